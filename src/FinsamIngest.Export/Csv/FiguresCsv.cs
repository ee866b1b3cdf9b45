using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Export.Csv;

/// <summary>
/// <c>figures.csv</c>: one record per printed figure. The columns are described in the README; cells are referred to as
/// <c>table.row.column</c> as in the JSON.
/// </summary>
public static class FiguresCsv
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "figures.csv";

    private static readonly string[] Columns =
    [
        "cell", "statement", "table_title", "note", "line_item", "label",
        "kind", "period", "scenario", "column_printed", "value", "unit", "amount_sek", "printed", "page", "line", "confidence", "decoded_by",
    ];

    /// <summary>Writes the records of some reports under one header.</summary>
    public static void Write(IEnumerable<NormalisedReport> reports, Stream stream, CsvFormat format)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var csv = new CsvWriter(stream, format);
        ReportColumns.WriteHeader(csv, Columns);
        foreach (var report in reports)
            foreach (var table in report.Tables)
                foreach (var row in table.Rows)
                    foreach (var cell in row.Cells)
                        Write(csv, report, table, row, cell);
    }

    private static void Write(CsvWriter csv, NormalisedReport report, ReportTable table, ReportRow row, ReportCell cell)
    {
        var column = table.Columns.FirstOrDefault(column => column.Id == cell.Column);
        ReportColumns.Write(csv, report);
        csv.Text($"{table.Id}.{row.Id}.{cell.Column}");
        csv.Text(EnumNames.Of(table.Statement));
        csv.Text(table.Title);
        csv.Text(table.NoteNumber);
        csv.Text(row.Code);
        csv.Text(row.Label);
        csv.Text(EnumNames.Of(row.Kind));
        csv.Text(column?.Period);
        csv.Text(column is null ? null : EnumNames.Of(column.Scenario));
        csv.Text(column?.Printed);
        csv.Number(cell.Value);
        csv.Text(EnumNames.Of(table.UnitOf(row, cell.Column)));
        csv.Number(cell.AmountSek);
        csv.Text(cell.Raw);
        csv.Number((decimal)row.Page);
        csv.Number((decimal)row.Line);
        csv.Number(cell.Confidence);
        csv.Text(EnumNames.Of(cell.DecodedBy));
        csv.End();
    }
}
