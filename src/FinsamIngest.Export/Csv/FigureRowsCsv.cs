using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Export.Csv;

/// <summary>Figures of the store as CSV: the columns of <see cref="FiguresCsv"/> as far as the store has them.</summary>
public static class FigureRowsCsv
{
    private static readonly string[] Columns =
    [
        "document", "organisation_id", "organisation", "fiscal_year", "cell", "statement", "table_title", "note", "line_item", "label",
        "kind", "period", "scenario", "value", "unit", "amount_sek", "printed", "page", "line", "confidence", "decoded_by",
    ];

    /// <summary>Writes one record per figure, in their order.</summary>
    public static void Write(IEnumerable<FigureRow> figures, Stream stream, CsvFormat format)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using var csv = new CsvWriter(stream, format);
        foreach (var column in Columns)
            csv.Text(column);
        csv.End();
        foreach (var figure in figures)
            Write(csv, figure);
    }

    private static void Write(CsvWriter csv, FigureRow figure)
    {
        csv.Text(figure.ReportId);
        csv.Text(figure.OrganisationId);
        csv.Text(figure.Organisation);
        csv.Number((decimal?)figure.FiscalYear);
        csv.Text(figure.Cell);
        csv.Text(EnumNames.Of(figure.Statement));
        csv.Text(figure.TableTitle);
        csv.Text(figure.NoteNumber);
        csv.Text(figure.Code);
        csv.Text(figure.Label);
        csv.Text(EnumNames.Of(figure.Kind));
        csv.Text(figure.Period);
        csv.Text(EnumNames.Of(figure.Scenario));
        csv.Number(figure.Value);
        csv.Text(EnumNames.Of(figure.Unit));
        csv.Number(figure.AmountSek);
        csv.Text(figure.Raw);
        csv.Number((decimal)figure.Page);
        csv.Number((decimal)figure.Line);
        csv.Number(figure.Confidence);
        csv.Text(EnumNames.Of(figure.DecodedBy));
        csv.End();
    }
}
