using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Fonts;
using UglyToad.PdfPig.Core;
using Letter = FinsamIngest.Core.Documents.Pages.Letter;
using PigLetter = UglyToad.PdfPig.Content.Letter;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>Turns PdfPig's letters into ours: as wide as their advance, as tall as their font.</summary>
internal static class LetterAdapter
{
    /// <summary>Text of a glyph that its font does not name.</summary>
    public const string Unmapped = "\uFFFD";

    /// <summary>Heights that most fonts have, in sizes, for those whose descriptor says nothing or nonsense (an ascent of 0, units of the program).</summary>
    private const double UsualAscent = 0.95, UsualDescent = -0.35;

    /// <summary>Between these, in sizes, a font's height is believed.</summary>
    private const double LowestFont = 0.4, TallestFont = 3;

    /// <param name="letter">PdfPig's letter.</param>
    /// <param name="face">Its font.</param>
    /// <param name="mark">What the marked content says.</param>
    /// <param name="height">Height of the page, to turn y around.</param>
    public static Letter Adapt(PigLetter letter, FontFace face, in LetterMark mark, double height)
    {
        double startX = letter.StartBaseLine.X, startY = height - letter.StartBaseLine.Y;
        double endX = letter.EndBaseLine.X, endY = height - letter.EndBaseLine.Y;
        double size = letter.PointSize;
        short rotation = Rotation(endX - startX, endY - startY, letter.GlyphRectangleLoose);

        // Upwards as displayed for text that runs at this angle.
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        var box = letter.GlyphRectangleLoose;
        double ascent = Along(box.TopLeft, startX, startY, height, sin, -cos), descent = Along(box.BottomLeft, startX, startY, height, sin, -cos);
        if (ascent <= 0 || ascent - descent < LowestFont * size || ascent - descent > TallestFont * size)
            (ascent, descent) = (UsualAscent * size, UsualDescent * size);
        double left = Math.Min(startX, endX), right = Math.Max(startX, endX), top = Math.Min(startY, endY), bottom = Math.Max(startY, endY);
        return new Letter(
            Text(letter.Value), face,
            (float)(left + Math.Min(ascent * sin, descent * sin)), (float)(top + Math.Min(-ascent * cos, -descent * cos)),
            (float)(right + Math.Max(ascent * sin, descent * sin)), (float)(bottom + Math.Max(-ascent * cos, -descent * cos)),
            (float)startX, (float)startY, (float)size, rotation, mark.Traits | Painting(letter.RenderingMode), mark.Id);
    }

    /// <summary>PdfPig gives a glyph that has no character the character with the number of its code: a control character shows that.</summary>
    private static string Text(string? value) => value switch
    {
        null => Unmapped,
        [var only] when char.IsControl(only) && !char.IsWhiteSpace(only) => Unmapped,
        [var only] => Characters.Of(only),
        _ => value,
    };

    private static double Along(PdfPoint corner, double x, double y, double height, double alongX, double alongY) =>
        (corner.X - x) * alongX + (height - corner.Y - y) * alongY;

    private static LetterTraits Painting(TextRenderingMode mode) => mode switch
    {
        TextRenderingMode.Neither or TextRenderingMode.NeitherClip => LetterTraits.Hidden,
        TextRenderingMode.FillThenStroke or TextRenderingMode.FillThenStrokeClip => LetterTraits.Stroked,
        _ => LetterTraits.None,
    };

    /// <summary>Direction of the baseline; of a letter without width, across its box.</summary>
    private static short Rotation(double x, double y, in PdfRectangle box)
    {
        if (Math.Abs(x) < 1e-6 && Math.Abs(y) < 1e-6)
            (x, y) = (box.TopLeft.Y - box.BottomLeft.Y, box.TopLeft.X - box.BottomLeft.X);
        double degrees = Math.Round(Math.Atan2(y, x) * 180 / Math.PI);
        return double.IsNaN(degrees) ? (short)0 : (short)((degrees + 360) % 360);
    }
}
