namespace FinsamIngest.Pdf.Filters;

/// <summary>LZWDecode with codes of 9 to 12 bits.</summary>
internal static class LzwFilter
{
    private const int ClearCode = 256;
    private const int EndCode = 257;
    private const int TableSize = 4096;

    /// <param name="input">The encoded bytes.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="limit">Bytes at most.</param>
    /// <param name="early">Whether code lengths grow one code early, as they do by default.</param>
    public static DecodeResult Decode(ReadOnlySpan<byte> input, ByteBuffer output, long limit, bool early)
    {
        // Entry n is the earlier entry prefix[n] followed by the byte suffix[n].
        Span<ushort> prefix = stackalloc ushort[TableSize];
        Span<byte> suffix = stackalloc byte[TableSize];
        Span<ushort> length = stackalloc ushort[TableSize];
        for (int i = 0; i < 256; i++)
        {
            suffix[i] = (byte)i;
            length[i] = 1;
        }

        int start = output.Length, next = 258, width = 9, previous = -1, bits = 0, offset = early ? 1 : 0;
        uint window = 0;
        byte firstByte = 0;
        foreach (byte value in input)
        {
            window = window << 8 | value;
            bits += 8;
            if (bits < width)
                continue;
            bits -= width;
            int code = (int)(window >> bits) & (1 << width) - 1;
            if (code == EndCode)
                return DecodeResult.Ok;
            if (code == ClearCode)
            {
                next = 258;
                width = 9;
                previous = -1;
                continue;
            }

            if (code > next || (code == next && previous < 0) || (code >= 258 && previous < 0))
                return DecodeResult.Damaged;
            int source = code == next ? previous : code;
            int count = length[source] + (code == next ? 1 : 0);
            if (output.Length - start + count > limit)
                return DecodeResult.TooLarge;
            var target = output.Reserve(count)[..count];
            int at = count - 1;
            if (code == next)
                target[at--] = firstByte;
            for (int entry = source; at >= 0; entry = prefix[entry])
                target[at--] = suffix[entry];
            firstByte = target[0];
            output.Advance(count);
            if (previous >= 0 && next < TableSize)
            {
                prefix[next] = (ushort)previous;
                suffix[next] = firstByte;
                length[next] = (ushort)(length[previous] + 1);
                next++;
                width = next + offset >= 2048 ? 12 : next + offset >= 1024 ? 11 : next + offset >= 512 ? 10 : 9;
            }

            previous = code;
        }

        return DecodeResult.Ok;
    }
}
