namespace FinsamIngest.Pdf.Fonts;

/// <summary>An OpenType program around a compact one: the tables are asked first, then the compact font's names.</summary>
internal sealed class FontProgramPair(TrueTypeProgram tables, CompactFontProgram? compact) : IFontProgram
{
    public string? TextOfGlyph(int glyph) => tables.TextOfGlyph(glyph) ?? compact?.TextOfGlyph(glyph);

    public string? TextOfCode(int code) => tables.TextOfCode(code) ?? compact?.TextOfCode(code);

    public double? WidthOfCharacter(char character) => tables.WidthOfCharacter(character);

    public double? WidthOfGlyph(int glyph) => tables.WidthOfGlyph(glyph);
}
