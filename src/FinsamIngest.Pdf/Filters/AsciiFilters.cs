using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Filters;

/// <summary>ASCIIHexDecode and ASCII85Decode. Output is shorter than input, so only the input can be too large.</summary>
internal static class AsciiFilters
{
    public static DecodeResult DecodeHex(ReadOnlySpan<byte> input, ByteBuffer output, long limit)
    {
        int end = input.IndexOf((byte)'>');
        if (end >= 0)
            input = input[..end];
        if (input.Length / 2 > limit)
            return DecodeResult.TooLarge;
        output.Advance(StringDecoder.DecodeHex(input, output.Reserve(input.Length / 2 + 1)));
        return end >= 0 ? DecodeResult.Ok : DecodeResult.Damaged;
    }

    public static DecodeResult Decode85(ReadOnlySpan<byte> input, ByteBuffer output, long limit)
    {
        int start = output.Length;
        uint group = 0;
        int count = 0;
        if (input.StartsWith("<~"u8))
            input = input[2..];
        foreach (byte value in input)
        {
            if (output.Length - start > limit)
                return DecodeResult.TooLarge;
            if (ByteSearch.IsBlank(value))
                continue;
            if (value == '~')
                break;
            if (value == 'z' && count == 0)
            {
                output.Append([0, 0, 0, 0]);
                continue;
            }

            if (value is < (byte)'!' or > (byte)'u')
                return DecodeResult.Damaged;
            group = unchecked(group * 85 + (uint)(value - '!'));
            if (++count < 5)
                continue;
            Append(output, group, 4);
            group = 0;
            count = 0;
        }

        if (count > 1)
        {
            for (int i = count; i < 5; i++)
                group = unchecked(group * 85 + 84);
            Append(output, group, count - 1);
        }

        return DecodeResult.Ok;
    }

    private static void Append(ByteBuffer output, uint group, int bytes)
    {
        for (int i = 0; i < bytes; i++)
            output.Append((byte)(group >> 24 - 8 * i));
    }
}
