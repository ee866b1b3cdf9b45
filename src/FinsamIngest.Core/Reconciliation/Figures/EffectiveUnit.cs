using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The unit that a row's figures really are in.</summary>
internal static class EffectiveUnit
{
    /// <summary>
    /// The row's own unit, else the table's. A row that calls itself million kronor in a table of thousands or kronor, but prints whole
    /// numbers of three digits and more, is in the table's unit with a slip in its label ("Summa m.kr" under "Belopp i t.kr").
    /// </summary>
    public static Unit Of(ReportTable table, ReportRow row)
    {
        var unit = row.Unit ?? table.Unit;
        return IsMislabelled(table, row) ? table.Unit : unit;
    }

    /// <summary>Whether the label names another unit of money than the figures can be in.</summary>
    public static bool IsMislabelled(ReportTable table, ReportRow row)
    {
        if (table.Unit is not (Unit.Kr or Unit.Tkr) || UnitWords.In(row.Label) is not { } named || named == table.Unit || named != Unit.Mnkr)
            return false;
        var any = false;
        foreach (var cell in row.Cells)
        {
            if (cell.Value is not { } value)
                continue;
            if (value != 0 && (value.Scale > 0 || Math.Abs(value) < 100))
                return false;
            any |= value != 0;
        }

        return any;
    }
}
