using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Fonts;

namespace FinsamIngest.Pdf.Content;

/// <summary>Turns shown strings into letters with their boxes on the displayed page.</summary>
internal sealed class TextPainter(PageBuilder page, MarkedContentStack marks)
{
    private const int HiddenMode = 3;
    private const int ClipOnlyMode = 7;

    /// <summary>Coordinates beyond this are a damaged matrix.</summary>
    private const double Sane = 1e6;

    private Matrix text = Matrix.Identity;
    private Matrix line = Matrix.Identity;

    public double Width { get; set; }

    public double Height { get; set; }

    public void Begin() => text = line = Matrix.Identity;

    public void SetMatrix(in Matrix matrix) => text = line = matrix;

    public void NextLine(double x, double y)
    {
        line = new Matrix(1, 0, 0, 1, x, y).Then(line);
        text = line;
    }

    /// <summary>Moves the pen by an adjustment of a TJ array, in thousandths of the size against the direction of writing.</summary>
    public void Adjust(in GraphicsState state, double amount)
    {
        double shift = -amount / 1000 * state.FontSize;
        if (state.Font is { IsVertical: true })
            text = text with { E = text.E + shift * text.C, F = text.F + shift * text.D };
        else
            text = text with { E = text.E + shift * state.HorizontalScale * text.A, F = text.F + shift * state.HorizontalScale * text.B };
    }

    /// <returns>False when the page is full.</returns>
    public bool Show(in GraphicsState state, PdfFont font, ReadOnlySpan<byte> codes)
    {
        double size = state.FontSize, scale = state.HorizontalScale;
        var all = text.Then(state.Transform);
        double penX = all.E + state.Rise * all.C, penY = all.F + state.Rise * all.D;
        if (!(Math.Abs(penX) < Sane && Math.Abs(penY) < Sane))
            penX = penY = -Sane;
        double alongX = all.A * size * scale, alongY = all.B * size * scale;
        double upX = all.C * size, upY = all.D * size;
        float fontSize = (float)Math.Min(Math.Sqrt(upX * upX + upY * upY), Sane);
        short rotation = Rotation(alongX, alongY);
        var flags = marks.Traits;
        if (state.RenderMode is HiddenMode or ClipOnlyMode)
            flags |= LetterTraits.Hidden;
        else if (state.RenderMode is 2 or 6)
            flags |= LetterTraits.Stroked;
        if (rotation % 90 == 0)
        {
            // Slanted by the matrix instead of by the font: the box is that of the upright letter.
            (upX, upY) = rotation % 180 == 0 ? (0.0, upY) : (upX, 0.0);
        }

        float topX = (float)(upX * font.Ascent), topY = (float)(upY * font.Ascent);
        float bottomX = (float)(upX * font.Descent), bottomY = (float)(upY * font.Descent);
        double spacing = size == 0 ? 0 : state.CharacterSpacing / size, wordSpacing = size == 0 ? 0 : state.WordSpacing / size;
        double moved = 0;
        bool room = true, vertical = font.IsVertical, off = marks.IsOff;
        for (int at = 0; at < codes.Length && room;)
        {
            ref readonly var glyph = ref font.Next(codes, ref at, out bool isBlank);
            double advance = glyph.Width + spacing + (isBlank ? wordSpacing : 0);
            if (vertical)
                advance = -1 + spacing;
            double x0 = penX, y0 = penY, x1 = penX + glyph.Width * alongX, y1 = penY + glyph.Width * alongY;
            if (vertical)
            {
                x0 -= alongX / 2;
                y0 -= upY;
                x1 = x0 + alongX;
                y1 = y0 + alongY;
            }

            float left = (float)Math.Min(x0, x1), right = (float)Math.Max(x0, x1);
            float top = (float)Math.Min(y0, y1), bottom = (float)Math.Max(y0, y1);
            var letter = new Letter(
                glyph.Text, font.Face,
                left + Math.Min(topX, bottomX), top + Math.Min(topY, bottomY), right + Math.Max(topX, bottomX), bottom + Math.Max(topY, bottomY),
                (float)x0, (float)y0, fontSize, rotation, flags, marks.Id);
            if (!off && letter.X1 >= 0 && letter.X0 <= Width && letter.Y1 >= 0 && letter.Y0 <= Height)
            {
                room = page.Add(letter);
                if (ReferenceEquals(glyph.Text, Characters.Unmapped) && (flags & LetterTraits.Hidden) == 0)
                    page.UnmappedFonts.Add(font.Face.Name);
            }

            double shiftX = vertical ? upX : alongX, shiftY = vertical ? upY : alongY;
            penX += advance * shiftX;
            penY += advance * shiftY;
            moved += advance;
        }

        text = vertical
            ? text with { E = text.E + moved * size * text.C, F = text.F + moved * size * text.D }
            : text with { E = text.E + moved * size * scale * text.A, F = text.F + moved * size * scale * text.B };
        return room;
    }

    private static short Rotation(double x, double y)
    {
        if (Math.Abs(y) < 1e-3 * Math.Abs(x))
            return (short)(x >= 0 ? 0 : 180);
        double degrees = Math.Round(Math.Atan2(y, x) * 180 / Math.PI);
        return double.IsNaN(degrees) ? (short)0 : (short)((degrees + 360) % 360);
    }
}
