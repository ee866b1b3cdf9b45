namespace FinsamIngest.Pdf.Fonts;

/// <summary>What an embedded font program can say about its glyphs when the PDF around it does not.</summary>
internal interface IFontProgram
{
    /// <summary>The text of a glyph by its index (of a CID-keyed program: by its CID), or null.</summary>
    string? TextOfGlyph(int glyph);

    /// <summary>The text of a code in the program's own encoding, or null.</summary>
    string? TextOfCode(int code);

    /// <summary>Advance of the glyph that shows a character, in ems, or null.</summary>
    double? WidthOfCharacter(char character);

    /// <summary>Advance of a glyph by its index, in ems, or null.</summary>
    double? WidthOfGlyph(int glyph);
}
