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
    private readonly HashSet<(int Table, int Column)> _copies = [];

    public CopiedColumns(FigureBook book)
    {
        _book = book;
        var copies = new List<CopiedColumn>();
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var columns = book.Tables[t].Columns;
            for (var c = 0; c < columns.Length; c++)
                for (var d = c + 1; d < columns.Length; d++)
                    if (columns[c].Period != columns[d].Period && columns[c].Scenario == columns[d].Scenario && Repeat(t, c, d))
                    {
                        _columns.UnionWith([(t, c), (t, d)]);
                        copies.Add(Which(t, c, d));
                    }
        }

        All = copies;
        _copies = [.. copies.Select(copy => (copy.Table, copy.Column))];
    }

    /// <summary>The columns, in the order of the report.</summary>
    public IReadOnlyList<CopiedColumn> All { get; }

    /// <summary>Whether a figure stands in a column that repeats another one.</summary>
    public bool Contains(int figure) => _columns.Count > 0 && _columns.Contains((_book.Figures[figure].Table, _book.Figures[figure].Column));

    /// <summary>Whether a figure stands in the one of two such columns that was copied from the other.</summary>
    public bool IsCopy(int figure) => _copies.Count > 0 && _copies.Contains((_book.Figures[figure].Table, _book.Figures[figure].Column));

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

    /// <summary>Which of the two was copied: the one whose year other tables show fewer of the amounts under, else the earlier year.</summary>
    private CopiedColumn Which(int t, int c, int d)
    {
        var (first, second) = (Shown(t, c), Shown(t, d));
        var columns = _book.Tables[t].Columns;
        var isFirst = first == second ? string.CompareOrdinal(columns[c].Period, columns[d].Period) < 0 : first < second;
        return isFirst ? new CopiedColumn(t, c, d) : new CopiedColumn(t, d, c);
    }

    /// <summary>How many amounts of a column stand in other tables under its own year.</summary>
    private int Shown(int t, int c)
    {
        var shown = 0;
        for (var r = 0; r < _book.Shapes[t].Length; r++)
            if (_book.FigureAt(t, r, c) is { } figure && SignificantDigits.Of(figure.Value) >= AmountIndex.FewestDigits && FigureKeys.Of(figure) is { } key
                && _book.Index.Near(key).Any(other => other.Table != t && figure.IsAsMuchAs(other)))
                shown++;
        return shown;
    }
}
