using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Which grid column of a tagged table is which column of figures. Known only when as many grid columns hold figures as the table has columns; rows whose
/// cells do not fill the grid (empty cells left out by the producer) say nothing.
/// </summary>
internal static class TaggedColumns
{
    /// <summary>Column of figures by grid column; null when the tags do not tell.</summary>
    public static IReadOnlyDictionary<int, int>? Find(IReadOnlyList<RowSource> rows, ColumnPlan plan, bool hasNoteColumn)
    {
        var used = new SortedDictionary<int, int>();
        foreach (var row in rows)
        {
            if (row.Text is not { IsOneLine: true, Joined: var line })
                continue;
            var last = -1;
            for (var w = line.Words.Length - 1; w >= 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[w])); w--)
                if (line.Words[w].Cell is { Column: >= 0, ColumnSpan: 1 } cell && cell.Column != last && BeginsCell(line, w, cell))
                    used[last = cell.Column] = used.GetValueOrDefault(cell.Column) + 1;
        }

        if (hasNoteColumn && used.Count == plan.Columns.Length + 1)
            used.Remove(used.Keys.First());
        return used.Count == plan.Columns.Length ? used.Keys.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index) : null;
    }

    /// <summary>Digits at the end of a label's cell are no column's.</summary>
    private static bool BeginsCell(SourceLine line, int word, CellTag cell)
    {
        while (word > 0 && ReferenceEquals(line.Words[word - 1].Cell, cell))
            word--;
        return Glyphs.IsFigureWord(line.TextOf(line.Words[word]));
    }
}
