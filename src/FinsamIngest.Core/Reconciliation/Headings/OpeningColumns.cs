using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Columns of opening balances beside the closing ones of the same year ("IB 2024 | UB 2024", "Ingående balans", "2024-01-01"): what they show is the closing of the
/// year before, and is compared with that.
/// </summary>
internal static class OpeningColumns
{
    /// <summary>The tables with such columns under the year before.</summary>
    public static ImmutableArray<ReportTable> Move(ImmutableArray<ReportTable> tables)
    {
        if (tables.IsDefault)
            return [];
        ImmutableArray<ReportTable>.Builder? moved = null;
        for (var t = 0; t < tables.Length; t++)
            for (var c = 0; c < tables[t].Columns.Length; c++)
                if (tables[t].Columns[c] is { Scenario: Scenario.Actual } column && Years.Before(column.Period) is { } before && IsOpening(column, tables[t].Statement)
                    && !tables[t].Columns.Any(o => o.Scenario == Scenario.Actual && o.Period == before))
                {
                    moved ??= tables.ToBuilder();
                    moved[t] = moved[t] with { Columns = moved[t].Columns.SetItem(c, column with { Period = before }) };
                }

        return moved?.ToImmutable() ?? tables;
    }

    private static bool IsOpening(ReportColumn column, Statement statement)
    {
        if (PrintedYear.Find(column.Printed, column.Period) is null)
            return false;
        var text = LabelText.Normalise(column.Printed!);
        if (LabelText.HasWord(text, "ingående") || text.StartsWith("ib ", StringComparison.Ordinal) || text.EndsWith(" ib", StringComparison.Ordinal))
            return !LabelText.HasWord(text, "utgående");
        // A balance sheet of the first of January; a flow begins then as well, and says when it ends.
        return statement == Statement.BalanceSheet && text == string.Create(CultureInfo.InvariantCulture, $"{column.Period} 01 01");
    }
}
