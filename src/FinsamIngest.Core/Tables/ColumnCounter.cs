using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
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

    /// <summary>The likeliest plan for the rows, or null when neither header nor rows give one.</summary>
    public static ColumnPlan? Choose(RawTable table, ColumnPlan? inherited, int? fiscalYear, FootnoteMarks marks, TextLayout layout)
    {
        var costs = table.Body.Where(line => line.Kind == LineKind.Figures && line.TailStart > 0).Take(Sample).Select(line => Costs(line, marks, layout)).ToList();
        var loose = table.Body.Where(line => line.Kind == LineKind.Figures && line.TailStart == 0).Take(Sample).Select(line => Costs(line, marks, layout)).ToList();
        ColumnPlan? best = null;
        var least = double.PositiveInfinity;
        for (var n = 1; n <= HeaderReader.MaxColumns; n++)
        {
            var plan = HeaderReader.Plan(table.Header, table.OuterHeader, inherited, n, fiscalYear, layout is not TextLayout.Stream);
            if (plan is null)
                continue;
            var cost = 2 * plan.Cost + costs.Sum(row => RowCost(row, n)) + loose.Sum(row => Math.Min(RowCost(row, n), 2));
            if (cost < least)
                (best, least) = (plan, cost);
        }
        return best ?? WithoutHeader(costs, fiscalYear);
    }

    /// <summary>Columns without names, when the header can be combined in no way that fits: rows are not lost for a strange header.</summary>
    private static ColumnPlan? WithoutHeader(List<double[]> costs, int? fiscalYear)
    {
        if (costs.Count == 0)
            return null;
        var count = Enumerable.Range(1, HeaderReader.MaxColumns).MinBy(n => costs.Sum(row => RowCost(row, n)) + n);
        return HeaderReader.Plan([], [], null, count, fiscalYear, hasPositions: false);
    }

    private static double RowCost(double[] byCount, int columns)
    {
        var least = RowReader.OverflowCost;
        for (var k = 1; k <= columns && k <= byCount.Length; k++)
            least = Math.Min(least, byCount[k - 1] + EmptyCost * (columns - k));
        return least;
    }

    /// <summary>The least cost of reading a line with 1, 2, … figures.</summary>
    private static double[] Costs(LineShape shape, FootnoteMarks marks, TextLayout layout)
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
            absorb += Glyphs.IsYear(line.TextOf(line.Words[w])) ? 0.9 : 2.5;
        }
        return costs;
    }
}
