using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>A rectangle on one page. Points, origin at the top left.</summary>
internal readonly record struct Area(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public static Area Of(Box box) => new(box.X0, box.Y0, box.X1, box.Y1);

    public static Area Of(WordGeometry word) => new(word.X0, word.Y0, word.X1, word.Y1);

    public Area Grow(double by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    public Area With(Area other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>Whether another area's middle lies between this one's left and right edge.</summary>
    public bool HoldsMiddleOf(Area other) => (other.X0 + other.X1) / 2 is var middle && middle >= X0 && middle <= X1;

    /// <summary>The smallest area that holds all; null for none.</summary>
    public static Area? Around(IEnumerable<Area> areas)
    {
        Area? all = null;
        foreach (var area in areas)
            all = all?.With(area) ?? area;
        return all;
    }
}
