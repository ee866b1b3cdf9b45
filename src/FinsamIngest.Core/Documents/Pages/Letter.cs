namespace FinsamIngest.Core.Documents.Pages;

/// <summary>One printed glyph.</summary>
/// <remarks>Positions are single precision (exact to 0.0001 point on any page): a page has thousands of letters and they are copied often.</remarks>
/// <param name="Text">Its characters: one, several for a ligature, U+FFFD when the font does not say.</param>
/// <param name="Font">The font it is set in.</param>
/// <param name="X0">Left edge, in points.</param>
/// <param name="Y0">Top edge: the font's ascent, not the ink.</param>
/// <param name="X1">Right edge: the advance, not the ink.</param>
/// <param name="Y1">Bottom edge: the font's descent.</param>
/// <param name="OriginX">Where its pen starts.</param>
/// <param name="OriginY">The baseline at its start.</param>
/// <param name="FontSize">Size in points as displayed.</param>
/// <param name="Rotation">Direction of writing in degrees clockwise as displayed, 0 to 359; 0 is upright.</param>
/// <param name="Traits">Hidden, artifact, overprinted.</param>
/// <param name="MarkedContentId">The marked-content id that ties it to the structure tree, or -1.</param>
public readonly record struct Letter(
    string Text,
    FontFace Font,
    float X0,
    float Y0,
    float X1,
    float Y1,
    float OriginX,
    float OriginY,
    float FontSize,
    short Rotation,
    LetterTraits Traits,
    int MarkedContentId)
{
    /// <summary>How sure text recognition was of it, in per cent; means nothing without <see cref="LetterTraits.Recognised"/>.</summary>
    public byte Confidence { get; init; }

    /// <summary>True when it prints nothing and only separates words.</summary>
    public bool IsBlank => Text.Length == 0 || (Text.Length == 1 && (Text[0] <= ' ' || char.IsWhiteSpace(Text[0]) || Text[0] == '\u200B'));
}
