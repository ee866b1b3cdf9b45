namespace FinsamIngest.Pdf.Fonts;

/// <summary>Reads font programs, which are big endian; outside of the data everything is 0, so that a damaged font can do no harm.</summary>
internal static class BigEndian
{
    public static int U8(ReadOnlySpan<byte> data, int at) => (uint)at < (uint)data.Length ? data[at] : 0;

    public static int U16(ReadOnlySpan<byte> data, int at) =>
        at >= 0 && at <= data.Length - 2 ? data[at] << 8 | data[at + 1] : 0;

    public static int S16(ReadOnlySpan<byte> data, int at) => (short)U16(data, at);

    /// <summary>An unsigned 32-bit value, or -1 when it does not fit an int (no offset in a font does).</summary>
    public static int U32(ReadOnlySpan<byte> data, int at)
    {
        long value = (long)U16(data, at) << 16 | (uint)U16(data, at + 2);
        return value > int.MaxValue ? -1 : (int)value;
    }

    public static int Sized(ReadOnlySpan<byte> data, int at, int size)
    {
        long value = 0;
        for (int i = 0; i < size; i++)
            value = value << 8 | (uint)U8(data, at + i);
        return value > int.MaxValue ? -1 : (int)value;
    }
}
