namespace FinsamIngest.Pdf.Files;

/// <summary>Small scans over raw bytes.</summary>
internal static class ByteSearch
{
    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or 12;

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    /// <summary>Reads the unsigned integer whose last digit is at <paramref name="at"/>, leaving <paramref name="at"/> before its first.</summary>
    public static bool TryIntegerBackwards(ReadOnlySpan<byte> data, ref int at, out int value)
    {
        value = 0;
        long result = 0, scale = 1;
        int end = at;
        while (at >= 0 && IsDigit(data[at]) && end - at < 10)
        {
            result += (data[at] - '0') * scale;
            scale *= 10;
            at--;
        }

        if (at == end || result > int.MaxValue)
            return false;
        value = (int)result;
        return true;
    }
}
