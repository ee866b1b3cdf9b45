using System.Buffers.Binary;
using System.Security.Cryptography;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Encryption;

/// <summary>The standard security handler, opened with the empty user password (ISO 32000-2, 7.6.4).</summary>
internal sealed class SecurityHandler
{
    private static readonly byte[] PasswordPadding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    private SecurityHandler(byte[] fileKey, CipherMethod strings, CipherMethod streams, bool encryptMetadata)
    {
        FileKey = fileKey;
        StringMethod = strings;
        StreamMethod = streams;
        EncryptsMetadata = encryptMetadata;
    }

    public byte[] FileKey { get; }

    public CipherMethod StringMethod { get; }

    public CipherMethod StreamMethod { get; }

    public bool EncryptsMetadata { get; }

    /// <summary>Derives the file key.</summary>
    /// <param name="encrypt">The encryption dictionary with all its values direct.</param>
    /// <param name="firstId">The first string of the trailer's ID, or empty.</param>
    /// <returns>Null when a password is needed or the method is unknown.</returns>
    public static SecurityHandler? TryOpen(PdfDictionary encrypt, ReadOnlySpan<byte> firstId)
    {
        if (encrypt["Filter"] is PdfName filter && filter.Value != "Standard")
            return null;
        int version = Integer(encrypt, "V", 0);
        int revision = Integer(encrypt, "R", 2);
        var owner = (encrypt["O"] as PdfString)?.Bytes ?? [];
        var user = (encrypt["U"] as PdfString)?.Bytes ?? [];
        bool metadata = encrypt["EncryptMetadata"] is not PdfBoolean { Value: false };
        CipherMethod strings = CipherMethod.Rc4, streams = CipherMethod.Rc4;
        int keyLength = Integer(encrypt, "Length", 40) / 8;
        if (version is 4 or 5)
        {
            strings = CryptFilter(encrypt, "StrF");
            streams = CryptFilter(encrypt, "StmF");
            keyLength = 16;
        }
        else if (version == 1)
        {
            keyLength = 5;
        }
        else if (version is not (2 or 3))
        {
            return null;
        }

        var key = revision >= 5
            ? ModernKey(encrypt, user, revision)
            : ClassicKey(encrypt, owner, user, firstId, revision, Math.Clamp(keyLength, 5, 16), metadata);
        return key is null ? null : new SecurityHandler(key, strings, streams, metadata);
    }

    /// <summary>The key of one object (algorithm 1): the file key is salted with the object's number.</summary>
    public byte[] ObjectKey(int number, int generation, CipherMethod method)
    {
        Span<byte> salted = stackalloc byte[FileKey.Length + 9];
        FileKey.CopyTo(salted);
        int at = FileKey.Length;
        salted[at++] = (byte)number;
        salted[at++] = (byte)(number >> 8);
        salted[at++] = (byte)(number >> 16);
        salted[at++] = (byte)generation;
        salted[at++] = (byte)(generation >> 8);
        if (method == CipherMethod.AesV2)
        {
            "sAlT"u8.CopyTo(salted[at..]);
            at += 4;
        }

        return Md5(salted[..at])[..Math.Min(FileKey.Length + 5, 16)];
    }

    private static CipherMethod CryptFilter(PdfDictionary encrypt, string key)
    {
        if (encrypt[key] is not PdfName { Value: var name } || name == "Identity"
            || (encrypt["CF"] as PdfDictionary)?[name] is not PdfDictionary filter)
            return CipherMethod.None;
        return (filter["CFM"] as PdfName)?.Value switch
        {
            "V2" => CipherMethod.Rc4,
            "AESV2" => CipherMethod.AesV2,
            "AESV3" => CipherMethod.AesV3,
            _ => CipherMethod.None,
        };
    }

    /// <summary>Algorithms 2, 4 and 5 (revisions 2 to 4). Null when the empty password does not open the file.</summary>
    private static byte[]? ClassicKey(
        PdfDictionary encrypt, byte[] owner, byte[] user, ReadOnlySpan<byte> firstId, int revision, int keyLength, bool metadata)
    {
        if (owner.Length < 32 || user.Length < 16)
            return null;
        if (revision == 2)
            keyLength = 5;
        uint permissions = encrypt["P"] is PdfNumber p ? unchecked((uint)(long)p.Value) : 0;
        var material = new byte[32 + 32 + 4 + firstId.Length + (revision >= 4 && !metadata ? 4 : 0)];
        PasswordPadding.CopyTo(material, 0);
        owner.AsSpan(0, 32).CopyTo(material.AsSpan(32));
        BinaryPrimitives.WriteUInt32LittleEndian(material.AsSpan(64), permissions);
        firstId.CopyTo(material.AsSpan(68));
        if (revision >= 4 && !metadata)
            material.AsSpan(material.Length - 4).Fill(0xFF);
        var digest = Md5(material);
        if (revision >= 3)
            for (int i = 0; i < 50; i++)
                digest = Md5(digest.AsSpan(0, keyLength));
        var key = digest[..keyLength];

        var check = new byte[32];
        if (revision == 2)
        {
            Rc4.Transform(key, PasswordPadding, check);
            return user.AsSpan(0, Math.Min(32, user.Length)).SequenceEqual(check.AsSpan(0, Math.Min(32, user.Length))) ? key : null;
        }

        var seed = new byte[32 + firstId.Length];
        PasswordPadding.CopyTo(seed, 0);
        firstId.CopyTo(seed.AsSpan(32));
        var block = Md5(seed);
        var round = new byte[keyLength];
        for (int i = 0; i < 20; i++)
        {
            for (int n = 0; n < keyLength; n++)
                round[n] = (byte)(key[n] ^ i);
            Rc4.Transform(round, block, block);
        }

        return user.AsSpan(0, 16).SequenceEqual(block) ? key : null;
    }

    /// <summary>Algorithm 2.A (revisions 5 and 6).</summary>
    private static byte[]? ModernKey(PdfDictionary encrypt, byte[] user, int revision)
    {
        if (user.Length < 48 || encrypt["UE"] is not PdfString { Bytes.Length: >= 32 } wrapped)
            return null;
        if (!Hash(user.AsSpan(32, 8), revision).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
            return null;
        using var aes = Aes.Create();
        aes.Key = Hash(user.AsSpan(40, 8), revision);
        return aes.DecryptCbc(wrapped.Bytes.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Algorithm 2.B for the empty password: 64 rounds or more of AES and a hash chosen by the data.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var digest = SHA256.HashData(salt);
        if (revision < 6)
            return digest;
        using var aes = Aes.Create();
        var repeated = new byte[64 * 64];
        for (int round = 0; ; round++)
        {
            int length = digest.Length * 64;
            for (int at = 0; at < length; at += digest.Length)
                digest.CopyTo(repeated, at);
            aes.Key = digest[..16];
            var encrypted = aes.EncryptCbc(repeated.AsSpan(0, length), digest.AsSpan(16, 16), PaddingMode.None);
            int sum = 0;
            for (int i = 0; i < 16; i++)
                sum += encrypted[i];
            digest = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
                return digest[..32];
        }
    }

    private static int Integer(PdfDictionary dictionary, string key, int otherwise) =>
        dictionary[key] is PdfNumber { Value: >= -1e9 and <= 1e9 } number ? (int)number.Value : otherwise;

#pragma warning disable CA5351 // MD5 is what the format prescribes; it protects nothing here.
    private static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);
#pragma warning restore CA5351
}
