namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Maps a page to the one that is turned back by a quarter, a half or three quarters.</summary>
/// <param name="rotation">Degrees clockwise in which the text runs: 0, 90, 180, 270.</param>
/// <param name="width">Width of the page before.</param>
/// <param name="height">Height of the page before.</param>
internal readonly struct QuarterTurn(int rotation, float width, float height)
{
    /// <summary>Width of the page after.</summary>
    public float Width => rotation % 180 == 0 ? width : height;

    /// <summary>Height of the page after.</summary>
    public float Height => rotation % 180 == 0 ? height : width;

    /// <summary>The turn that leads back.</summary>
    public QuarterTurn Inverse => new((360 - rotation) % 360, Width, Height);

    public Letter Apply(Letter letter)
    {
        var (x0, y0, x1, y1) = Box(letter.X0, letter.Y0, letter.X1, letter.Y1);
        var (x, y) = Point(letter.OriginX, letter.OriginY);
        return letter with { X0 = x0, Y0 = y0, X1 = x1, Y1 = y1, OriginX = x, OriginY = y, Rotation = (short)((letter.Rotation - rotation + 360) % 360) };
    }

    public Ruling Apply(Ruling ruling)
    {
        var (x0, y0, x1, y1) = Box(ruling.X0, ruling.Y0, ruling.X1, ruling.Y1);
        return ruling with { X0 = x0, Y0 = y0, X1 = x1, Y1 = y1 };
    }

    public FilledRectangle Apply(FilledRectangle rectangle)
    {
        var (x0, y0, x1, y1) = Box(rectangle.X0, rectangle.Y0, rectangle.X1, rectangle.Y1);
        return rectangle with { X0 = x0, Y0 = y0, X1 = x1, Y1 = y1 };
    }

    public (float X0, float Y0, float X1, float Y1) Box(float x0, float y0, float x1, float y1)
    {
        var (ax, ay) = Point(x0, y0);
        var (bx, by) = Point(x1, y1);
        return (Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    private (float X, float Y) Point(float x, float y) => rotation switch
    {
        90 => (y, width - x),
        180 => (width - x, height - y),
        270 => (height - y, x),
        _ => (x, y),
    };
}
