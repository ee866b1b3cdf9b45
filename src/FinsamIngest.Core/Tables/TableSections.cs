using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;
using FinsamIngest.Core.Tables.Decoding;

namespace FinsamIngest.Core.Tables;

/// <summary>
/// One printed table may hold two: money above, staff below a heading of its own, under the same columns. They are told apart, because
/// unit and statement differ.
/// </summary>
internal static class TableSections
{
    public static IEnumerable<(string? Heading, List<DecodedRow> Rows)> Split(ReadTable table)
    {
        var rows = new List<DecodedRow>();
        string? heading = null;
        var money = false;
        foreach (var row in table.Rows)
        {
            if (row.Reading is null && money && RowUnits.Of(row.Source.LeadingLabel) is Unit.Fte or Unit.Count && rows.Exists(r => r.Reading is not null))
            {
                yield return (heading, rows);
                rows = [];
                heading = row.Source.LeadingLabel;
                money = false;
            }
            else if (row.Reading is not null)
            {
                money = true;
            }
            rows.Add(row);
        }
        yield return (heading, rows);
    }
}
