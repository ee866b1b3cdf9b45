namespace FinsamIngest.Core.Documents.Pages.Tags;

/// <summary>Rows of cells laid out on a grid, spans taken into account, as HTML does.</summary>
/// <param name="Width">Columns of the widest row.</param>
/// <param name="Cells">The cells in order.</param>
internal sealed record TagGrid(int Width, IReadOnlyList<TagGrid.Place> Cells)
{
    /// <summary>Columns of a grid at most; what claims more is no table that people read.</summary>
    private const int MostColumns = 200;

    /// <summary>A cell and where it stands.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Row">Its row, from 0.</param>
    /// <param name="Column">Its first column, from 0; −1 when its row does not fill the grid.</param>
    internal readonly record struct Place(StructureElement Cell, int Row, int Column);

    public static TagGrid Of(IReadOnlyList<StructureElement> rows)
    {
        var places = new List<Place>();
        var filled = new int[rows.Count];
        // For each column the number of rows, this one included, that a cell from above still covers.
        var covered = new int[MostColumns];
        for (int r = 0; r < rows.Count; r++)
        {
            var cells = new List<StructureElement>();
            TaggedTables.Collect(rows[r], "TD", "TH", cells);
            int column = 0;
            foreach (var cell in cells)
            {
                while (column < MostColumns && covered[column] > 0)
                    column++;
                places.Add(new Place(cell, r, column));
                for (int c = column; c < Math.Min(MostColumns, column + cell.ColumnSpan); c++)
                    covered[c] = cell.RowSpan;
                column = Math.Min(MostColumns, column + cell.ColumnSpan);
            }

            filled[r] = Array.FindLastIndex(covered, rowsLeft => rowsLeft > 0) + 1;
            for (int c = 0; c < MostColumns; c++)
                covered[c] = Math.Max(0, covered[c] - 1);
        }

        int width = filled.DefaultIfEmpty().Max();
        return new TagGrid(width, places.ConvertAll(place => filled[place.Row] == width ? place : place with { Column = -1 }));
    }
}
