using FinsamIngest.Pdf.Fonts;

namespace FinsamIngest.Pdf.Content;

/// <summary>The part of the graphics state that matters for text and rules. Copied by q and Q.</summary>
internal struct GraphicsState
{
    public Matrix Transform;
    public Box Clip;
    public double LineWidth;

    /// <summary>0 black to 1 white.</summary>
    public float FillShade;
    public float StrokeShade;

    /// <summary>The colour space counts ink, not light: 1 is the full tint.</summary>
    public bool FillIsTint;
    public bool StrokeIsTint;

    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;
    public double HorizontalScale;
    public double Leading;
    public double Rise;
    public int RenderMode;
}
