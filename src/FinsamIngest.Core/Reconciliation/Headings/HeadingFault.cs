using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A year above a column, or a unit above a table, that the figures refute.</summary>
/// <param name="Table">Index of the table.</param>
/// <param name="Column">Index of the column; null for the unit of the whole table.</param>
/// <param name="Period">What the column's year should be; null for a unit.</param>
/// <param name="Unit">What the table's unit should be; null for a year.</param>
/// <param name="Votes">Amounts that stand in other tables under what is meant.</param>
/// <param name="Anomaly">What to tell; null when the unit was not printed but taken from elsewhere, and the reading is at fault.</param>
internal sealed record HeadingFault(int Table, int? Column, string? Period, Unit? Unit, int Votes, Anomaly? Anomaly)
{
    /// <summary>The tables as they are meant, so that one wrong word does not make every figure under it look wrong.</summary>
    public static ImmutableArray<ReportTable> Mend(ImmutableArray<ReportTable> tables, IReadOnlyList<HeadingFault> faults)
    {
        var mended = tables.ToBuilder();
        foreach (var fault in faults)
        {
            var table = mended[fault.Table];
            if (fault is { Column: { } column, Period: { } period })
                table = table with { Columns = table.Columns.SetItem(column, table.Columns[column] with { Period = period }) };
            if (fault.Unit is { } unit)
                table = table with { Unit = unit };
            mended[fault.Table] = table;
        }

        return mended.MoveToImmutable();
    }
}
