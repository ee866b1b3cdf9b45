using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A column in which every figure ends in 0 is rounded to tens; its figures stand for intervals of ten.</summary>
internal static class ColumnQuantum
{
    /// <summary>Fewer different figures than this end in 0 by chance or because they are round sums (contributions), not rounded ones.</summary>
    private const int Enough = 4;

    /// <summary>The step of each column: 10, or 0 when the printed digits decide. Budgets are decided in round figures, so their zeros are exact.</summary>
    public static decimal[] Of(ReportTable table)
    {
        var steps = new decimal[table.Columns.Length];
        if (!Units.IsMoney(table.Unit))
            return steps;
        for (var c = 0; c < steps.Length; c++)
            if (table.Columns[c].Scenario == Scenario.Actual && AllTens(table, table.Columns[c].Id))
                steps[c] = 10;
        return steps;
    }

    private static bool AllTens(ReportTable table, string column)
    {
        var seen = new HashSet<decimal>();
        foreach (var row in table.Rows)
        {
            if (row.Unit is { } unit && unit != table.Unit)
                continue;
            if (row.CellIn(column)?.Value is not { } value || value == 0)
                continue;
            if (value % 10 != 0)
                return false;
            seen.Add(Math.Abs(value));
        }

        return seen.Count >= Enough;
    }
}
