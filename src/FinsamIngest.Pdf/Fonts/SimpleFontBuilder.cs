using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>Builds fonts of single-byte codes.</summary>
internal static class SimpleFontBuilder
{
    /// <summary>Advance of a glyph whose width nobody says, in ems: that of most figures.</summary>
    private const double UnknownWidth = 0.5;

    public static PdfFont Build(PdfFile file, PdfDictionary font)
    {
        bool isType3 = file.Name(font["Subtype"]) == "Type3";
        bool isTrueType = file.Name(font["Subtype"]) == "TrueType";
        var descriptor = new FontDescriptor(file, file.Dictionary(font["FontDescriptor"]), file.Name(font["BaseFont"]) ?? file.Name(font["Name"]));
        var toUnicode = FontLoader.ReadToUnicode(file, font);
        var program = new Lazy<IFontProgram?>(descriptor.ReadProgram);
        var names = new string?[256];
        string? encoding = ReadEncoding(file, font["Encoding"], names);
        var widths = file.Array(font["Widths"])?.Items;
        int first = file.Integer(font["FirstChar"], 0);
        bool numbered = encoding is null && IsNumbered(file, widths, first);
        double unit = isType3 ? Type3Unit(file, font) : 0.001;
        var (ascent, descent) = isType3 && !descriptor.HasHeight ? Type3Height(file, font) : descriptor.Height();

        return new SimpleFont(descriptor.Face, ascent, descent, Glyph);

        FontGlyph Glyph(int code)
        {
            string text = Text(code);
            return new FontGlyph(text, (float)Width(code, text));
        }

        string Text(int code)
        {
            if (toUnicode is not null && toUnicode.TryGetValue((uint)code, out string? mapped) && Characters.IsMeaningful(mapped))
                return mapped;
            if (names[code] is { } name)
                return GlyphList.Find(name) ?? Known(program.Value?.TextOfCode(code)) ?? Characters.Unmapped;
            if (encoding is not null && !(isTrueType && descriptor.IsSymbolic && program.Value is not null))
                return OfEncoding(encoding, code);
            if (descriptor.Standard == StandardFontFamily.Symbol && descriptor.IsStandard)
                return OfEncoding(Encodings.Symbol, code);
            if (isType3)
                return Characters.Unmapped;
            if (program.Value is { } embedded && Known(embedded.TextOfCode(code)) is { } own)
                return own;
            if (numbered)
                return Characters.Unmapped;
            return OfEncoding(encoding ?? (isTrueType ? Encodings.WinAnsi : Encodings.Standard), code);
        }

        double Width(int code, string text)
        {
            int index = code - first;
            if (widths is not null && index >= 0 && index < widths.Count)
                return (file.Number(widths[index]) ?? 0) * unit;
            if (widths is not null || isType3)
                return descriptor.MissingWidth * unit;
            if (descriptor.Standard == StandardFontFamily.Symbol && StandardWidths.OfSymbol(code) is > 0 and var symbol)
                return symbol / 1000.0;
            char character = text.Length == 1 ? text[0] : '\0';
            if (!descriptor.IsStandard && program.Value?.WidthOfCharacter(character) is { } advance)
                return advance;
            int width = StandardWidths.Of(descriptor.Standard, character);
            return width >= 0 ? width / 1000.0 : descriptor.MissingWidth > 0 ? descriptor.MissingWidth / 1000 : UnknownWidth;
        }
    }

    /// <summary>
    /// Subset fonts number their glyphs from 1 in the order of use: if the control codes have widths, no code means its character, and to take 65 for an A
    /// would give false text.
    /// </summary>
    private static bool IsNumbered(PdfFile file, List<PdfObject?>? widths, int first)
    {
        if (widths is null || first > 1)
            return false;
        int last = Math.Min(8, first + widths.Count - 1);
        for (int code = 1; code <= last; code++)
            if (code - first >= widths.Count || file.Number(widths[code - first]) is null or 0)
                return false;
        return last >= 1;
    }

    private static string? Known(string? text) => Characters.IsMeaningful(text) ? text : null;

    private static string OfEncoding(string encoding, int code) => encoding[code] is '\0' or '\uF8FF' ? Characters.Unmapped : Characters.Of(encoding[code]);

    /// <summary>Reads the base encoding and puts the names of Differences into <paramref name="names"/>.</summary>
    private static string? ReadEncoding(PdfFile file, PdfObject? value, string?[] names)
    {
        switch (file.Resolve(value))
        {
            case PdfName name:
                return Encodings.ByName(name.Value);
            case PdfDictionary dictionary:
                int code = 0;
                foreach (var item in file.Array(dictionary["Differences"])?.Items ?? [])
                {
                    var resolved = file.Resolve(item);
                    if (resolved is PdfNumber)
                        code = file.Integer(resolved, 0);
                    else if (resolved is PdfName difference && code is >= 0 and <= 255)
                        names[code++] = difference.Value;
                }

                return Encodings.ByName(file.Name(dictionary["BaseEncoding"]));
            default:
                return null;
        }
    }

    /// <summary>Ems per glyph space unit.</summary>
    private static double Type3Unit(PdfFile file, PdfDictionary font) =>
        file.Array(font["FontMatrix"]) is { Items.Count: >= 1 } matrix && file.Number(matrix.Items[0]) is { } unit && unit != 0 && Math.Abs(unit) <= 10 ? Math.Abs(unit) : 0.001;

    private static (float Ascent, float Descent) Type3Height(PdfFile file, PdfDictionary font)
    {
        if (file.Array(font["FontMatrix"]) is not { Items.Count: >= 4 } matrix || file.Array(font["FontBBox"]) is not { Items.Count: >= 4 } box)
            return (0.95f, -0.35f);
        // The matrix may turn the glyphs upside down, and the box with them.
        double scale = file.Number(matrix.Items[3]) ?? 0;
        double one = scale * (file.Number(box.Items[1]) ?? 0), other = scale * (file.Number(box.Items[3]) ?? 0);
        double up = Math.Max(one, other), down = Math.Min(one, other);
        return up is > 0 and < 3 && down is <= 0 and > -1.9 ? ((float)up, (float)down) : (0.95f, -0.35f);
    }
}
