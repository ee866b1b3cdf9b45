using FinsamIngest.Core.Documents.Pages.Layout;

namespace FinsamIngest.Core.Documents.Pages.Tags;

/// <summary>
/// Puts the lines of one tagged row together: labels broken over lines with the figures beside any of them, figures centred between two lines, headers of
/// several lines. The words come cell by cell from left to right, those of a cell from top to bottom; remarks among the figures come before them, with the label.
/// </summary>
internal static class TaggedRows
{
    /// <summary>Lines of a row at most; what has more is text.</summary>
    private const int MostLines = 12;

    public static List<TextRow> Join(List<TextRow> rows, PageTags tags)
    {
        var result = new List<TextRow>(rows.Count);
        for (int from = 0; from < rows.Count;)
        {
            var key = KeyOf(rows[from]);
            int to = from + 1;
            while (key is not null && to < rows.Count && KeyOf(rows[to]) is { } next && next.Table == key.Table && next.Row == key.Row)
                to++;
            bool hasRemark = key is not null && to - from == 1 && rows[from].Runs.Exists(run => tags.IsRemark(run.Cell!));
            if (hasRemark || (to - from is > 1 and <= MostLines && tags.IsOneRow(key!)))
                result.Add(OneRow(rows.GetRange(from, to - from), tags));
            else
                result.AddRange(rows.GetRange(from, to - from));
            from = to;
        }

        return result;
    }

    /// <summary>A cell of the row that all words of a line belong to; null when some do not. Cells that span rows stay where they are printed.</summary>
    private static CellTag? KeyOf(TextRow row)
    {
        CellTag? key = null;
        foreach (var run in row.Runs)
        {
            if (run.Cell is not { RowSpan: 1 } cell || (key is not null && (cell.Table != key.Table || cell.Row != key.Row)))
                return null;
            key = cell;
        }

        return key;
    }

    private static TextRow OneRow(List<TextRow> lines, PageTags tags)
    {
        var runs = new List<TextRun>();
        var cells = lines.SelectMany((line, number) => line.Runs.Select(run => (Run: run, Line: number))).GroupBy(part => part.Run.Cell!, ReferenceEqualityComparer.Instance)
            .OrderBy(cell => tags.IsAmongFigures((CellTag)cell.Key!) && !tags.IsRemark((CellTag)cell.Key!)).ThenBy(cell => cell.Min(part => part.Run.X0));
        foreach (var cell in cells)
            runs.AddRange(cell.OrderBy(part => part.Line).ThenBy(part => part.Run.X0).Select(part => part.Run));
        var figures = lines.Find(line => !ColumnProfile.StartsText(line.Runs[^1])) ?? lines[0];
        return new TextRow(figures.Baseline, lines.Max(line => line.Size), runs);
    }
}
