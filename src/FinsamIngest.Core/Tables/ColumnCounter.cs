using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables;

/// <summary>Decides how many columns of figures a table has: what the header names against what the rows can be read as.</summary>
internal static class ColumnCounter
{
    /// <summary>Rows asked; more say no more.</summary>
    private const int Sample = 60;

    /// <summary>An empty cell, when columns are counted.</summary>
    private const double EmptyCost = 0.8;

    /// <summary>A column that no row shows a cell of, and the rows that have to show the others.</summary>
    private const double UnseenCost = 6;
    private const int FewestSeen = 3;

    /// <summary>A cell, by tabulators or by places, that would be swallowed by the label; note numbers, short ones, are.</summary>
    private const double ApartCost = 8;

    /// <summary>A note's number in a table that has a column of them.</summary>
    private const double NoteCost = 0.2;

    /// <summary>The likeliest plan for the rows, or null when neither header nor rows give one.</summary>
    public static ColumnPlan? Choose(RawTable table, ColumnPlan? inherited, int? fiscalYear, FootnoteMarks marks, TextLayout layout)
    {
        if (!table.Header.SelectMany(line => line).Concat(table.OuterHeader).Any(item => item.Period is not null))
            fiscalYear = table.TitleYear ?? fiscalYear;
        var notes = table.Header.Exists(line => line.Exists(item => item.Kind == HeaderItemKind.Note));
        var costs = table.Body.Where(line => line.Kind == LineKind.Figures && line.TailStart > 0).Take(Sample).Select(line => Costs(line, notes, marks, layout)).ToList();
        var loose = table.Body.Where(line => line.Kind == LineKind.Figures && line.TailStart == 0).Take(Sample).Select(line => Costs(line, notes, marks, layout)).ToList();
        // Where words have places, the row with the most cells shows nearly all columns; more of them would part thousands.
        var seen = layout == TextLayout.Geometry && costs.Count >= FewestSeen ? table.Body.Where(line => line.Kind == LineKind.Figures).Max(Cells) : HeaderReader.MaxColumns;
        var (beginWithShares, endInShares) = (ShareColumns.BeginRows(table.Body), ShareColumns.EndRows(table.Body));
        ColumnPlan? best = null;
        var least = double.PositiveInfinity;
        for (var n = 1; n <= HeaderReader.MaxColumns; n++)
        {
            var plan = Plan(table.Header, n) ?? (beginWithShares != endInShares && n > 1 ? WithShares(n, beginWithShares) : null);
            if (plan is null)
                continue;
            var cost = 2 * plan.Cost + UnseenCost * Math.Max(0, n - seen) + costs.Sum(row => RowCost(row, n)) + loose.Sum(row => Math.Min(RowCost(row, n), 2));
            if (cost < least)
                (best, least) = (plan, cost);
        }
        if (best is null || layout == TextLayout.Stream && IsRefuted(costs, best.Columns.Length))
            best = WithoutHeader(costs, fiscalYear);
        // Columns of which nothing is said but the title's year.
        return best is not null && table.TitleYear is { } year && best.Columns.All(column => column is { Year: null, Printed: null }) ? best with { Columns = [.. best.Columns.Select(column => column with { Year = year })] } : best;

        ColumnPlan? Plan(IReadOnlyList<List<HeaderItem>> header, int count) => 
            HeaderReader.Plan(header, table.OuterHeader, inherited, count, fiscalYear, layout is not TextLayout.Stream, ColumnPlaces.Of(table.Body, count, layout));

        // "Kronor | Andel" names the shares only, "Utfall Budget Förbrukat" all but them, "Andel 2024" shares and a year: the other columns by the rest of the header.
        ColumnPlan? WithShares(int count, bool first)
        {
            var rest = table.Header.Select(line => line.FindAll(item => item.Scenario != Scenario.Ratio)).ToList();
            var word = table.Header.SelectMany(line => line).FirstOrDefault(item => item.Scenario == Scenario.Ratio);
            if (Plan(rest, count - 1) is not { } plan)
                return null;
            var shares = new PlannedColumn(plan.Columns[0].Year, Scenario.Ratio, word?.Text, plan.Columns.Max(column => column.Group) + 1, double.NaN) { GroupScenario = Scenario.Ratio };
            return plan with { Columns = first ? plan.Columns.Insert(0, shares) : plan.Columns.Add(shares) };
        }
    }

    /// <summary>
    /// Whether no row shows nearly as many figures as the header has columns: it was combined otherwise than it is meant, and figures would be spread over columns that are none. A column or two that
    /// most rows leave blank is no such thing.
    /// </summary>
    private static bool IsRefuted(List<double[]> costs, int columns) =>
        costs.Count >= FewestOfRefuted && costs.Sum(row => RowCost(row, columns)) - Enumerable.Range(1, columns).Min(n => costs.Sum(row => RowCost(row, n))) >= EmptyCost * MostUnseen * costs.Count;

    /// <summary>Rows that can say that a header has too many columns, and the columns that all of them would leave blank.</summary>
    private const int FewestOfRefuted = 6;
    private const double MostUnseen = 1.9;

    /// <summary>Columns without names, when the header can be combined in no way that fits: rows are not lost for a strange header.</summary>
    private static ColumnPlan? WithoutHeader(List<double[]> costs, int? fiscalYear)
    {
        if (costs.Count == 0)
            return null;
        var count = Enumerable.Range(1, HeaderReader.MaxColumns).MinBy(n => costs.Sum(row => RowCost(row, n)) + n);
        return HeaderReader.Plan([], [], null, count, fiscalYear, hasPositions: false);
    }

    /// <summary>Cells of figures at the end of a line, by the gaps between them.</summary>
    private static int Cells(LineShape shape)
    {
        var cells = shape.TailLength > 0 ? 1 : 0;
        for (var w = shape.TailStart + 1; w < shape.Line.Words.Length; w++)
            if (LineCells.Parts(shape.Line, w) || shape.Line.Words[w] is { BlanksBefore: > 1 } || Glyphs.IsDash(shape.Line.TextOf(shape.Line.Words[w])) || shape.Line.TextOf(shape.Line.Words[w]) is [>= '0' and <= '9', ..] word && word.Length != 3)
                cells++;
        return cells;
    }

    private static double RowCost(double[] byCount, int columns)
    {
        var least = RowReader.OverflowCost;
        for (var k = 1; k <= columns && k <= byCount.Length; k++)
            least = Math.Min(least, byCount[k - 1] + EmptyCost * (columns - k));
        return least;
    }

    /// <summary>The least cost of reading a line with 1, 2, … figures.</summary>
    private static double[] Costs(LineShape shape, bool notes, FootnoteMarks marks, TextLayout layout)
    {
        var line = shape.Line;
        var lattice = FigureLattice.Build(line, shape.TailStart, line.Words.Length, marks, layout);
        var least = new LeastCosts(line, lattice, HeaderReader.MaxColumns);
        var costs = new double[HeaderReader.MaxColumns];
        Array.Fill(costs, double.PositiveInfinity);
        var absorb = 0.0;
        var start = shape.TailStart;
        // "Medlemsbidrag Not 1 15 880 15 880": the word says that the number is no figure.
        if (start > 0 && start + 1 < line.Words.Length && line.Words[start].Length <= 2 && line.TextOf(line.Words[start - 1]) is "Not" or "not" or "NOT" or "Not.")
            start++;
        for (var w = start; w < line.Words.Length && absorb < 10; w++)
        {
            var from = least.From(line.Words[w].Start);
            for (var k = 0; k < costs.Length; k++)
                costs[k] = Math.Min(costs[k], absorb + from[k]);
            // A figure in a cell of its own is no part of the label.
            var apart = w > 0 && line.Words[w].Length > 2 && layout switch
            {
                TextLayout.Tabbed => line.Words[w].TabsBefore > line.Words[w - 1].TabsBefore,
                TextLayout.Geometry => LineCells.Parts(line, w),
                _ => false,
            };
            // Under "Not" a small number behind the label is a note's and no figure.
            var isNote = notes && w == start && start > 0 && LabelEnd.IsNoteNumber(line.TextOf(line.Words[w]));
            absorb += isNote ? NoteCost : Glyphs.IsYear(line.TextOf(line.Words[w])) ? 0.9 : apart ? ApartCost : 2.5;
        }
        return costs;
    }
}
