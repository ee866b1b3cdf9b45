using System.Globalization;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Draws one page: its rules and words as printed, over them what was understood, beside it what that is.</summary>
internal sealed class PageDrawing(NormalisedReport report, PageMap map, Language language)
{
    private const double SidebarWidth = 210;

    /// <summary>Pixels a point: 8-point figures can be read without zooming.</summary>
    private const double Scale = 1.5;

    /// <summary>Less sure readings have a dashed box and their confidence beside it.</summary>
    private const double Sure = 0.9;

    private readonly FindingIndex findings = new(report, language);

    public void Write(LaidOutPage page, Stream stream)
    {
        using var svg = new SvgWriter(stream, page.Width + SidebarWidth, page.Height, Scale);
        svg.Rectangle(new Area(0, 0, page.Width + SidebarWidth, page.Height), null, ("fill", Palette.Desk));
        svg.Rectangle(new Area(0, 0, page.Width, page.Height), null, ("fill", Palette.Paper), ("stroke", Palette.Aside), ("stroke-width", "0.5"));
        DrawShapes(svg, page);
        var tables = map.On(page.Number);
        foreach (var table in tables)
            DrawColumns(svg, table);
        DrawWords(svg, page);
        foreach (var table in tables)
            DrawTable(svg, table);
        new Sidebar(svg, page.Width + 10, SidebarWidth - 20, language).Draw(report, page, tables);
    }

    private static void DrawShapes(SvgWriter svg, LaidOutPage page)
    {
        svg.Begin(("id", "shapes"));
        foreach (var area in page.Rectangles)
            svg.Rectangle(new Area(area.X0, area.Y0, area.X1, area.Y1), null, ("fill", Grey(area.Shade)), ("fill-opacity", "0.25"));
        foreach (var rule in page.Rulings)
            svg.Rectangle(new Area(rule.X0, rule.Y0, rule.X1, rule.Y1), null, ("fill", Grey(Math.Min(rule.Shade, 0.75f))), ("stroke", "#999999"), ("stroke-width", "0.2"));
        svg.End();
    }

    private void DrawWords(SvgWriter svg, LaidOutPage page)
    {
        svg.Begin(("id", "words"), ("fill", Palette.Ink));
        for (var i = 0; i < page.Lines.Length; i++)
            foreach (var word in page.Lines[i].Words)
                DrawWord(svg, page.Lines[i], word, !map.IsInTable(page.Number, i));
        svg.End();
        svg.Begin(("id", "running-heads"), ("fill", Palette.Aside));
        foreach (var line in page.RunningHeads)
            foreach (var word in line.Words)
                DrawWord(svg, line, word, false);
        svg.End();
    }

    private static void DrawWord(SvgWriter svg, LaidOutLine line, LaidOutWord word, bool outsideTables)
    {
        var box = word.Geometry;
        var weight = box.Bold ? "bold" : "normal";
        if (line.Sideways)
        {
            var turn = $"rotate(-90 {SvgWriter.Number(box.X1)} {SvgWriter.Number(box.Y1)})";
            svg.Text(word.Text, box.X1, box.Y1, box.FontSize, ("font-weight", weight), ("textLength", SvgWriter.Number(box.Y1 - box.Y0)), ("lengthAdjust", "spacingAndGlyphs"), ("transform", turn));
            return;
        }

        var baseline = box.Raised ? box.Y1 - (0.2 * box.FontSize) : line.Baseline;
        svg.Text(word.Text, box.X0, baseline, box.FontSize, ("font-weight", weight), ("textLength", SvgWriter.Number(box.X1 - box.X0)), ("lengthAdjust", "spacingAndGlyphs"));
        if (box.Raised)
            svg.Rectangle(Area.Of(box).Grow(0.4), null, ("fill", Palette.Footnote), ("fill-opacity", "0.3"), ("stroke", Palette.Footnote), ("stroke-width", "0.4"));
        else if (outsideTables && IsFigure(word.Text))
            svg.Line(box.X0, box.Y1 + 0.5, box.X1, box.Y1 + 0.5, ("stroke", Palette.Aside), ("stroke-width", "0.6"), ("stroke-dasharray", "1 1"));
    }

    private static void DrawColumns(SvgWriter svg, TableOnPage table)
    {
        svg.Rectangle(table.Area.Grow(3), null, ("fill", Palette.Table), ("fill-opacity", "0.04"));
        foreach (var (_, area) in table.Columns)
            svg.Rectangle(area.Grow(1.5), null, ("fill", Palette.Table), ("fill-opacity", "0.08"));
    }

    private void DrawTable(SvgWriter svg, TableOnPage table)
    {
        svg.Begin(("id", $"{table.Table.Id}-{table.Table.Page}"), ("fill", "none"));
        svg.Rectangle(table.Area.Grow(3), null, ("stroke", Palette.Table), ("stroke-width", "0.9"), ("rx", "2"));
        foreach (var area in table.Header)
            svg.Rectangle(area.Grow(0.3), null, ("fill", Palette.Header), ("fill-opacity", "0.18"));
        foreach (var (row, area) in table.Rows)
            DrawLabel(svg, row, area);
        foreach (var area in table.Unread)
            svg.Rectangle(area.Grow(0.6), language.Say("siffror i ingen cell", "digits in no cell"), ("stroke", Palette.Unread), ("stroke-width", "0.9"), ("stroke-dasharray", "1.5 1"), ("fill", Palette.Unread), ("fill-opacity", "0.12"));
        foreach (var (row, cell, area) in table.Cells)
            DrawCell(svg, table.Table, row, cell, area.Grow(0.6));
        DrawColumnNames(svg, table);
        DrawName(svg, table);
        svg.End();
    }

    private static void DrawLabel(SvgWriter svg, ReportRow row, Area area)
    {
        var text = $"{row.Id} {row.Label}\n{row.Kind}{(row.Code is { } code ? $" · {code} {Confidence(row.CodeConfidence ?? 0)}" : "")}{(row.NoteRef is { } note ? $" · Not {note}" : "")}";
        var isSum = row.Kind is RowKind.Subtotal or RowKind.Total;
        svg.Rectangle(area.Grow(0.3), text, ("fill", Palette.Paper), ("fill-opacity", "0"), ("stroke", Palette.Label), ("stroke-width", isSum ? "0.9" : "0.3"));
    }

    private void DrawCell(SvgWriter svg, ReportTable table, ReportRow row, ReportCell cell, Area area)
    {
        var colour = Palette.Of(cell.DecodedBy);
        var reference = $"{table.Id}.{row.Id}.{cell.Column}";
        var found = findings.Of(reference);
        var tooltip = TooltipOf(table, row, cell, reference) + (found is { } finding ? "\n" + finding.Text : "");
        ReadOnlySpan<(string, string)> look =
        [
            ("fill", colour), ("fill-opacity", cell.Value is null ? "0.05" : "0.22"), ("stroke", colour), ("stroke-width", "0.6"),
            ("stroke-dasharray", cell.Confidence < Sure ? "2 1" : "none"),
        ];
        svg.Rectangle(area, tooltip, look);
        if (cell.Confidence < Sure)
            svg.Text(Confidence(cell.Confidence), area.X1 + 0.3, area.Y0 + 2.5, 3.2, ("fill", colour));
        if (found is { } ring)
            svg.Rectangle(area.Grow(1.1), null, ("stroke", ring.Colour), ("stroke-width", ring.IsSuspect ? "1.6" : "0.6"), ("rx", "2"), ("pointer-events", "none"));
        if (!cell.Footnotes.IsEmpty)
            svg.Text(string.Join(' ', cell.Footnotes), area.X1 + 0.3, area.Y0 + 2.5, 4.5, ("fill", Palette.Footnote), ("font-weight", "bold"));
    }

    /// <summary>Under each column what it was taken for, as large as the distance to its neighbour allows.</summary>
    private void DrawColumnNames(SvgWriter svg, TableOnPage table)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var (column, area) = table.Columns[i];
            var text = $"{column.Id} {column.Period} {Words.Of(column.Scenario, language)}";
            var middle = (area.X0 + area.X1) / 2;
            var room = table.Columns.Where((_, other) => other != i).Select(other => Math.Abs(((other.Area.X0 + other.Area.X1) / 2) - middle)).DefaultIfEmpty(80).Min();
            var size = Math.Clamp(room / (0.53 * text.Length), 2.6, 5);
            svg.Text(
                text, middle, table.Area.Y1 + 3.5 + size, size, ("fill", Palette.Table), ("font-weight", "bold"), ("text-anchor", "middle"), ("stroke", Palette.Paper), ("stroke-width", "1.2"),
                ("paint-order", "stroke"), ("title", column.Printed ?? language.Say("utan rubrik", "without a heading")));
        }
    }

    private static void DrawName(SvgWriter svg, TableOnPage table)
    {
        var name = table.Table.Id;
        var width = 4 + (3.6 * name.Length);
        var right = Math.Max(table.Area.X0 - 3.5, width); // outside the table, where its neighbours' names of columns do not reach
        var tab = new Area(right - width, table.Area.Y0 - 3, right, table.Area.Y0 + 4);
        svg.Rectangle(tab, null, ("fill", Palette.Table), ("rx", "1.5"));
        svg.Text(name, tab.X0 + 2, tab.Y1 - 1.7, 6, ("fill", Palette.Paper), ("font-weight", "bold"));
    }

    private string TooltipOf(ReportTable table, ReportRow row, ReportCell cell, string reference)
    {
        var column = table.Columns.FirstOrDefault(column => column.Id == cell.Column);
        var value = cell.Value is { } number ? FigureText.Of(number, language) : "–";
        var marks = cell.Footnotes.IsEmpty ? "" : language.Say("\nfotnot ", "\nfootnote ") + string.Join(' ', cell.Footnotes);
        return $"{reference} = {value} {table.UnitOf(row, cell.Column).ToString().ToLowerInvariant()}\n{row.Label} · {column?.Period} {(column is null ? "" : Words.Of(column.Scenario, language))}\n"
            + $"”{cell.Raw}” · {DebugWording.Of(cell.DecodedBy, language)} · {Confidence(cell.Confidence)}{marks}";
    }

    private static string Confidence(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Grey(float shade)
    {
        var level = (int)Math.Clamp(shade * 255, 0, 255);
        return $"#{level:x2}{level:x2}{level:x2}";
    }

    private static bool IsFigure(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not ('-' or '−' or '–' or ',' or '.' or '%' or '(' or ')' or '\u00A0'))
                return false;
        }

        return digits > 0;
    }
}
