using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Differences between the columns of a row as evidence for a reading: Avvikelse = Utfall − Budget, Netto = Intäkt − Kostnad.</summary>
internal static class RowArithmetic
{
    /// <summary>Nats against a reading in which a difference does not hold: about one printed difference in eight is wrong or defined otherwise.</summary>
    private const double Violation = 2;

    /// <summary>The relations that the columns' meanings allow.</summary>
    public static List<ColumnDifference> Differences(IReadOnlyList<PlannedColumn> columns)
    {
        var differences = new List<ColumnDifference>();
        for (var d = 0; d < columns.Count; d++)
        {
            if (columns[d].Scenario == Scenario.Net)
            {
                var income = NearestColumn.Of(columns, d, c => c.Scenario == Scenario.Income && c.Group == columns[d].Group);
                var cost = NearestColumn.Of(columns, d, c => c.Scenario == Scenario.Cost && c.Group == columns[d].Group);
                if (income >= 0 && cost >= 0)
                    differences.Add(new ColumnDifference(d, income, cost));
            }
            if (columns[d].Scenario != Scenario.Deviation)
                continue;
            var year = columns[d].Year;
            var actual = NearestColumn.Of(columns, d, c => c.Scenario is Scenario.Actual or Scenario.Net && c.Year == year);
            var budget = NearestColumn.Of(columns, d, c => c.Scenario == Scenario.Budget && c.Year == year);
            if (actual >= 0 && budget >= 0)
                differences.Add(new ColumnDifference(d, actual, budget));
        }
        return differences;
    }

    /// <summary>
    /// Nats for a reading in which the differences hold: a wrong reading meets a three-digit difference by chance about once in a thousand,
    /// a nought far more often.
    /// </summary>
    /// <param name="cells">The figures by column.</param>
    /// <param name="differences">The relations between columns.</param>
    /// <param name="placed">Whether the layout says in which column a figure stands, so that a blank cell is as sure as a printed dash.</param>
    public static double Evidence(Figure?[] cells, IReadOnlyList<ColumnDifference> differences, bool placed = false)
    {
        var evidence = 0.0;
        foreach (var (result, left, right) in differences)
        {
            if (cells[result] is not { } printed)
                continue;
            if (printed.Value is not { } difference)
            {
                // A dash says that there is no difference.
                if (cells[left]?.Value is { } one && cells[right]?.Value is { } other && Math.Abs(one - other) > 1.5m * Quantum(one))
                    evidence -= Violation;
                continue;
            }
            if (cells[left]?.Value is not { } a || cells[right]?.Value is not { } b)
            {
                evidence += OneSided(difference, cells[left], cells[right], placed);
                continue;
            }
            var slack = 1.5m * Quantum(difference);
            var exact = Quantum(difference) * 0.001m;
            var off = Math.Min(Math.Min(Math.Abs(difference - (a - b)), Math.Abs(difference + (a - b))), Math.Min(Math.Abs(difference - (a + b)), Math.Abs(difference + (a + b))));
            var weight = Weight(difference);
            if (off <= exact)
                evidence += weight;
            else if (off <= slack)
                evidence += weight * 0.6;
            else
                evidence -= Violation;
        }
        return evidence;
    }

    /// <summary>
    /// One of the two is a dash or blank, and the difference is the other, <c>154 - -154</c>: evidence when the dash is printed or the sign is turned. Equal figures
    /// beside a blank may as well be three outcomes of one size. A difference of nothing, or of another amount than the only one, does not hold.
    /// </summary>
    private static double OneSided(decimal difference, Figure? left, Figure? right, bool placed)
    {
        if (difference == 0)
            return 0;
        if ((left?.Value ?? right?.Value) is not { } only)
            return -Violation;
        var printed = placed || left is { Value: null } || right is { Value: null };
        var holds = difference == -only || printed && difference == only;
        return holds ? Weight(difference) : Math.Abs(difference) == Math.Abs(only) ? 0 : -Violation;
    }

    private static double Weight(decimal difference) => Math.Abs(difference) switch { 0 => 1.0, < 10 => 2.5, < 100 => 4.5, _ => 5.5 };

    private static decimal Quantum(decimal value) => new(1, 0, 0, false, value.Scale);
}
