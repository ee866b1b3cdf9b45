using System.Text;

namespace FinsamIngest.Pdf.Tests;

/// <summary>Damages PDFs in the ways that PDFs are damaged: bytes, digits, keywords, cuts, moved and repeated pieces. The same seed damages in the same way.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Pieces = Array.ConvertAll(
        (string[])["obj", "endobj", "stream", "endstream", "<<", ">>", "[", "]", "/Kids", "/Parent", "/Length", "/Filter", "/FlateDecode", "/LZWDecode", "/W", "/Index",
            "0 R", "1 0 R", "-1", "99999999999", "0", "4294967295", "/Type", "/Page", "/Pages", "(", ")", "<", ">", "BT", "ET", "Tj", "q", "Q", "/Contents", "/Resources", "/Font", "\0", "BI", "ID", "EI", "Do"],
        Encoding.ASCII.GetBytes);

    private readonly Random random = new(seed);

    public byte[] Mutate(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (int i = random.Next(1, 12); i > 0 && bytes.Count > 16; i--)
            MutateOnce(bytes);
        return [.. bytes];
    }

    private void MutateOnce(List<byte> bytes)
    {
        int at = random.Next(bytes.Count);
        int length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), bytes.Count - at);
        switch (random.Next(10))
        {
            case 0 or 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 5 or 6:
                int digit = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0)
                    bytes[digit] = (byte)('0' + random.Next(10));
                break;
            case 7 or 8:
                var piece = Pieces[random.Next(Pieces.Length)];
                for (int i = 0; i < piece.Length && at + i < bytes.Count; i++)
                    bytes[at + i] = piece[i];
                break;
            default:
                if (random.Next(8) == 0)
                    bytes.RemoveRange(at, bytes.Count - at);
                else
                    bytes[at] = 0;
                break;
        }
    }
}
