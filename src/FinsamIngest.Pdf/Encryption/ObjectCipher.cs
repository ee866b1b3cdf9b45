using System.Security.Cryptography;

namespace FinsamIngest.Pdf.Encryption;

/// <summary>Decrypts the strings and the stream of one object.</summary>
internal sealed class ObjectCipher(SecurityHandler handler, int number, int generation)
{
    public byte[] DecryptString(ReadOnlySpan<byte> input) => Decrypt(input, handler.StringMethod);

    public byte[] DecryptStream(ReadOnlySpan<byte> input) => Decrypt(input, handler.StreamMethod);

    private byte[] Decrypt(ReadOnlySpan<byte> input, CipherMethod method)
    {
        if (method == CipherMethod.None)
            return input.ToArray();
        var key = method == CipherMethod.AesV3 ? handler.FileKey : handler.ObjectKey(number, generation, method);
        if (method != CipherMethod.Rc4)
            return DecryptAes(key, input);
        var output = new byte[input.Length];
        Rc4.Transform(key, input, output);
        return output;
    }

    /// <summary>The first block is the initialisation vector. Padding is taken off only when it is sane, and a cut-off last block is dropped.</summary>
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> input)
    {
        int length = (input.Length - 16) & ~15;
        if (length <= 0)
            return [];
        using var aes = Aes.Create();
        aes.Key = key;
        var output = new byte[length];
        int written = aes.DecryptCbc(input.Slice(16, length), input[..16], output, PaddingMode.None);
        int padding = output[written - 1];
        return padding is >= 1 and <= 16 && padding <= written ? output[..(written - padding)] : output;
    }
}
