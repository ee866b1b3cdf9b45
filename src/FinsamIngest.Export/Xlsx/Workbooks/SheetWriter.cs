using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>Writes a sheet from top to bottom and from left to right, holding nothing of it but its links and comments.</summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly WorksheetPart part;
    private readonly SheetSetup setup;
    private readonly StyleBook styles;
    private readonly OpenXmlWriter xml;
    private readonly List<(CellAddress From, string To, string? Tip)> links = [];
    private readonly List<(CellAddress Cell, string Text)> comments = [];
    private readonly List<(CellAddress From, CellAddress To)> merged = [];
    private readonly Dictionary<decimal, List<CellAddress>> differences = [];
    private readonly List<OpenXmlAttribute> attributes = [];
    private int row;
    private int lastColumn;

    public SheetWriter(WorksheetPart part, SheetSetup setup, StyleBook styles, bool selected)
    {
        (this.part, this.setup, this.styles) = (part, setup, styles);
        xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        SheetFrame.WriteBefore(xml, setup, selected);
        xml.WriteStartElement(new SheetData());
    }

    /// <summary>The row being written, 1-based.</summary>
    public int Row => row;

    /// <summary>Begins a row below all before it.</summary>
    public void BeginRow(int number, double? height = null)
    {
        EndRow();
        row = number;
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", number.ToString(CultureInfo.InvariantCulture)));
        if (height is { } points)
        {
            attributes.Add(new OpenXmlAttribute("ht", "", points.ToString(CultureInfo.InvariantCulture)));
            attributes.Add(new OpenXmlAttribute("customHeight", "", "1"));
        }

        xml.WriteStartElement(new Row(), attributes);
    }

    /// <summary>Text. It is never a formula, not even once the cell has been edited.</summary>
    public void Text(int column, string? text, CellStyle style)
    {
        if (string.IsNullOrEmpty(text))
        {
            Blank(column, style);
            return;
        }

        BeginCell(column, FormulaText.IsRisky(text) ? style with { Quoted = true } : style, "inlineStr");
        xml.WriteStartElement(new InlineString());
        xml.WriteElement(new Text(XlsxText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A number; null is a styled blank.</summary>
    public void Number(int column, decimal? value, CellStyle style)
    {
        if (value is not { } number)
        {
            Blank(column, style);
            return;
        }

        BeginCell(column, style, null);
        xml.WriteElement(new CellValue(number.ToString(CultureInfo.InvariantCulture)));
        xml.WriteEndElement();
    }

    /// <summary>A formula (without its <c>=</c>) and the value that it has now.</summary>
    public void Formula(int column, string formula, decimal value, CellStyle style)
    {
        BeginCell(column, style, null);
        xml.WriteElement(new CellFormula(formula));
        xml.WriteElement(new CellValue(value.ToString(CultureInfo.InvariantCulture)));
        xml.WriteEndElement();
    }

    /// <summary>A formula that gives text.</summary>
    public void Formula(int column, string formula, string value, CellStyle style)
    {
        BeginCell(column, style, "str");
        xml.WriteElement(new CellFormula(formula));
        xml.WriteElement(new CellValue(value));
        xml.WriteEndElement();
    }

    /// <summary>Links the cell to a place in the workbook (<see cref="CellAddress.On"/>).</summary>
    public void Link(int column, string target, string? tip = null) => links.Add((new CellAddress(row, column), target, tip));

    public void Comment(int column, string text) => comments.Add((new CellAddress(row, column), text));

    public void Merge(int from, int to) => merged.Add((new CellAddress(row, from), new CellAddress(row, to)));

    /// <summary>Lights the cell up while its value is not nothing: weaker up to a tolerance, stronger beyond.</summary>
    public void Watch(int column, decimal tolerance)
    {
        if (!differences.TryGetValue(tolerance, out var cells))
            differences.Add(tolerance, cells = []);
        cells.Add(new CellAddress(row, column));
    }

    public void Dispose()
    {
        EndRow();
        xml.WriteEndElement();
        SheetFrame.WriteAfter(xml, setup, new CellAddress(row, Math.Max(lastColumn, 1)), merged, differences, links, comments.Count > 0);
        xml.WriteEndElement();
        xml.Dispose();
        if (comments.Count > 0)
            CommentParts.Write(part, comments);
    }

    private void Blank(int column, CellStyle style)
    {
        if (style == CellStyle.Plain)
            return;
        BeginCell(column, style, null);
        xml.WriteEndElement();
    }

    private void BeginCell(int column, CellStyle style, string? type)
    {
        lastColumn = Math.Max(lastColumn, column);
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", new CellAddress(row, column).ToString()));
        attributes.Add(new OpenXmlAttribute("s", "", styles.IndexOf(style).ToString(CultureInfo.InvariantCulture)));
        if (type is not null)
            attributes.Add(new OpenXmlAttribute("t", "", type));
        xml.WriteStartElement(new Cell(), attributes);
    }

    private void EndRow()
    {
        if (row > 0)
            xml.WriteEndElement();
    }
}
