using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Storage;

/// <summary>One printed figure with all that says what it is: a row of the table Figures.</summary>
/// <param name="ReportId">The report it stands in.</param>
/// <param name="Cell">Its place there: <c>table.row.column</c>.</param>
/// <param name="OrganisationId">Whose; null when unknown.</param>
/// <param name="Organisation">Name of the organisation as printed.</param>
/// <param name="FiscalYear">The year reported on.</param>
/// <param name="Statement">Which statement.</param>
/// <param name="TableTitle">Heading of the table as printed.</param>
/// <param name="NoteNumber">Number of the note it is part of; null outside the notes.</param>
/// <param name="Code">Canonical line item; null when none fits.</param>
/// <param name="Label">Label of the row as printed.</param>
/// <param name="Kind">The row's part in the arithmetic.</param>
/// <param name="Period">The fiscal year the figure belongs to; null when unknown.</param>
/// <param name="Scenario">What kind of figure.</param>
/// <param name="Value">As printed, in <paramref name="Unit"/>; null for a dash.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="AmountSek">In kronor, when it is money.</param>
/// <param name="Raw">The characters it was read from.</param>
/// <param name="Page">1-based.</param>
/// <param name="Line">1-based line in the document's line sequence.</param>
/// <param name="Box">Place on the page; null for text.</param>
/// <param name="Confidence">0–1.</param>
/// <param name="DecodedBy">What settled the reading.</param>
public sealed record FigureRow(
    string ReportId, string Cell, string? OrganisationId, string? Organisation, int? FiscalYear,
    Statement Statement, string? TableTitle, string? NoteNumber, string? Code, string Label, RowKind Kind, string? Period, Scenario Scenario,
    decimal? Value, Unit Unit, decimal? AmountSek, string Raw, int Page, int Line, Box? Box, double Confidence, DecodedBy DecodedBy)
{
    /// <summary>The figures of a report in reading order, rows without figures left out.</summary>
    public static IEnumerable<FigureRow> Of(NormalisedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var table in report.Tables)
        {
            var columns = table.Columns.ToDictionary(column => column.Id, StringComparer.Ordinal);
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    yield return Of(report, table, row, cell, columns.GetValueOrDefault(cell.Column));
        }
    }

    private static FigureRow Of(NormalisedReport report, ReportTable table, ReportRow row, ReportCell cell, ReportColumn? column) => new(
        report.DocumentId, $"{table.Id}.{row.Id}.{cell.Column}", report.Organisation?.Id, report.Organisation?.Name, report.FiscalYear,
        table.Statement, table.Title, table.NoteNumber, row.Code, row.Label, row.Kind, column?.Period, column?.Scenario ?? Scenario.Other,
        cell.Value, table.UnitOf(row, cell.Column), cell.AmountSek, cell.Raw, row.Page, row.Line, cell.Box, cell.Confidence, cell.DecodedBy);
}
