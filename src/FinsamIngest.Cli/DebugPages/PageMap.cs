using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Finds for every page what of the report's tables lies on it.</summary>
internal sealed class PageMap
{
    private readonly Dictionary<int, List<TableOnPage>> tables = [];
    private readonly HashSet<int> linesInTables = [];
    private readonly Dictionary<int, int> firstLines = [];

    public PageMap(NormalisedReport report, LaidOutDocument document)
    {
        var number = 1;
        foreach (var page in document.Pages)
        {
            firstLines[page.Number] = number;
            number += page.Lines.Length;
        }

        foreach (var table in report.Tables)
            for (var line = table.Lines.First; line <= table.Lines.Last; line++)
                linesInTables.Add(line);
        foreach (var page in document.Pages)
            tables[page.Number] = [.. report.Tables.Select(table => Find(table, page)).OfType<TableOnPage>()];
    }

    /// <summary>The tables of a page in reading order.</summary>
    public IReadOnlyList<TableOnPage> On(int page) => tables[page];

    /// <summary>Whether a line, counted from 0 on its page, is part of a table.</summary>
    public bool IsInTable(int page, int index) => linesInTables.Contains(firstLines[page] + index);

    private TableOnPage? Find(ReportTable table, LaidOutPage page)
    {
        var first = firstLines[page.Number];
        var rows = table.Rows.Where(row => row.Page == page.Number).ToList();
        var cells = table.Rows.SelectMany(row => row.Cells
                .Where(cell => cell.Box?.Page == page.Number)
                .Select(cell => (Row: row, Cell: cell, Area: Area.Of(cell.Box!))))
            .ToList();
        var from = Math.Max(table.Lines.First - first, 0);
        var to = Math.Min(table.Lines.Last - first, page.Lines.Length - 1);
        if (from > to && cells.Count == 0)
            return null;

        var lines = Enumerable.Range(from, Math.Max(to - from + 1, 0)).ToList();
        var area = Area.Around([.. lines.SelectMany(line => page.Lines[line].Words).Select(word => Area.Of(word.Geometry)), .. cells.Select(cell => cell.Area)]);
        if (area is null)
            return null;
        var spans = new TakenSpans(cells.Select(cell => cell.Cell.Span));
        var labels = new List<(ReportRow, Area)>();
        foreach (var row in rows)
            if (LabelOf(row, page, first, spans) is { } label)
                labels.Add((row, WithBrokenLines(row, label, page, first, spans)));
        var columns = table.Columns
            .Select(column => (Column: column, Area: Area.Around(cells.Where(cell => cell.Cell.Column == column.Id).Select(cell => cell.Area))))
            .Where(pair => pair.Area is not null)
            .Select(pair => (pair.Column, pair.Area!.Value with { Y0 = area.Value.Y0, Y1 = area.Value.Y1 }))
            .ToList();
        var firstRow = table.Rows.Min(row => row.Line) - first;
        return new TableOnPage(
            table, area.Value, columns, labels, cells,
            [.. lines.Where(line => line < firstRow).SelectMany(line => page.Lines[line].Words).Select(word => Area.Of(word.Geometry))],
            [.. lines.Where(line => line >= firstRow).SelectMany(line => Unread(page.Lines[line], first + line, spans))]);
    }

    /// <summary>The label is what stands on the row's line before its first figure.</summary>
    private static Area? LabelOf(ReportRow row, LaidOutPage page, int first, TakenSpans spans)
    {
        if (row.Line - first is var index && (index < 0 || index >= page.Lines.Length))
            return null;
        var areas = new List<Area>();
        var at = 0;
        var end = spans.FirstOf(row.Line) ?? int.MaxValue;
        foreach (var word in page.Lines[index].Words)
        {
            if (at >= end)
                break;
            areas.Add(Area.Of(word.Geometry));
            at += word.Text.Length + 1;
        }

        if (areas.Count > 0 && end < int.MaxValue)
            spans.Take(row.Line, 0, end);
        else if (areas.Count > 0)
            spans.Take(row.Line, 0, at);
        return Area.Around(areas);
    }

    /// <summary>Takes in the lines above and below that the label was broken into: those that no row claims, and whose words the label holds.</summary>
    private static Area WithBrokenLines(ReportRow row, Area label, LaidOutPage page, int first, TakenSpans spans)
    {
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var index = row.Line - first + step; index >= 0 && index < page.Lines.Length; index += step)
            {
                var line = page.Lines[index];
                if (spans.FirstOf(first + index) is not null || !row.Label.Contains(line.Text.TrimEnd('-'), StringComparison.Ordinal))
                    break;
                spans.Take(first + index, 0, int.MaxValue);
                foreach (var word in line.Words)
                    label = label.With(Area.Of(word.Geometry));
            }
        }

        return label;
    }

    private static IEnumerable<Area> Unread(LaidOutLine line, int number, TakenSpans spans)
    {
        var at = 0;
        foreach (var word in line.Words)
        {
            if (!spans.Touches(number, at, at + word.Text.Length) && word.Text.Any(char.IsAsciiDigit) && !word.Geometry.Raised)
                yield return Area.Of(word.Geometry);
            at += word.Text.Length + 1;
        }
    }
}
