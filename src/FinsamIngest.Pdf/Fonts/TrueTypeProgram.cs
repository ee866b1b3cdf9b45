using System.Text;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>The tables of a TrueType or OpenType program that matter for text: cmap, post, hmtx.</summary>
internal sealed class TrueTypeProgram : IFontProgram
{
    private const int MaxTables = 64;

    private readonly ReadOnlyMemory<byte> data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<int, int> unicodeOfGlyph = [];
    private readonly Dictionary<int, int> glyphOfUnicode = [];
    private readonly Dictionary<int, int> glyphOfSymbol = [];
    private readonly Dictionary<int, int> glyphOfMac = [];
    private readonly int unitsPerEm;
    private readonly int metricCount;
    private string?[]? names;

    private TrueTypeProgram(ReadOnlyMemory<byte> data)
    {
        this.data = data;
        var span = data.Span;
        int start = BigEndian.U32(span, 0) == 0x74746366 ? Math.Max(0, BigEndian.U32(span, 12)) : 0;
        int count = Math.Min(BigEndian.U16(span, start + 4), MaxTables);
        for (int i = 0; i < count && start + 28 + i * 16 <= span.Length; i++)
        {
            var entry = span.Slice(start + 12 + i * 16, 16);
            int offset = BigEndian.U32(entry, 8), length = BigEndian.U32(entry, 12);
            if (offset > 0 && offset < span.Length)
                tables.TryAdd(Encoding.Latin1.GetString(entry[..4]), (offset, length < 0 ? span.Length - offset : Math.Min(length, span.Length - offset)));
        }

        unitsPerEm = Math.Max(1, BigEndian.U16(Table("head"), 18));
        metricCount = BigEndian.U16(Table("hhea"), 34);
        ReadCmaps();
    }

    /// <summary>The compact font inside an OpenType program, or empty.</summary>
    public ReadOnlyMemory<byte> CompactFont => tables.TryGetValue("CFF ", out var place) ? data.Slice(place.Offset, place.Length) : default;

    public static TrueTypeProgram? TryRead(ReadOnlyMemory<byte> data)
    {
        var program = new TrueTypeProgram(data);
        return program.tables.Count == 0 ? null : program;
    }

    public string? TextOfGlyph(int glyph)
    {
        if (unicodeOfGlyph.TryGetValue(glyph, out int character))
            return Characters.Of(character);
        names ??= ReadNames();
        return glyph >= 0 && glyph < names.Length && names[glyph] is { } name ? GlyphList.Find(name) : null;
    }

    public string? TextOfCode(int code)
    {
        if (glyphOfSymbol.TryGetValue(0xF000 + code, out int glyph) || glyphOfSymbol.TryGetValue(code, out glyph) || glyphOfMac.TryGetValue(code, out glyph))
            return TextOfGlyph(glyph);
        return null;
    }

    public double? WidthOfCharacter(char character) => glyphOfUnicode.TryGetValue(character, out int glyph) ? WidthOfGlyph(glyph) : null;

    public double? WidthOfGlyph(int glyph)
    {
        var metrics = Table("hmtx");
        if (metricCount == 0 || metrics.Length < 4)
            return null;
        return (double)BigEndian.U16(metrics, Math.Min(glyph, metricCount - 1) * 4) / unitsPerEm;
    }

    private ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var place) ? data.Span.Slice(place.Offset, place.Length) : default;

    private void ReadCmaps()
    {
        var table = Table("cmap");
        int count = Math.Min(BigEndian.U16(table, 2), 32);
        for (int i = 0; i < count; i++)
        {
            int platform = BigEndian.U16(table, 4 + i * 8), encoding = BigEndian.U16(table, 6 + i * 8), offset = BigEndian.U32(table, 8 + i * 8);
            if (offset <= 0 || offset >= table.Length)
                continue;
            if (platform == 0 || (platform == 3 && encoding is 1 or 10))
                TrueTypeCmap.Read(table[offset..], glyphOfUnicode);
            else if (platform == 3 && encoding == 0)
                TrueTypeCmap.Read(table[offset..], glyphOfSymbol);
            else if (platform == 1)
                TrueTypeCmap.Read(table[offset..], glyphOfMac);
        }

        // Of several characters with one glyph the lowest is meant, but a hyphen and a blank are what they look like.
        foreach (var (character, glyph) in glyphOfUnicode)
            if (character is not (0xAD or 0xA0) && (!unicodeOfGlyph.TryGetValue(glyph, out int known) || character < known) && character is < 0xE000 or > 0xF8FF)
                unicodeOfGlyph[glyph] = character;
    }

    /// <summary>Glyph names of post format 2; the first 258 names are the Macintosh's fixed ones.</summary>
    private string?[] ReadNames()
    {
        var table = Table("post");
        if (BigEndian.U32(table, 0) != 0x00020000)
            return [];
        int count = BigEndian.U16(table, 32);
        var result = new string?[count];
        var own = new List<(int Start, int Length)>();
        for (int at = 34 + 2 * count; at < table.Length;)
        {
            int length = table[at++];
            if (at + length > table.Length)
                break;
            own.Add((at, length));
            at += length;
        }

        for (int glyph = 0; glyph < count; glyph++)
        {
            int index = BigEndian.U16(table, 34 + 2 * glyph);
            if (index < MacGlyphNames.Count)
                result[glyph] = MacGlyphNames.Get(index);
            else if (index - MacGlyphNames.Count < own.Count)
                result[glyph] = Encoding.Latin1.GetString(table.Slice(own[index - MacGlyphNames.Count].Start, own[index - MacGlyphNames.Count].Length));
        }

        return result;
    }
}
