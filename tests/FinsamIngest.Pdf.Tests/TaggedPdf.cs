using System.Globalization;
using System.Text;

namespace FinsamIngest.Pdf.Tests;

/// <summary>Writes pages with a tagged table: each cell says where its lines are printed and what the tags make of it.</summary>
internal sealed class TaggedPdf
{
    private const int FirstObject = 20;

    private readonly StringBuilder[] pages = [new(), new()];
    private readonly int[] ids = [0, 0];
    private readonly List<string> objects = [];
    private readonly List<int> rows = [];

    /// <summary>A line of a cell: where it begins, in points from the left and from the bottom, and its text.</summary>
    public readonly record struct Line(int X, int Y, string Text);

    /// <summary>A cell.</summary>
    public sealed record Cell(params Line[] Lines)
    {
        public string Type { get; init; } = "TD";

        public int ColumnSpan { get; init; } = 1;

        public int RowSpan { get; init; } = 1;

        /// <summary>Elements inside the cell, as objects that are written already.</summary>
        public string Inside { get; init; } = "";

        public int Page { get; init; } = 1;

        public static Cell At(int x, int y, string text) => new(new Line(x, y, text));

        public static Cell Head(int x, int y, string text, int columns = 1) => new(new Line(x, y, text)) { Type = "TH", ColumnSpan = columns };

        public static Cell Empty => new();
    }

    public TaggedPdf Row(params Cell[] cells)
    {
        rows.Add(Add($"<< /S /TR /K [{string.Join(' ', cells.Select(CellObject).Select(Reference))}] >>"));
        return this;
    }

    /// <summary>Text outside the table, untagged.</summary>
    public TaggedPdf Text(int x, int y, string text, int page = 1)
    {
        pages[page - 1].Append(Shown(new Line(x, y, text)));
        return this;
    }

    /// <summary>A footnote tagged inside a cell, printed elsewhere; the reference goes into <see cref="Cell.Inside"/>.</summary>
    public string Note(int x, int y, string text) => Reference(Add($"<< /S /Note /Pg 3 0 R /K {Marked("Note", 1, [new Line(x, y, text)])} >>"));

    /// <summary>The bytes; with <paramref name="outer"/> the whole table stands in the one cell of another table.</summary>
    public byte[] Build(bool outer = false)
    {
        int table = Add($"<< /S /Table /K [{string.Join(' ', rows.Select(Reference))}] >>");
        int root = outer ? Add($"<< /S /Table /K << /S /TR /K << /S /TD /K {Reference(table)} >> >> >>") : table;
        var writer = PdfWriter.Page(pages[0].ToString())
            .Set(1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R >>")
            .Set(2, "<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>")
            .Set(6, $"<< /Type /StructTreeRoot /K {Reference(root)} >>")
            .Set(8, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 9 0 R /Resources << /Font << /F1 5 0 R >> >> >>")
            .SetStream(9, "", PdfWriter.Latin(pages[1].ToString()));
        for (int i = 0; i < objects.Count; i++)
            writer.Set(FirstObject + i, objects[i]);
        return writer.Classic();
    }

    private int CellObject(Cell cell)
    {
        string content = cell.Lines.Length > 0 ? Marked(cell.Type, cell.Page, cell.Lines) : "";
        return Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /S /{cell.Type} /Pg {(cell.Page == 1 ? 3 : 8)} 0 R /A << /O /Table /ColSpan {cell.ColumnSpan} /RowSpan {cell.RowSpan} >> /K [{content} {cell.Inside}] >>"));
    }

    private string Marked(string tag, int page, Line[] lines)
    {
        int id = ids[page - 1]++;
        pages[page - 1].Append(CultureInfo.InvariantCulture, $"/{tag} << /MCID {id} >> BDC ").AppendJoin(' ', lines.Select(Shown)).Append("EMC ");
        return id.ToString(CultureInfo.InvariantCulture);
    }

    private static string Shown(Line line) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {line.X} {line.Y} Td ({line.Text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET ");

    private int Add(string value)
    {
        objects.Add(value);
        return FirstObject + objects.Count - 1;
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");
}
