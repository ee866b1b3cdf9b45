using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>A font of single-byte codes: Type 1, TrueType, Type 3. Its glyphs are looked up when they are first shown.</summary>
internal sealed class SimpleFont(FontFace face, float ascent, float descent, Func<int, FontGlyph> glyphOf) : PdfFont(face, ascent, descent)
{
    private readonly FontGlyph[] glyphs = new FontGlyph[256];

    public override ref readonly FontGlyph Next(ReadOnlySpan<byte> text, ref int at, out bool isBlank)
    {
        byte code = text[at++];
        isBlank = code == 32;
        ref var glyph = ref glyphs[code];
        if (glyph.Text is null)
            glyph = glyphOf(code);
        return ref glyph;
    }
}
