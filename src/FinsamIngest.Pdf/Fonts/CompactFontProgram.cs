using System.Text;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>The names and the encoding of a compact (CFF) font program.</summary>
internal sealed class CompactFontProgram : IFontProgram
{
    /// <summary>The characters of the first 229 standard strings.</summary>
    private const string StandardStrings =
        "\0 !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~"
        + "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©"
        + "ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

    private const int StandardStringCount = 391;
    private const int OldStyleZero = 239;

    private readonly Dictionary<int, string?> textOfGlyph = [];
    private readonly Dictionary<int, int> glyphOfCode = [];
    private readonly bool standardEncoding;
    private readonly bool isCidKeyed;

    private CompactFontProgram(ReadOnlySpan<byte> data)
    {
        var (_, afterNames) = Index(data, BigEndian.U8(data, 2));
        var (tops, afterTops) = Index(data, afterNames);
        var (strings, _) = Index(data, afterTops);
        if (tops.Count == 0)
            return;
        int charset = 0, encoding = 0, charStrings = 0;
        var top = data.Slice(tops[0].Start, tops[0].Length);
        ReadTop(top, ref charset, ref encoding, ref charStrings, ref isCidKeyed);
        int glyphs = BigEndian.U16(data, charStrings);
        if (isCidKeyed || charStrings == 0)
            return;
        foreach (var (glyph, sid) in ReadCharset(data, charset, glyphs))
            textOfGlyph.TryAdd(glyph, TextOfString(data, strings, sid));
        standardEncoding = encoding == 0;
        if (encoding > 1)
            ReadEncoding(data, encoding);
    }

    public static CompactFontProgram? TryRead(ReadOnlySpan<byte> data) =>
        data.Length < 8 || data[0] != 1 ? null : new CompactFontProgram(data);

    public string? TextOfGlyph(int glyph) => textOfGlyph.GetValueOrDefault(glyph);

    public string? TextOfCode(int code) =>
        glyphOfCode.TryGetValue(code, out int glyph) ? TextOfGlyph(glyph)
        : standardEncoding && !isCidKeyed && code < 256 && Encodings.Standard[code] != '\0' ? Characters.Of(Encodings.Standard[code])
        : null;

    public double? WidthOfCharacter(char character) => null;

    public double? WidthOfGlyph(int glyph) => null;

    private static (List<(int Start, int Length)> Items, int End) Index(ReadOnlySpan<byte> data, int at)
    {
        var items = new List<(int, int)>();
        int count = BigEndian.U16(data, at);
        if (count == 0)
            return (items, at + 2);
        int size = BigEndian.U8(data, at + 2);
        if (size is < 1 or > 4 || at + 3 + (long)(count + 1) * size > data.Length)
            return (items, data.Length);
        int origin = at + 2 + (count + 1) * size;
        int from = BigEndian.Sized(data, at + 3, size);
        for (int i = 1; i <= count; i++)
        {
            int to = BigEndian.Sized(data, at + 3 + i * size, size);
            if (from < 1 || to < from || to > data.Length - origin)
                return (items, data.Length);
            items.Add((origin + from, to - from));
            from = to;
        }

        return (items, origin + from);
    }

    private static void ReadTop(ReadOnlySpan<byte> top, ref int charset, ref int encoding, ref int charStrings, ref bool cidKeyed)
    {
        int operand = 0;
        for (int at = 0; at < top.Length;)
        {
            int first = top[at++];
            switch (first)
            {
                case 15: charset = operand; break;
                case 16: encoding = operand; break;
                case 17: charStrings = operand; break;
                case 12:
                    cidKeyed |= BigEndian.U8(top, at++) == 30;
                    break;
                case 28:
                    operand = BigEndian.S16(top, at);
                    at += 2;
                    break;
                case 29:
                    operand = BigEndian.U32(top, at);
                    at += 4;
                    break;
                case 30:
                    while (at < top.Length && (top[at] & 0x0F) != 0x0F && top[at] >> 4 != 0x0F)
                        at++;
                    at++;
                    break;
                case >= 32 and <= 246: operand = first - 139; break;
                case >= 247 and <= 250: operand = (first - 247) * 256 + BigEndian.U8(top, at++) + 108; break;
                case >= 251 and <= 254: operand = -(first - 251) * 256 - BigEndian.U8(top, at++) - 108; break;
            }
        }
    }

    private static List<(int Glyph, int String)> ReadCharset(ReadOnlySpan<byte> data, int charset, int glyphs)
    {
        var result = new List<(int, int)>();
        if (charset <= 2)
        {
            for (int glyph = 1; glyph < Math.Min(glyphs, StandardStrings.Length); glyph++)
                result.Add((glyph, glyph));
            return result;
        }

        int format = BigEndian.U8(data, charset), at = charset + 1;
        for (int glyph = 1; glyph < glyphs && at < data.Length;)
        {
            int first = BigEndian.U16(data, at);
            int more = format switch { 0 => 0, 1 => BigEndian.U8(data, at + 2), _ => BigEndian.U16(data, at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (int i = 0; i <= more && glyph < glyphs; i++)
                result.Add((glyph++, first + i));
        }

        return result;
    }

    private void ReadEncoding(ReadOnlySpan<byte> data, int at)
    {
        int format = BigEndian.U8(data, at) & 0x7F, count = BigEndian.U8(data, at + 1), glyph = 1;
        for (int i = 0; i < count; i++)
        {
            if (format == 0)
            {
                glyphOfCode.TryAdd(BigEndian.U8(data, at + 2 + i), glyph++);
                continue;
            }

            int first = BigEndian.U8(data, at + 2 + 2 * i), more = BigEndian.U8(data, at + 3 + 2 * i);
            for (int n = 0; n <= more; n++)
                glyphOfCode.TryAdd(first + n, glyph++);
        }
    }

    private static string? TextOfString(ReadOnlySpan<byte> data, List<(int Start, int Length)> strings, int sid)
    {
        if (sid < StandardStrings.Length)
            return sid == 0 ? null : Characters.Of(StandardStrings[sid]);
        if (sid is >= OldStyleZero and < OldStyleZero + 10)
            return Characters.Of('0' + sid - OldStyleZero);
        int own = sid - StandardStringCount;
        return own >= 0 && own < strings.Count && strings[own].Length < 100
            ? GlyphList.Find(Encoding.Latin1.GetString(data.Slice(strings[own].Start, strings[own].Length)))
            : null;
    }
}
