namespace FinsamIngest.Pdf.Fonts;

/// <summary>What a character code shows.</summary>
/// <param name="Text">Its characters; U+FFFD when nothing says.</param>
/// <param name="Width">Advance in ems (text space units).</param>
internal readonly record struct FontGlyph(string Text, float Width);
