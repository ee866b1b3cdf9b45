using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>Makes the rows of a table whose cells are lines, with their cells marked.</summary>
/// <param name="cells">The cells of the document.</param>
/// <param name="columns">Columns of figures.</param>
/// <param name="words">Columns of words between labels and figures, which are left out: a row is called the same whoever owns it.</param>
/// <param name="hasNotes">Whether there is a column of note numbers.</param>
/// <param name="table">The number of the table.</param>
/// <param name="shares">Which columns hold shares.</param>
internal sealed class StackedRowBuilder(IReadOnlyList<CellLine> cells, int columns, int words, bool hasNotes, int table, bool[] shares)
{
    private readonly List<SourceLine> lines = [];
    private readonly List<int> figures = [];
    private int row;

    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>How many figures each row has.</summary>
    public IReadOnlyList<int> Figures => figures;

    private int FirstColumn => hasNotes ? 2 : 1;

    public void AddHead(StackedHead head)
    {
        foreach (var heads in head.Rows)
        {
            var line = new CellRow(table, row++, isHeader: true);
            foreach (var cell in heads.Where(cell => words == 0 || cell.Column != HeadCell.OfWords))
                line.Add(Enumerable.Range(cell.First, cell.End - cell.First).Select(i => head.Lines[i].Cell), cell.Column switch { HeadCell.OfLabels => 0, HeadCell.OfNotes => 1, _ => FirstColumn + cell.Column }, cell.Span);
            lines.Add(line.ToLine());
        }
    }

    public void AddHeadings(IEnumerable<List<int>> blocks)
    {
        foreach (var i in blocks.SelectMany(block => block))
            AddWords(i);
    }

    /// <summary>Adds the rows whose figures stood before their labels.</summary>
    public void AddRows(List<List<int>> rows, List<List<int>> labels)
    {
        for (var r = 0; r < rows.Count; r++)
            AddRow(labels[r], rows[r]);
    }

    /// <summary>Whether the first cell behind a row's label is the number of a note: it says so, or there are more figures than columns.</summary>
    /// <param name="first">That cell.</param>
    /// <param name="count">Cells behind the label.</param>
    /// <param name="columns">Columns of figures.</param>
    /// <param name="hasNotes">Whether the table has a column of notes.</param>
    public static bool BeginsWithNote(CellLine first, int count, int columns, bool hasNotes) =>
        first.Kind == CellLineKind.Note || hasNotes && first.IsSmall && count > columns;

    /// <summary>Adds a row.</summary>
    /// <param name="label">The lines of its label.</param>
    /// <param name="cellsOfRow">The note's number, if any, and the figures.</param>
    /// <param name="joined">Whether all lines are of this label: the first may else be a heading.</param>
    public void AddRow(List<int> label, List<int> cellsOfRow, bool joined = false)
    {
        // A broken label is put together where labels are.
        foreach (var i in joined ? [] : label.SkipLast(1))
            AddWords(i);
        var line = new CellRow(table, row++, isHeader: false);
        line.Add(joined ? label.Select(i => cells[i]) : [cells[label[^1]]], 0);
        var noted = BeginsWithNote(cells[cellsOfRow[0]], cellsOfRow.Count, columns, hasNotes) ? 1 : 0;
        if (noted > 0)
            line.Add([cells[cellsOfRow[0]].FirstNote()], 1);
        var count = cellsOfRow.Count - noted;
        figures.Add(count);
        // A small number first may be a note's, and a cell be blank.
        var places = hasNotes && noted == 0 && cells[cellsOfRow[0]].IsSmall ? null : Places(cellsOfRow.GetRange(noted, count));
        for (var c = 0; c < count; c++)
            line.Add([cells[cellsOfRow[noted + c]]], places is null ? -1 : FirstColumn + places[c]);
        lines.Add(line.ToLine());
    }

    /// <summary>The columns of a row's figures; where cells are blank only shares can tell, if they leave one way. Null when they do not.</summary>
    private int[]? Places(List<int> row)
    {
        if (row.Count == columns)
            return [.. Enumerable.Range(0, columns)];
        if (row.Count > columns)
            return null;
        var (left, right) = (new int[row.Count], new int[row.Count]);
        for (var (i, c) = (0, 0); i < row.Count; i++, c++)
        {
            while (c < columns && shares[c] != cells[row[i]].IsShare)
                c++;
            if (c >= columns)
                return null;
            left[i] = c;
        }

        for (var (i, c) = (row.Count - 1, columns - 1); i >= 0; i--, c--)
        {
            while (c >= 0 && shares[c] != cells[row[i]].IsShare)
                c--;
            if (c < 0)
                return null;
            right[i] = c;
        }

        return left.SequenceEqual(right) ? left : null;
    }

    private void AddWords(int i)
    {
        var line = new CellRow(table, row++, isHeader: false);
        line.Add([cells[i]], 0);
        lines.Add(line.ToLine());
    }
}
