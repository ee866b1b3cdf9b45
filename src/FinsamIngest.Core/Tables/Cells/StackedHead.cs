namespace FinsamIngest.Core.Tables.Cells;

/// <summary>A head of columns: lines that follow each other.</summary>
/// <param name="First">Its first line among those of the head.</param>
/// <param name="End">The line behind its last.</param>
/// <param name="Column">The first column that it heads, from 0; −1 for the head of the labels, −2 for that of the note numbers, −3 for that of a column of words.</param>
/// <param name="Span">Columns that it heads.</param>
internal readonly record struct HeadCell(int First, int End, int Column, int Span)
{
    public const int OfLabels = -1;

    public const int OfNotes = -2;

    public const int OfWords = -3;
}

/// <summary>The heads of a table whose cells are lines, in one row or – groups over parts – in two.</summary>
/// <param name="First">The first cell of it; what stands before is title and unit.</param>
/// <param name="End">The cell behind it: the first group's heading, or the first label.</param>
/// <param name="Rows">The heads row by row; none when they are left as they are printed.</param>
/// <param name="Cost">How odd it is.</param>
/// <param name="Lines">The lines that the heads are made of.</param>
internal sealed record StackedHead(int First, int End, IReadOnlyList<IReadOnlyList<HeadCell>> Rows, double Cost, IReadOnlyList<HeadLine> Lines)
{
    /// <summary>Heads that stay as they are printed, before a line.</summary>
    public static StackedHead AsPrinted(int line) => new(line, line, [], 0, []);

    /// <summary>What the heads of each of so many columns say together.</summary>
    public IReadOnlyList<HeadWords> Words(int columns)
    {
        var words = new HeadWords[columns];
        foreach (var cell in Rows.SelectMany(row => row))
        {
            var own = HeadWords.Of(Enumerable.Range(cell.First, cell.End - cell.First).Select(i => Lines[i].Cell));
            for (var c = Math.Max(0, cell.Column); c < Math.Min(columns, cell.Column + cell.Span); c++)
                words[c] = words[c].Text is null ? own : HeadWords.Over(words[c], own);
        }

        return words;
    }
}
