using System.IO.Compression;
using System.Runtime.InteropServices;

namespace FinsamIngest.Pdf.Filters;

/// <summary>FlateDecode: zlib data; a wrong or missing checksum is not looked at, damaged data is kept up to the damage.</summary>
internal static class FlateFilter
{
    private const int Step = 16 << 10;

    public static DecodeResult Decode(ReadOnlyMemory<byte> input, ByteBuffer output, long limit)
    {
        // A stray line end before the data is a known producer fault.
        var head = input.Span;
        int skip = 0;
        while (skip < head.Length - 2 && head[skip] is (byte)'\r' or (byte)'\n')
            skip++;
        input = input[skip..];
        head = head[skip..];
        bool hasHeader = head.Length >= 2 && (head[0] & 0x0F) == 8 && (head[0] << 8 | head[1]) % 31 == 0;
        int start = output.Length;
        var result = Inflate(hasHeader ? input[2..] : input, output, limit);
        if (!result.Complete && !result.LimitHit && output.Length == start && !hasHeader && input.Length > 2)
            result = Inflate(input[2..], output, limit);
        return result;
    }

    private static DecodeResult Inflate(ReadOnlyMemory<byte> input, ByteBuffer output, long limit)
    {
        long written = 0;
        using var source = MemoryMarshal.TryGetArray(input, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(input.ToArray(), writable: false);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        try
        {
            while (true)
            {
                int count = inflater.Read(output.Reserve(Step));
                if (count == 0)
                    return written > 0 || input.Length <= 8 ? DecodeResult.Ok : DecodeResult.Damaged;
                count = (int)Math.Min(count, limit - written);
                written += count;
                output.Advance(count);
                if (written >= limit)
                    return DecodeResult.TooLarge;
            }
        }
        catch (InvalidDataException)
        {
            return DecodeResult.Damaged;
        }
    }
}
