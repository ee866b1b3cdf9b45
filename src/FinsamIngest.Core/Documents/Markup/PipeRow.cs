using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Markup;

/// <summary>
/// A row of a pipe table. What the pipes part is marked on the words as tags of a PDF are, so that all that asks for cells there does so here; the row above the dashes
/// is the header, whatever its words are. No cell says where in the grid it is, for Markdown has no spans: the cells beside a group's are left empty.
/// </summary>
/// <param name="Table">Number of the table in the document, from 0.</param>
/// <param name="Number">Number of the row in its table, from 0; 0 is the header.</param>
internal readonly record struct PipeRow(int Table, int Number)
{
    /// <summary>Cells of a row at most: no table of a report has more, and each costs some fifty bytes. A longer row is marked as none.</summary>
    private const int MostCells = 60;

    /// <summary>The words with the cells that they are in, by the tabulators between them.</summary>
    public ImmutableArray<SourceWord> Mark(ImmutableArray<SourceWord> words)
    {
        if (words.IsEmpty || words[^1].TabsBefore > MostCells)
            return words;
        var marked = words.ToBuilder();
        CellTag? cell = null;
        for (var w = 0; w < marked.Count; w++)
        {
            if (w == 0 || marked[w].TabsBefore > marked[w - 1].TabsBefore)
                cell = new CellTag(Table, Number, -1, 1, 1, Number == 0);
            marked[w] = marked[w] with { Cell = cell };
        }

        return marked.MoveToImmutable();
    }
}
