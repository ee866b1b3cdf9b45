using FinsamIngest.Core.Documents.Pages.Layout;

namespace FinsamIngest.Core.Documents.Pages.Tags;

/// <summary>
/// Puts the lines of one tagged row together: labels broken over lines with the figures beside any of them, figures centred between two lines, headers of
/// several lines. The words come cell by cell from left to right, those of a cell from top to bottom.
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
            if (to - from is > 1 and <= MostLines && tags.IsOneRow(key!))
                result.Add(OneRow(rows.GetRange(from, to - from)));
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

    private static TextRow OneRow(List<TextRow> lines)
    {
        var runs = new List<TextRun>();
        foreach (var cell in lines.SelectMany((line, number) => line.Runs.Select(run => (Run: run, Line: number))).GroupBy(part => part.Run.Cell!, ReferenceEqualityComparer.Instance).OrderBy(cell => cell.Min(part => part.Run.X0)))
            runs.AddRange(cell.OrderBy(part => part.Line).ThenBy(part => part.Run.X0).Select(part => part.Run));
        var figures = lines.Find(line => !ColumnProfile.StartsText(line.Runs[^1])) ?? lines[0];
        return new TextRow(figures.Baseline, lines.Max(line => line.Size), runs);
    }
}
