namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Columns of a table that repeat each other row by row, as where last year's figures were to be written over this year's and were not. Such a column adds up, because the one
/// that it was copied from does; that says nothing for its figures.
/// </summary>
internal sealed class CopiedColumns
{
    /// <summary>Rows that must repeat, with different amounts: two may do so by chance (contributions that stay the same).</summary>
    private const int FewestAmounts = 3;

    private readonly FigureBook _book;
    private readonly HashSet<(int Table, int Column)> _columns = [];

    public CopiedColumns(FigureBook book)
    {
        _book = book;
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var columns = book.Tables[t].Columns;
            for (var c = 0; c < columns.Length; c++)
                for (var d = c + 1; d < columns.Length; d++)
                    if (columns[c].Period != columns[d].Period && columns[c].Scenario == columns[d].Scenario && Repeat(t, c, d))
                        _columns.UnionWith([(t, c), (t, d)]);
        }
    }

    /// <summary>Whether a figure stands in a column that repeats another one.</summary>
    public bool Contains(int figure) => _columns.Count > 0 && _columns.Contains((_book.Figures[figure].Table, _book.Figures[figure].Column));

    /// <summary>Whether all figures of a relation stand in one such column.</summary>
    public bool Hold(Relation relation)
    {
        if (!Contains(relation.Lhs))
            return false;
        var (table, column) = (_book.Figures[relation.Lhs].Table, _book.Figures[relation.Lhs].Column);
        foreach (var figure in relation.Figures())
            if (_book.Figures[figure].Table != table || _book.Figures[figure].Column != column)
                return false;
        return true;
    }

    /// <summary>Whether two columns show the same amounts, but for one row that another slip may have changed.</summary>
    private bool Repeat(int t, int c, int d)
    {
        var (all, amounts) = (0, new HashSet<decimal>());
        var same = 0;
        for (var r = 0; r < _book.Shapes[t].Length; r++)
        {
            if (_book.FigureAt(t, r, c) is not { } a || _book.FigureAt(t, r, d) is not { } b || (a.Value == 0 && b.Value == 0))
                continue;
            all++;
            if (a.Value != b.Value)
                continue;
            same++;
            amounts.Add(Math.Abs(a.Value));
        }

        return amounts.Count >= FewestAmounts && same >= all - (all > 4 ? 1 : 0);
    }
}
