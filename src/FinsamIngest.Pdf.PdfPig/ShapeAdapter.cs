using FinsamIngest.Pdf.Content;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>Finds rules and filled areas in PdfPig's paths, in the way of the built-in reader.</summary>
internal sealed class ShapeAdapter(PageBuilder builder)
{
    /// <summary>PdfPig gives a line's width before its transformation, which may be any scale: a stroke is taken to be a rule of at most a point.</summary>
    private const double WidestStroke = 1;

    /// <summary>The shade of patterns and shadings, neither black nor white.</summary>
    private const float UnknownShade = 0.5f;

    private readonly PathCollector collector = new(builder);

    public void Add(Page page)
    {
        // PdfPig leaves clipping to its caller; what is cut off at the page's edge is all that is known.
        var flip = new Matrix(1, 0, 0, -1, 0, page.Height);
        var state = new GraphicsState { Transform = flip, Clip = new Box(0, 0, page.Width, page.Height) };
        foreach (var path in page.Paths)
        {
            if (!path.IsFilled && !path.IsStroked)
                continue;
            foreach (var subpath in path)
                Replay(subpath, flip);
            state.LineWidth = Math.Min(path.LineWidth, WidestStroke);
            (state.FillShade, state.StrokeShade) = (Shade(path.FillColor), Shade(path.StrokeColor));
            collector.Paint(ref state, path.IsFilled, path.IsStroked);
        }
    }

    private void Replay(PdfSubpath subpath, in Matrix flip)
    {
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    collector.MoveTo(flip, move.Location.X, move.Location.Y);
                    break;
                case PdfSubpath.Line line:
                    collector.LineTo(flip, line.To.X, line.To.Y);
                    break;
                case PdfSubpath.BezierCurve curve:
                    collector.CurveTo(flip, curve.EndPoint.X, curve.EndPoint.Y);
                    break;
                case PdfSubpath.Close:
                    collector.Close();
                    break;
            }
        }
    }

    private static float Shade(IColor? colour)
    {
        if (colour is null or PatternColor)
            return colour is null ? 0 : UnknownShade;
        var (red, green, blue) = colour.ToRGBValues();
        return (float)Math.Clamp(0.3 * red + 0.59 * green + 0.11 * blue, 0, 1);
    }
}
