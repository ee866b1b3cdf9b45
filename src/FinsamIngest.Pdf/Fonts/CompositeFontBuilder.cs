using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>Builds Type 0 fonts.</summary>
internal static class CompositeFontBuilder
{
    public static PdfFont Build(PdfFile file, PdfDictionary font)
    {
        var descendant = file.Dictionary(file.Array(font["DescendantFonts"])?.Items.FirstOrDefault()) ?? new PdfDictionary();
        var descriptor = new FontDescriptor(file, file.Dictionary(descendant["FontDescriptor"]), file.Name(descendant["BaseFont"]) ?? file.Name(font["BaseFont"]));
        var (ascent, descent) = descriptor.Height();
        var map = ReadMap(file, font["Encoding"]);
        var toUnicode = FontLoader.ReadToUnicode(file, font);
        var glyphOfCid = ReadGlyphMap(file, descendant);
        var program = new Lazy<IFontProgram?>(descriptor.ReadProgram);
        return new CompositeFont(descriptor.Face, ascent, descent, map, new CidWidths(file, descendant), TextOf);

        string TextOf(uint code, int cid)
        {
            if (toUnicode is not null && toUnicode.TryGetValue(code, out string? text) && Characters.IsMeaningful(text))
                return text;
            if (map.IsUtf16 && code is > 0 and < 0xD800)
                return Characters.Of((int)code);
            int glyph = glyphOfCid is null ? cid : 2 * cid + 1 < glyphOfCid.Length ? glyphOfCid[2 * cid] << 8 | glyphOfCid[2 * cid + 1] : 0;
            string? named = program.Value?.TextOfGlyph(glyph);
            return Characters.IsMeaningful(named) ? named! : Characters.Unmapped;
        }
    }

    private static CMap ReadMap(PdfFile file, PdfObject? encoding)
    {
        switch (file.Resolve(encoding))
        {
            case PdfStream stream:
                if (file.Name(stream.Dictionary["UseCMap"]) is { } used && CMap.IsKnown(used) && stream.Encoded.Length < 64)
                    return CMap.Predefined(used);
                using (var buffer = new ByteBuffer())
                {
                    file.DecodeWithin(stream, buffer, FontLoader.MaxMapBytes);
                    return CMapParser.ReadCidMap(buffer.Span, file.Integer(stream.Dictionary["WMode"], 0) == 1);
                }

            case PdfName name:
                return CMap.Predefined(name.Value);
            default:
                return CMap.Predefined("Identity-H");
        }
    }

    private static byte[]? ReadGlyphMap(PdfFile file, PdfDictionary descendant)
    {
        if (file.Stream(descendant["CIDToGIDMap"]) is not { } stream)
            return null;
        using var buffer = new ByteBuffer();
        file.DecodeWithin(stream, buffer, 1 << 17);
        return buffer.Span.ToArray();
    }
}
