using System.Text;

namespace FinsamIngest.Pdf.Objects;

/// <summary>Undoes the escapes of literal and hexadecimal strings, and the encodings of text strings.</summary>
internal static class StringDecoder
{
    /// <summary>Decodes a literal string's raw bytes; the result is never longer than the input.</summary>
    /// <returns>Number of bytes written.</returns>
    public static int DecodeLiteral(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        int written = 0;
        for (int at = 0; at < raw.Length; at++)
        {
            byte value = raw[at];
            if (value == '\r')
            {
                if (at + 1 < raw.Length && raw[at + 1] == '\n')
                    at++;
                destination[written++] = (byte)'\n';
                continue;
            }

            if (value != '\\')
            {
                destination[written++] = value;
                continue;
            }

            if (++at >= raw.Length)
                break;
            value = raw[at];
            switch (value)
            {
                case (byte)'n': destination[written++] = (byte)'\n'; break;
                case (byte)'r': destination[written++] = (byte)'\r'; break;
                case (byte)'t': destination[written++] = (byte)'\t'; break;
                case (byte)'b': destination[written++] = (byte)'\b'; break;
                case (byte)'f': destination[written++] = (byte)'\f'; break;
                case (byte)'\n': break;
                case (byte)'\r':
                    if (at + 1 < raw.Length && raw[at + 1] == '\n')
                        at++;
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    int octal = value - '0';
                    for (int more = 0; more < 2 && at + 1 < raw.Length && raw[at + 1] is >= (byte)'0' and <= (byte)'7'; more++)
                        octal = octal * 8 + raw[++at] - '0';
                    destination[written++] = (byte)octal;
                    break;
                default: destination[written++] = value; break;
            }
        }

        return written;
    }

    /// <summary>Decodes a hexadecimal string's raw digits; other characters are skipped, a missing last digit is 0.</summary>
    /// <returns>Number of bytes written, at most half the input rounded up.</returns>
    public static int DecodeHex(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        int written = 0, high = -1;
        foreach (byte value in raw)
        {
            int digit = HexDigit(value);
            if (digit < 0)
                continue;
            if (high < 0)
            {
                high = digit;
                continue;
            }

            destination[written++] = (byte)(high << 4 | digit);
            high = -1;
        }

        if (high >= 0)
            destination[written++] = (byte)(high << 4);
        return written;
    }

    public static int HexDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    /// <summary>A text string: UTF-16 with a mark, UTF-8 with a mark, or PDFDocEncoding (here taken as Latin 1, which it is for letters).</summary>
    public static string DecodeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
            return Encoding.UTF8.GetString(bytes[3..]);
        return Encoding.Latin1.GetString(bytes);
    }
}
