using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>The columns of a flat table of figures.</summary>
internal static class FigureColumns
{
    public static ImmutableArray<double> Widths { get; } = [13, 30, 8, 22, 34, 7, 26, 44, 12, 8, 12, 14, 11, 16, 16, 7, 7, 11];

    public static void WriteHeader(SheetWriter sheet, int row, Language language)
    {
        string[] names = language == Language.Swedish
            ? ["Cell", "Förbund", "År", "Uppställning", "Tabell", "Not", "Kod", "Benämning", "Radslag", "Period", "Kolumnslag", "Värde", "Enhet", "Belopp i kronor", "Tryckt", "Sida", "Rad", "Säkerhet"]
            : ["Cell", "Association", "Year", "Statement", "Table", "Note", "Code", "Label", "Row kind", "Period", "Scenario", "Value", "Unit", "Amount in SEK", "Printed", "Page", "Line", "Confidence"];
        sheet.BeginRow(row);
        for (var i = 0; i < names.Length; i++)
            sheet.Text(i + 1, names[i], i is 2 or 11 or 13 or 15 or 16 or 17 ? PaperStyles.NumberHeader : PaperStyles.Header);
    }

    public static void Write(SheetWriter sheet, FigureRow figure, Language language, bool linked)
    {
        sheet.Text(1, figure.Cell, linked ? PaperStyles.Link : PaperStyles.Muted);
        sheet.Text(2, figure.Organisation, CellStyle.Plain);
        sheet.Number(3, figure.FiscalYear, CellStyle.Plain);
        sheet.Text(4, Words.Of(figure.Statement, language), CellStyle.Plain);
        sheet.Text(5, figure.TableTitle, CellStyle.Plain);
        sheet.Text(6, figure.NoteNumber, CellStyle.Plain);
        sheet.Text(7, figure.Code, CellStyle.Plain);
        sheet.Text(8, figure.Label, CellStyle.Plain);
        sheet.Text(9, Words.Of(figure.Kind, language), CellStyle.Plain);
        sheet.Text(10, figure.Period, CellStyle.Plain);
        sheet.Text(11, Words.Of(figure.Scenario, language), CellStyle.Plain);
        sheet.Number(12, figure.Value, PaperStyles.Number(figure.Value ?? 0));
        sheet.Text(13, Words.Of(figure.Unit, language), CellStyle.Plain);
        sheet.Number(14, figure.AmountSek, PaperStyles.Whole);
        sheet.Text(15, figure.Raw, CellStyle.Plain);
        sheet.Number(16, figure.Page, CellStyle.Plain);
        sheet.Number(17, figure.Line, CellStyle.Plain);
        sheet.Number(18, (decimal)figure.Confidence, CellStyle.Plain);
    }
}
