using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Finds for every page what of the report's tables lies on it.</summary>
internal sealed class PageMap
{
    private readonly Dictionary<int, List<TableOnPage>> tables = [];
    private readonly HashSet<int> linesInTables = [];
    private readonly Dictionary<int, int> firstLines = [];
    private readonly Dictionary<string, LineRange> ranges = new(StringComparer.Ordinal);
    private readonly TakenSpans figures;

    public PageMap(NormalisedReport report, LaidOutDocument document)
    {
        var number = 1;
        foreach (var page in document.Pages)
        {
            firstLines[page.Number] = number;
            number += page.Lines.Length;
        }

        figures = new TakenSpans(report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Span));
        var rowLines = report.Tables.SelectMany(table => table.Rows.Select(row => (row.Line, table))).ToList();
        foreach (var table in report.Tables)
            ranges[table.Id] = LinesOf(table, rowLines);
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
        var range = ranges[table.Id];
        var from = Math.Max(range.First - first, 0);
        var to = Math.Min(range.Last - first, page.Lines.Length - 1);
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
        var strips = columns.ConvertAll(column => column.Item2);
        var firstRow = table.Rows.Select(row => row.Line).DefaultIfEmpty(table.Lines.Last + 1).Min() - first;
        return new TableOnPage(
            table, area.Value, columns, labels, cells,
            [.. lines.Where(line => line < firstRow).SelectMany(line => page.Lines[line].Words).Select(word => Area.Of(word.Geometry))],
            [.. lines.Where(line => line >= firstRow).SelectMany(line => Unread(page.Lines[line], first + line, spans, strips))]);
    }

    /// <summary>Without what belongs to others: tables that were printed as one and told apart by their rows share the lines of the whole.</summary>
    private static LineRange LinesOf(ReportTable table, List<(int Line, ReportTable Table)> rowLines)
    {
        var (first, last) = (table.Lines.First, table.Lines.Last);
        if (table.Rows.IsEmpty)
            return table.Lines;
        var (firstRow, lastRow) = (table.Rows.Min(row => row.Line), table.Rows.Max(row => row.Line));
        foreach (var (line, other) in rowLines)
        {
            if (ReferenceEquals(other, table))
                continue;
            if (line < firstRow)
                first = Math.Max(first, line + 1);
            else if (line > lastRow)
                last = Math.Min(last, line - 1);
        }

        return new LineRange(first, last);
    }

    /// <summary>
    /// The label is what stands on the row's line before its first figure and is part of its text or its note's number: tables of two sides have
    /// other rows' figures there.
    /// </summary>
    private static Area? LabelOf(ReportRow row, LaidOutPage page, int first, TakenSpans spans)
    {
        if (row.Line - first is var index && (index < 0 || index >= page.Lines.Length))
            return null;
        var end = row.Cells.Where(cell => cell.Span?.Line == row.Line).Select(cell => cell.Span!.Start).DefaultIfEmpty(int.MaxValue).Min();
        var tokens = row.Label.Split(' ').ToHashSet(StringComparer.Ordinal);
        Area? label = null;
        var at = 0;
        foreach (var word in page.Lines[index].Words)
        {
            if (at >= end)
                break;
            if (!spans.Touches(row.Line, at, at + word.Text.Length) && IsPartOf(word.Text, row, tokens))
            {
                label = label?.With(Area.Of(word.Geometry)) ?? Area.Of(word.Geometry);
                spans.Take(row.Line, at, at + word.Text.Length);
            }

            at += word.Text.Length + 1;
        }

        return label;
    }

    private static bool IsPartOf(string word, ReportRow row, HashSet<string> tokens) =>
        tokens.Contains(word)
        || (row.NoteRef is { } note && (word.Contains(note, StringComparison.Ordinal) || word.Equals("not", StringComparison.OrdinalIgnoreCase)))
        || (!word.Any(char.IsAsciiDigit) && row.Label.Contains(word.TrimEnd('-'), StringComparison.Ordinal));

    /// <summary>Takes in the lines above and below that the label was broken into: those that no row claims, and whose words the label holds.</summary>
    private static Area WithBrokenLines(ReportRow row, Area label, LaidOutPage page, int first, TakenSpans spans)
    {
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var index = row.Line - first + step; index >= 0 && index < page.Lines.Length; index += step)
            {
                var line = page.Lines[index];
                if (spans.HasAny(first + index) || !row.Label.Contains(line.Text.TrimEnd('-'), StringComparison.Ordinal))
                    break;
                spans.Take(first + index, 0, int.MaxValue);
                foreach (var word in line.Words)
                    label = label.With(Area.Of(word.Geometry));
            }
        }

        return label;
    }

    /// <summary>Words with digits in nothing that was read, and those that a label swallowed though they stand where a column's figures do.</summary>
    private IEnumerable<Area> Unread(LaidOutLine line, int number, TakenSpans spans, IReadOnlyList<Area> strips)
    {
        var at = 0;
        foreach (var word in line.Words)
        {
            var end = at + word.Text.Length;
            var area = Area.Of(word.Geometry);
            if (word.Text.Any(char.IsAsciiDigit) && !word.Geometry.Raised && !figures.Touches(number, at, end)
                && (!spans.Touches(number, at, end) || strips.Any(strip => strip.HoldsMiddleOf(area))))
                yield return area;
            at = end + 1;
        }
    }
}
