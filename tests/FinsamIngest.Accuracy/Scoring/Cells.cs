using FinsamIngest.Accuracy.Truth;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Accuracy.Scoring;

/// <summary>A row of the truth with its figures, dashes left out.</summary>
internal sealed record TrueRow(TruthTable Table, TruthRow Row, IReadOnlyList<(string Column, ColumnKey Key, decimal Value)> Cells)
{
    public static List<TrueRow> Of(TruthFile truth)
    {
        var rows = new List<TrueRow>();
        foreach (var table in truth.Tables)
        {
            var keys = table.Columns.ToDictionary(column => column.Id, column => new ColumnKey(column.Period, column.Scenario));
            foreach (var row in table.Rows)
            {
                var cells = (row.Cells ?? []).Where(cell => cell.Value is not null).Select(cell => (cell.Key, keys[cell.Key], cell.Value!.Value)).ToList();
                if (cells.Count > 0)
                    rows.Add(new TrueRow(table, row, cells));
            }
        }
        return rows;
    }

    public string Reference(string column) => $"{Table.Id}.{Row.Id}.{column}";
}

/// <summary>A row that was read, with its figures, dashes left out.</summary>
internal sealed record FoundRow(ReportTable Table, ReportRow Row, IReadOnlyList<(string Column, ColumnKey Key, decimal Value)> Cells)
{
    public static List<FoundRow> Of(NormalisedReport report)
    {
        var rows = new List<FoundRow>();
        foreach (var table in report.Tables)
        {
            var keys = table.Columns.ToDictionary(column => column.Id, column => new ColumnKey(column.Period, EnumNames.Of(column.Scenario)));
            foreach (var row in table.Rows)
            {
                var cells = row.Cells.Where(cell => cell.Value is not null).Select(cell => (cell.Column, keys[cell.Column], cell.Value!.Value)).ToList();
                if (cells.Count > 0)
                    rows.Add(new FoundRow(table, row, cells));
            }
        }
        return rows;
    }

    public string Reference(string column) => $"{Table.Id}.{Row.Id}.{column}";
}

/// <summary>What tells the columns of two tables to be the same.</summary>
internal readonly record struct ColumnKey(string? Period, string? Scenario);
