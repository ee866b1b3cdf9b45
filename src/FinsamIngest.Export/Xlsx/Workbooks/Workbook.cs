using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>
/// A workbook on its way to a stream: sheets are written one after the other, each straight into the package. Identities are numbered, never random,
/// and there is no clock: the same content gives the same bytes.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private readonly MemoryStream package = new();
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart part;
    private readonly List<Sheet> sheets = [];
    private readonly List<DefinedName> names = [];

    /// <param name="title">The document's title.</param>
    /// <param name="creator">The program and its version.</param>
    public Workbook(string title, string creator)
    {
        document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        part = document.AddWorkbookPart();
        document.ChangeIdOfPart(part, "rIdWorkbook");
        DocumentProperties.Write(document, title, creator);
    }

    public StyleBook Styles { get; } = new();

    /// <summary>Begins the next sheet; dispose the writer before the one after it.</summary>
    public SheetWriter AddSheet(SheetSetup setup)
    {
        var number = sheets.Count + 1;
        var id = $"rId{number}";
        sheets.Add(new Sheet { Name = setup.Name, SheetId = (uint)number, Id = id });
        if (setup.PrintTitleRows > 0)
            AddName("_xlnm.Print_Titles", setup.Name, $"$1:${setup.PrintTitleRows}");
        return new SheetWriter(part.AddNewPart<WorksheetPart>(id), setup, Styles, selected: number == 1);
    }

    /// <summary>Names the range of a filter, without which some programs do not offer it.</summary>
    public void AddFilter(string sheet, string range) => AddName("_xlnm._FilterDatabase", sheet, range, hidden: true);

    /// <summary>Ends the workbook and writes it.</summary>
    public void Save(Stream target)
    {
        var styles = part.AddNewPart<WorkbookStylesPart>("rIdStyles");
        styles.Stylesheet = Styles.ToStylesheet();
        styles.Stylesheet.Save();
        part.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
        [
            new BookViews(new WorkbookView()),
            new Sheets(sheets.ToArray<OpenXmlElement>()),
            // Names must come sorted; a print title and a filter are never on one sheet twice.
            .. names.Count > 0 ? [new DefinedNames(names.OrderBy(name => name.Name!.Value, StringComparer.Ordinal).ToArray<OpenXmlElement>())] : Array.Empty<OpenXmlElement>(),
            // The values beside the formulas are ours; whoever opens the file computes its own.
            new CalculationProperties { FullCalculationOnLoad = true },
        ]);
        part.Workbook.Save();
        document.Dispose();
        package.Position = 0;
        StableZip.Copy(package, target);
    }

    public void Dispose()
    {
        document.Dispose();
        package.Dispose();
    }

    private void AddName(string name, string sheet, string range, bool hidden = false) => names.Add(new DefinedName
    {
        Name = name,
        LocalSheetId = (uint)sheets.FindIndex(known => known.Name == sheet),
        Hidden = hidden ? true : null,
        Text = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{range}",
    });
}
