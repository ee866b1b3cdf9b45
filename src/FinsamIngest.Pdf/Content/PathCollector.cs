using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Content;

/// <summary>Collects the current path, as displayed, and finds rules and rectangles in it when it is painted.</summary>
internal sealed class PathCollector(PageBuilder page)
{
    /// <summary>Maps and drawings have long paths and no rules that matter.</summary>
    private const int MaxPoints = 100_000;

    /// <summary>A filled rectangle thinner than this is a rule (Word draws rules up to 3 points thick; bars behind text are above 5).</summary>
    private const double ThinSide = 3.1;

    /// <summary>Shorter strokes are dots of dotted lines, ticks and parts of drawings.</summary>
    private const double MinLength = 3;

    /// <summary>How far from horizontal or vertical a rule may be, in points.</summary>
    private const double Slant = 0.6;

    private readonly List<(double X, double Y)> points = [];
    private readonly List<(int Start, bool Curved, bool Closed)> parts = [];
    private (double X, double Y) current;

    /// <summary>A clipping operator was met; it takes effect after the next painting operator.</summary>
    public bool PendingClip { get; set; }

    public void MoveTo(in Matrix matrix, double x, double y)
    {
        current = matrix.Apply(x, y);
        if (points.Count >= MaxPoints)
            return;
        parts.Add((points.Count, false, false));
        points.Add(current);
    }

    public void LineTo(in Matrix matrix, double x, double y)
    {
        current = matrix.Apply(x, y);
        if (parts.Count > 0 && points.Count < MaxPoints)
            points.Add(current);
    }

    public void CurveTo(in Matrix matrix, double x, double y)
    {
        LineTo(matrix, x, y);
        if (parts.Count > 0)
            parts[^1] = parts[^1] with { Curved = true };
    }

    public void Close()
    {
        if (parts.Count > 0)
            parts[^1] = parts[^1] with { Closed = true };
    }

    public void Rectangle(in Matrix matrix, double x, double y, double width, double height)
    {
        MoveTo(matrix, x, y);
        LineTo(matrix, x + width, y);
        LineTo(matrix, x + width, y + height);
        LineTo(matrix, x, y + height);
        Close();
    }

    /// <summary>Ends the path with a painting operator.</summary>
    public void Paint(ref GraphicsState state, bool fill, bool stroke)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            var (start, curved, closed) = parts[i];
            int end = i + 1 < parts.Count ? parts[i + 1].Start : points.Count;
            if (curved || end - start < 2)
                continue;
            if (fill && TryBox(start, end, out var box))
                AddFilled(box.Intersect(state.Clip), state.FillShade);
            if (stroke)
                AddStrokes(start, end, closed, ref state);
        }

        if (PendingClip)
            Clip(ref state);
        PendingClip = false;
        points.Clear();
        parts.Clear();
    }

    private void Clip(ref GraphicsState state)
    {
        if (points.Count == 0)
            return;
        double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;
        foreach (var (x, y) in points)
        {
            x0 = Math.Min(x0, x);
            y0 = Math.Min(y0, y);
            x1 = Math.Max(x1, x);
            y1 = Math.Max(y1, y);
        }

        // Curved parts bulge beyond their end points, so they do not narrow the clip.
        if (!parts.Exists(part => part.Curved))
            state.Clip = state.Clip.Intersect(new Box(x0, y0, x1, y1));
    }

    private bool TryBox(int start, int end, out Box box)
    {
        box = default;
        int count = end - start;
        if (count == 5 && Near(points[start], points[end - 1]))
            count = 4;
        if (count != 4)
            return false;
        var (ax, ay) = points[start];
        var (bx, by) = points[start + 1];
        var (cx, cy) = points[start + 2];
        var (dx, dy) = points[start + 3];
        bool upright = Math.Abs(ay - by) < Slant && Math.Abs(bx - cx) < Slant && Math.Abs(cy - dy) < Slant && Math.Abs(dx - ax) < Slant;
        bool turned = Math.Abs(ax - bx) < Slant && Math.Abs(by - cy) < Slant && Math.Abs(cx - dx) < Slant && Math.Abs(dy - ay) < Slant;
        if (!upright && !turned)
            return false;
        box = Box.Of(ax, ay, cx, cy);
        return true;
    }

    private void AddFilled(in Box box, float shade)
    {
        double thin = Math.Min(box.Width, box.Height), wide = Math.Max(box.Width, box.Height);
        if (wide < MinLength)
            return;
        if (thin <= ThinSide && wide > 2 * thin)
            page.Add(new Ruling((float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1, shade));
        else if (thin > ThinSide)
            page.Add(new FilledRectangle((float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1, shade));
    }

    private void AddStrokes(int start, int end, bool closed, ref GraphicsState state)
    {
        var matrix = state.Transform;
        double half = state.LineWidth * Math.Sqrt(Math.Abs(matrix.A * matrix.D - matrix.B * matrix.C)) / 2;
        int segments = end - start - (closed ? 0 : 1);
        for (int i = 0; i < segments; i++)
        {
            var (ax, ay) = points[start + i];
            var (bx, by) = points[start + i + 1 < end ? start + i + 1 : start];
            var line = Box.Of(ax, ay, bx, by);
            Box box;
            if (line.Height < Slant && line.Width >= MinLength)
                box = new Box(line.X0, (line.Y0 + line.Y1) / 2 - half, line.X1, (line.Y0 + line.Y1) / 2 + half);
            else if (line.Width < Slant && line.Height >= MinLength)
                box = new Box((line.X0 + line.X1) / 2 - half, line.Y0, (line.X0 + line.X1) / 2 + half, line.Y1);
            else
                continue;
            box = box.Intersect(new Box(state.Clip.X0 - half, state.Clip.Y0 - half, state.Clip.X1 + half, state.Clip.Y1 + half));
            if (Math.Max(box.Width, box.Height) < MinLength)
                continue;

            // A thick stroke is how some producers draw a bar.
            if (2 * half > ThinSide && Math.Min(box.Width, box.Height) > ThinSide)
                page.Add(new FilledRectangle((float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1, state.StrokeShade));
            else
                page.Add(new Ruling((float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1, state.StrokeShade));
        }
    }

    private static bool Near((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) < Slant && Math.Abs(a.Y - b.Y) < Slant;
}
