namespace FinsamIngest.Pdf.Filters;

/// <summary>RunLengthDecode: a length byte below 128 copies, above 128 repeats, 128 ends.</summary>
internal static class RunLengthFilter
{
    public static DecodeResult Decode(ReadOnlySpan<byte> input, ByteBuffer output, long limit)
    {
        int start = output.Length;
        for (int at = 0; at < input.Length;)
        {
            int length = input[at++];
            if (length == 128)
                return DecodeResult.Ok;
            if (output.Length - start > limit)
                return DecodeResult.TooLarge;
            if (length < 128)
            {
                int count = Math.Min(length + 1, input.Length - at);
                output.Append(input.Slice(at, count));
                at += count;
            }
            else if (at < input.Length)
            {
                output.Reserve(257 - length)[..(257 - length)].Fill(input[at++]);
                output.Advance(257 - length);
            }
        }

        return DecodeResult.Ok;
    }
}
