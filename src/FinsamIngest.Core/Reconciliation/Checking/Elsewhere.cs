namespace FinsamIngest.Core.Reconciliation;

/// <summary>Whether the amounts of a total stand in another table too, so that it is the parts that lack something.</summary>
internal sealed class Elsewhere(FigureBook book)
{
    /// <summary>Whether one row of another table shows a line's amounts in all of some columns, with either sign.</summary>
    public bool Shows(SumGroup group, int line, IReadOnlyList<int> lanes)
    {
        HashSet<RowKey>? rows = null;
        foreach (var lane in lanes)
        {
            var figure = book.Figures[group.At(line, lane)];
            if (FigureKeys.Of(figure) is not { } key || SignificantDigits.Of(figure.Value) < 3)
                return false;
            var alike = book.Index.Near(key).Where(other => other.Table != figure.Table && figure.IsAsMuchAs(other)).Select(other => new RowKey(other.Table, other.Row)).ToHashSet();
            if (rows is null)
                rows = alike;
            else
                rows.IntersectWith(alike);
            if (rows.Count == 0)
                return false;
        }

        return rows is not null;
    }
}
