using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export.Xlsx;

namespace FinsamIngest.Export.Tests.Xlsx;

/// <summary>A workbook read back: its sheets by name, their cells by address.</summary>
internal sealed class ReadBook : IDisposable
{
    private readonly SpreadsheetDocument document;

    public ReadBook(byte[] bytes)
    {
        document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        foreach (var sheet in document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>())
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            Parts.Add(sheet.Name!, part);
            Sheets.Add(sheet.Name!, part.Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, StringComparer.Ordinal));
        }
    }

    public Dictionary<string, WorksheetPart> Parts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<string, Cell>> Sheets { get; } = new(StringComparer.Ordinal);

    public Stylesheet Styles => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

    public static byte[] Bytes(NormalisedReport report, params Decision[] decisions)
    {
        using var stream = new MemoryStream();
        WorkingPaper.Write(report, [.. decisions], stream, new WorkingPaperOptions());
        return stream.ToArray();
    }

    public static ReadBook Of(NormalisedReport report, params Decision[] decisions) => new(Bytes(report, decisions));

    public IEnumerable<string> Errors() => new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document)
        .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    public string Text(string sheet, string address) => Sheets[sheet].TryGetValue(address, out var cell) ? TextOf(cell) : "";

    public decimal Number(string sheet, string address) => decimal.Parse(Sheets[sheet][address].CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public string? Formula(string sheet, string address) => Sheets[sheet].GetValueOrDefault(address)?.CellFormula?.Text;

    public CellFormat Style(Cell cell) => Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    public string? NumberFormat(string sheet, string address)
    {
        var id = Style(Sheets[sheet][address]).NumberFormatId!.Value;
        return Styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(format => format.NumberFormatId! == id)?.FormatCode;
    }

    /// <summary>Sheet and address that a link's location names.</summary>
    public static (string Sheet, string Address) Target(string location)
    {
        var mark = location.LastIndexOf('!');
        return (location[1..(mark - 1)].Replace("''", "'", StringComparison.Ordinal), location[(mark + 1)..]);
    }

    public void Dispose() => document.Dispose();

    public static string TextOf(Cell cell) => cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? "";
}
