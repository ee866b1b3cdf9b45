using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Lines of a label that is set on several, told by their distance: the lines of one row stand closer to each other than two rows ever do in that table. Serves typeset tables with
/// room between their rows, whatever the words at the break are: <c>Medfinansiering 2 100</c> and <c>Samordningsförbundet</c> below it.
/// </summary>
internal sealed class WrappedLabels
{
    /// <summary>Distances between rows that make a measure.</summary>
    private const int FewestPairs = 3;

    /// <summary>How much closer than two rows the lines of one row stand: rows have a line's distance and the room above and below their cells.</summary>
    private const double Tight = 0.88;

    private static readonly WrappedLabels _none = new([]);

    /// <summary>Of the number of a line without figures the number of the line with its row's figures.</summary>
    private readonly Dictionary<int, int> _rows;

    private WrappedLabels(Dictionary<int, int> rows) => _rows = rows;

    public static WrappedLabels Of(IReadOnlyList<LineShape> body)
    {
        if (Pitch(body) is not { } pitch)
            return _none;
        var rows = new Dictionary<int, int>();
        for (int first = 0, end; first < body.Count; first = end)
        {
            end = first + 1;
            while (end < body.Count && Gap(body[end - 1], body[end]) < Tight * pitch)
                end++;
            var cluster = Enumerable.Range(first, end - first);
            if (cluster.Where(at => body[at].Kind == LineKind.Figures).Take(2).ToList() is [var row])
                foreach (var at in cluster.Where(at => at != row))
                    rows[body[at].Line.Number] = body[row].Line.Number;
        }

        return rows.Count == 0 ? _none : new WrappedLabels(rows);
    }

    /// <summary>Whether a line without figures is a part of the label of the row whose figures stand on another.</summary>
    /// <param name="line">Number of the line.</param>
    /// <param name="figures">Number of the line of the figures.</param>
    public bool IsOfRow(int line, int figures) => _rows.TryGetValue(line, out var row) && row == figures;

    /// <summary>The least distance between two rows that each have a label and figures on one line, in points.</summary>
    private static double? Pitch(IReadOnlyList<LineShape> body)
    {
        var (least, pairs) = (double.PositiveInfinity, 0);
        for (var i = 1; i < body.Count; i++)
            if (body[i - 1] is { Kind: LineKind.Figures, TailStart: > 0 } && body[i] is { Kind: LineKind.Figures, TailStart: > 0 } && Gap(body[i - 1], body[i]) is var gap && double.IsFinite(gap))
                (least, pairs) = (Math.Min(least, gap), pairs + 1);
        return pairs >= FewestPairs ? least : null;
    }

    /// <summary>From the foot of one line to that of the next, in points; endless where either has no place or they are on two pages.</summary>
    private static double Gap(LineShape above, LineShape below) =>
        above.Line.Page == below.Line.Page && above.Line is { IsBlank: false } a && below.Line is { IsBlank: false } b && a.Words[0].Geometry is { } upper && b.Words[0].Geometry is { } lower
        && lower.Y1 > upper.Y1 ? lower.Y1 - upper.Y1 : double.PositiveInfinity;
}
