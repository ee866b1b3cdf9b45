using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Gives the readings of a row, each with its weight by layout, grammar and the differences within the row.</summary>
internal static class RowReader
{
    /// <summary>Readings kept for a row, and how much worse than the best they may be (e⁻¹¹: one in sixty thousand).</summary>
    private const int Most = 24;
    private const double Reach = 11;

    /// <summary>Ways to read the figures that are put into columns; with eight columns some thirty equally cheap ones compete.</summary>
    private const int MostWays = 80;

    /// <summary>A reading that leaves more figures than there are columns.</summary>
    public const double OverflowCost = 14;

    /// <summary>A line that ends in digits and has no figure: most have.</summary>
    private const double NoFiguresCost = 0.9;

    public static List<RowReading> Read(SourceLine line, TableFrame frame, bool labelElsewhere, Side side = Side.Unknown)
    {
        var ends = LabelEnd.Of(line, frame, labelElsewhere);
        var readings = new List<RowReading>();
        if (ends.Count == 0)
            return readings;
        var lattice = FigureLattice.Build(line, ends.Min(end => end.FiguresFrom), line.Words.Length, frame.Marks, frame.Layout);
        var paths = new FigurePaths(line, lattice, frame.Columns);
        var figures = new List<Figure>(frame.Columns);
        foreach (var end in ends)
        {
            // A heading whose only number is that of its note ("Eget kapital och skulder 4"), or a label that swallows every digit.
            if (end.FiguresFrom >= line.Words.Length)
                readings.Add(new RowReading(end.Words, end.NoteRef, new Figure?[frame.Columns], end.Cost + NoFiguresCost, 0));
        }
        foreach (var (end, path, _) in CheapestFirst(ends, paths, frame))
        {
            figures.Clear();
            for (var at = path; at is not null; at = at.Next)
                figures.Add(at.Figure);
            foreach (var (columns, cost) in Placement.Of(figures, line, frame, side, end.NoteRef is not null))
            {
                var cells = new Figure?[frame.Columns];
                for (var i = 0; i < columns.Length; i++)
                    cells[columns[i]] = figures[i];
                var prior = end.Cost + path.Cost + cost + Incoherence(cells, frame);
                readings.Add(new RowReading(end.Words, end.NoteRef, cells, prior, RowArithmetic.Evidence(cells, frame.Differences, Placement.IsCertain(figures, columns, line, frame))));
            }
        }
        return Prune(readings);
    }

    /// <summary>The ways to read the figures, the cheapest before columns and arithmetic are asked first, and no more than can matter.</summary>
    private static List<(LabelEnd End, FigurePaths.Path Path, double Cost)> CheapestFirst(List<LabelEnd> ends, FigurePaths paths, TableFrame frame)
    {
        var ways = new List<(LabelEnd End, FigurePaths.Path Path, double Cost)>();
        foreach (var end in ends)
            for (var count = 1; count <= frame.Columns; count++)
                foreach (var path in paths.From(end.FiguresFrom, count))
                    ways.Add((end, path, end.Cost + path.Rank + Placement.EmptyCosts(frame.Columns - count)));
        ways.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
        if (ways.Count > MostWays)
            ways.RemoveRange(MostWays, ways.Count - MostWays);
        return ways;
    }

    private static List<RowReading> Prune(List<RowReading> readings)
    {
        readings.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
        var kept = new List<RowReading>();
        foreach (var reading in readings)
        {
            if (kept.Count >= Most || kept.Count > 0 && reading.Cost > kept[0].Cost + Reach)
                break;
            // The same figures behind a label that ends in a number and behind a note's number: the order of the notes may tell.
            if (!kept.Exists(other => reading.SameFigures(other) && (reading.NoteRef is null || reading.NoteRef == other.NoteRef)))
                kept.Add(reading);
        }
        return kept;
    }

    /// <summary>
    /// What is unusual about figures standing together: amounts of one row differ little in size from year to year; a per cent sign belongs to
    /// a ratio column or to a whole row of shares.
    /// </summary>
    private static double Incoherence(Figure?[] cells, TableFrame frame)
    {
        var cost = 0.0;
        var percents = 0;
        var figures = 0;
        double? last = null;
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c] is not { } figure)
                continue;
            figures++;
            if (figure.Is(FigureTraits.Percent))
                percents++;
            // A share of the budget stands under the outcome, never under the budget itself.
            if (figure.Is(FigureTraits.Percent) && frame.Plan.Columns[c].Scenario == Scenario.Budget)
                cost += 1.0;
            var scenario = frame.Plan.Columns[c].Scenario;
            if (figure.Is(FigureTraits.Percent) == (scenario != Scenario.Ratio) && scenario == Scenario.Ratio && figure.Value is not null)
                cost += 1.5;
            if (scenario is Scenario.Deviation or Scenario.Ratio || figure.Is(FigureTraits.Percent) || figure.Value is not { } value || value == 0)
                continue;
            var size = Math.Log10((double)Math.Abs(value));
            if (last is { } before)
                cost += FigurePaths.Jump * Math.Max(0, Math.Abs(size - before) - 0.5);
            last = size;
        }
        cost += OddDifferences(cells, frame);
        if (percents > 0 && percents < figures && !HasRatioColumn(frame))
            cost += 2;
        return cost;
    }

    /// <summary>Orders of magnitude by which a deviation is smaller than the row's amounts before it is odd, and what each further one costs.</summary>
    private const double UsualSmallness = 2;
    private const double SmallnessCost = 0.8;

    /// <summary>A deviation is at most twice the larger amount: 547 and 429 do not differ by 328 000 804.</summary>
    private const double MostLargeness = 0.301;

    /// <summary>
    /// <c>956 000 893 847 2 843 341</c>: a deviation of 2 beside amounts of six digits is more likely the beginning of the amount that follows. One in thirty
    /// deviations is a thousandth of the amounts or less. None is larger than both together.
    /// </summary>
    private static double OddDifferences(Figure?[] cells, TableFrame frame)
    {
        var (largest, most) = (0m, 0m);
        var least = decimal.MaxValue;
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c]?.Value is not { } value || value == 0)
                continue;
            if (frame.Plan.Columns[c].Scenario == Scenario.Deviation)
                (least, most) = (Math.Min(least, Math.Abs(value)), Math.Max(most, Math.Abs(value)));
            else
                largest = Math.Max(largest, Math.Abs(value));
        }
        if (largest == 0 || most == 0)
            return 0;
        return SmallnessCost * (Math.Max(0, Math.Log10((double)(largest / least)) - UsualSmallness) + Math.Max(0, Math.Log10((double)(most / largest)) - MostLargeness));
    }

    private static bool HasRatioColumn(TableFrame frame)
    {
        foreach (var column in frame.Plan.Columns)
            if (column.Scenario == Scenario.Ratio)
                return true;
        return false;
    }
}
