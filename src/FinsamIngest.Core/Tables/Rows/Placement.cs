using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Puts the figures of a row into columns when some cells are empty.</summary>
internal static class Placement
{
    /// <summary>An empty cell: most rows of a table are full.</summary>
    public const double EmptyCost = 1.3;

    /// <summary>Each empty cell beyond the first.</summary>
    private const double FurtherEmptyCost = 0.6;

    /// <summary>An outcome without a deviation where the table has such a column.</summary>
    private const double LoneDifferenceCost = 0.5;

    /// <summary>A figure off its column's place.</summary>
    private const double MisplacedCost = 7;

    /// <summary>A figure off the column that its tagged cell is in: tags that got here agree with the page, edges are a guess.</summary>
    private const double MistaggedCost = 9;

    /// <summary>A figure this near to the edge of a column, in points, is under it, whatever the tags say.</summary>
    private const double OnEdge = 1.5;

    /// <summary>A figure in a cell that the header gives to no column: Markdown tables drop and double cells.</summary>
    private const double OffCellCost = 2.5;

    /// <summary>An empty cell without the blank that should be left of it, or a blank too many.</summary>
    private const double BlankMismatchCost = 1.6;

    /// <summary>An empty cell's dash away from its column's edge and right before the next figure.</summary>
    private const double LooseDashCost = 4;

    /// <summary>A row that begins one column further to the right.</summary>
    private const double LeftCost = 0.15;

    /// <summary>An empty cell with figures on both sides.</summary>
    private const double HoleCost = 0.1;

    /// <summary>Most placements kept for one way of reading.</summary>
    private const int Most = 20;

    /// <summary>The placements of figures (in order) into columns, cheapest first.</summary>
    public static List<(int[] Columns, double Cost)> Of(IReadOnlyList<Figure> figures, SourceLine line, TableFrame frame, Side side, bool noteRead)
    {
        var result = new List<(int[], double)>();
        var slots = frame.Anchors.Length == frame.Columns ? Slots(figures, line, frame) : null;
        var tagged = frame.TaggedColumns is null ? null : Tagged(figures, line, frame.TaggedColumns, slots);
        var extra = slots is null && frame.Blanks.Inner && !frame.Plan.IsTwoSided ? ExtraBlanks(figures, line) : null;
        if (figures.Count == frame.Columns)
        {
            // A full row leaves nothing to choose; blanks in it speak for another reading only where the whole table keeps to them.
            var all = Enumerable.Range(0, frame.Columns).ToArray();
            if (frame.Blanks.Lead is null)
                extra = null;
            result.Add((all, Cost(all)));
            return result;
        }
        var chosen = new int[figures.Count];
        Choose(0, 0);
        result.Sort(static (a, b) => a.Item2.CompareTo(b.Item2));
        if (result.Count > Most)
            result.RemoveRange(Most, result.Count - Most);
        return result;

        void Choose(int index, int from)
        {
            if (index == figures.Count)
            {
                result.Add(([.. chosen], Cost(chosen) + EmptyCosts(frame.Columns - figures.Count)));
                return;
            }
            for (var c = from; c <= frame.Columns - (figures.Count - index); c++)
            {
                // With positions a figure is in the column nearest to it or in one beside it.
                if (slots is not null && Math.Abs(c - slots[index].Column) > 1 && tagged?[index] != c)
                    continue;
                chosen[index] = c;
                Choose(index + 1, c + 1);
            }
        }

        double Cost(int[] columns)
        {
            var cost = 0.0;
            // On a table of two sides a row is on one of them, whole; both are equally likely and the sums decide.
            if (frame.Plan.IsTwoSided && columns.Length < frame.Columns)
            {
                var half = frame.Columns / 2;
                var onOne = columns[0] / half == columns[^1] / half;
                cost += onOne ? -EmptyCost * half : 4;
                if (side != Side.Unknown && columns[0] / half != (side == Side.Left ? 0 : 1))
                    cost += MisplacedCost;
            }
            for (var i = 0; i < columns.Length; i++)
            {
                if (slots is not null && slots[i].Column != columns[i])
                    cost += MisplacedCost;
                else if (slots is not null && frame.Layout == TextLayout.Tabbed && slots[i].Distance > 0.5)
                    cost += OffCellCost;
                // An empty cell's dash stands at its column's edge (or in its middle, blanks on both sides), a loose minus right before its figure.
                else if (slots is not null && figures[i].Value is null && slots[i].Distance > EdgeTolerance(frame.Layout) && i + 1 < figures.Count && IsNear(figures[i], figures[i + 1], line))
                    cost += LooseDashCost;
                if (tagged?[i] is { } its && its != columns[i])
                    cost += MistaggedCost;
                // Between label and figures any number of blanks may stand, unless the table's rows agree on it.
                if (extra is not null && i > 0)
                    cost += BlankMismatchCost * Math.Min(3, Math.Abs(columns[i] - columns[i - 1] - 1 - extra[i]));
            }
            if (extra is not null && columns.Length > 0 && frame.Blanks.RowEnd is { } end)
                cost += BlankMismatchCost * 0.5 * Math.Min(3, Math.Abs(frame.Columns - 1 - columns[^1] - Math.Max(0, line.TrailingBlanks - end)));
            if (extra is not null && columns.Length > 0 && frame.Blanks.Lead is { } lead && figures[0].Start > 0)
                cost += BlankMismatchCost * 0.5 * Math.Min(3, Math.Abs(columns[0] - Math.Max(0, extra[0] + 1 - (noteRead ? 1 : lead))));
            cost += LoneDifferenceCost * LoneTerms(columns, frame);
            // Without any sign the left columns are the filled ones: the newest year, the outcome.
            if (slots is null && tagged is null && columns.Length > 0 && columns.Length < frame.Columns)
            {
                cost += LeftCost * columns[0];
                // A hole between figures is likeliest under Avvikelse, which totals often leave out.
                for (var i = 1; i < columns.Length; i++)
                    for (var c = columns[i - 1] + 1; c < columns[i]; c++)
                        cost += frame.Plan.Columns[c].Scenario == Scenario.Deviation ? -HoleCost : HoleCost;
            }
            return cost;
        }
    }

    /// <summary>
    /// Whether the layout says which cells between the figures are empty: their places are known, or the line has just the blanks that empty cells leave
    /// (<c>- 28 466  - 28 466</c>, an outcome and its deviation without a budget).
    /// </summary>
    public static bool IsCertain(IReadOnlyList<Figure> figures, int[] columns, SourceLine line, TableFrame frame)
    {
        if (frame.Anchors.Length > 0)
            return true;
        if (!frame.Blanks.Inner)
            return false;
        var extra = ExtraBlanks(figures, line);
        var empty = 0;
        for (var i = 1; i < columns.Length; i++)
        {
            var between = columns[i] - columns[i - 1] - 1;
            if (between != extra[i])
                return false;
            empty += between;
        }
        return empty > 0;
    }

    /// <summary>What empty cells cost: a row is full, or short by any number of cells.</summary>
    public static double EmptyCosts(int empty) => empty <= 0 ? 0 : EmptyCost + FurtherEmptyCost * (empty - 1);

    /// <summary>Differences of which only one term is filled and the result is not: an outcome without a budget is a deviation too.</summary>
    private static int LoneTerms(int[] columns, TableFrame frame)
    {
        var lone = 0;
        foreach (var (result, left, right) in frame.Differences)
            if (!columns.Contains(result) && columns.Contains(left) != columns.Contains(right))
                lone++;
        return lone;
    }

    private static double EdgeTolerance(TextLayout layout) => layout == TextLayout.Geometry ? 6 : 2;

    /// <summary>Whether a word's blank is all that stands between two figures.</summary>
    private static bool IsNear(Figure left, Figure right, SourceLine line)
    {
        var word = WordAt(line, right.Start);
        var (here, before) = (line.Words[word], line.Words[left.LastWord]);
        return here.Geometry is { } b && before.Geometry is { } a ? b.X0 - a.X1 < 0.5 * b.FontSize : here.BlanksBefore <= 1;
    }

    /// <summary>The column nearest to each figure.</summary>
    private static (int Column, double Distance)[] Slots(IReadOnlyList<Figure> figures, SourceLine line, TableFrame frame)
    {
        var slots = new (int, double)[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            var at = Slot(figures[i], line, frame.Layout);
            var best = 0;
            for (var c = 1; c < frame.Anchors.Length; c++)
                if (Math.Abs(frame.Anchors[c] - at) < Math.Abs(frame.Anchors[best] - at))
                    best = c;
            slots[i] = (best, Math.Abs(frame.Anchors[best] - at));
        }
        return slots;
    }

    /// <summary>The column that each figure's cell is tagged to be in; null where the tags do not say.</summary>
    private static int?[] Tagged(IReadOnlyList<Figure> figures, SourceLine line, IReadOnlyDictionary<int, int> columns, (int Column, double Distance)[]? slots)
    {
        var tagged = new int?[figures.Count];
        for (var i = 0; i < figures.Count; i++)
            tagged[i] = (slots is null || slots[i].Distance > OnEdge) && line.Words[figures[i].LastWord].Cell is { } cell && columns.TryGetValue(cell.Column, out var column) ? column : null;
        return tagged;
    }

    /// <summary>The place of a figure in the layout: its tabulator index, or its right edge.</summary>
    public static double Slot(Figure figure, SourceLine line, TextLayout layout)
    {
        var word = line.Words[figure.LastWord];
        return layout switch
        {
            TextLayout.Tabbed => word.TabsBefore,
            TextLayout.Geometry => word.Geometry?.X1 ?? figure.End,
            _ => figure.End,
        };
    }

    /// <summary>Blanks beyond the one that separates, before each figure.</summary>
    private static int[] ExtraBlanks(IReadOnlyList<Figure> figures, SourceLine line)
    {
        var extra = new int[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            var word = WordAt(line, figures[i].Start);
            extra[i] = Math.Max(0, line.Words[word].BlanksBefore - 1);
        }
        return extra;
    }

    private static int WordAt(SourceLine line, int offset)
    {
        var w = 0;
        while (w + 1 < line.Words.Length && line.Words[w + 1].Start <= offset)
            w++;
        return w;
    }
}
