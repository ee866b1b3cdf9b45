namespace FinsamIngest.Pdf.Content;

/// <summary>An axis-aligned box with X0 ≤ X1 and Y0 ≤ Y1.</summary>
internal readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public static Box Of(double xa, double ya, double xb, double yb) =>
        new(Math.Min(xa, xb), Math.Min(ya, yb), Math.Max(xa, xb), Math.Max(ya, yb));

    /// <summary>The box around the image of a box.</summary>
    public Box Map(in Matrix matrix)
    {
        var (xa, ya) = matrix.Apply(X0, Y0);
        var (xb, yb) = matrix.Apply(X1, Y0);
        var (xc, yc) = matrix.Apply(X0, Y1);
        var (xd, yd) = matrix.Apply(X1, Y1);
        return new Box(
            Math.Min(Math.Min(xa, xb), Math.Min(xc, xd)), Math.Min(Math.Min(ya, yb), Math.Min(yc, yd)),
            Math.Max(Math.Max(xa, xb), Math.Max(xc, xd)), Math.Max(Math.Max(ya, yb), Math.Max(yc, yd)));
    }

    /// <summary>The common part; of no width or height when there is none.</summary>
    public Box Intersect(in Box other)
    {
        double x0 = Math.Max(X0, other.X0), y0 = Math.Max(Y0, other.Y0);
        return new Box(x0, y0, Math.Max(x0, Math.Min(X1, other.X1)), Math.Max(y0, Math.Min(Y1, other.Y1)));
    }
}
