using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Roll-forwards from year to year down a table whose rows are years (<c>2022 | -338 508 | 3 002 914</c>): what one column ends with is what it ended with the year before and
/// what another column adds. Which columns those are the figures tell; believed where it holds in as many years as it fails, two at least.
/// </summary>
internal static class YearRows
{
    private const int FewestHolding = 2;

    /// <summary>Digits of a closing amount at least: small counts follow from each other by chance.</summary>
    private const int FewestDigits = 3;

    public static void Find(RelationSet relations)
    {
        var book = relations.Book;
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var years = Years(book, t);
            if (years.Count <= FewestHolding)
                continue;
            var columns = book.Tables[t].Columns.Length;
            for (var closing = 0; closing < columns; closing++)
                for (var flow = 0; flow < columns; flow++)
                    if (flow != closing)
                        Relate(relations, t, years, flow, closing);
        }
    }

    /// <summary>The rows of consecutive years, the earliest first.</summary>
    private static List<int> Years(FigureBook book, int table)
    {
        var rows = new List<(int Year, int Row)>();
        for (var r = 0; r < book.Shapes[table].Length; r++)
            if (book.Shapes[table][r].HasFigures && book.Labels[table][r] is { Length: 4 } label && int.TryParse(label, out var year) && year is > 1900 and < 2100)
                rows.Add((year, r));
        rows.Sort();
        return rows.Zip(rows.Skip(1)).All(pair => pair.Second.Year == pair.First.Year + 1) ? rows.ConvertAll(row => row.Row) : [];
    }

    private static void Relate(RelationSet relations, int table, List<int> years, int flow, int closing)
    {
        var book = relations.Book;
        var found = new List<Relation>();
        for (var i = 1; i < years.Count; i++)
            if (book.FigureAt(table, years[i], closing) is { } lhs && book.FigureAt(table, years[i - 1], closing) is { } before && book.FigureAt(table, years[i], flow) is { } change
                && SignificantDigits.Of(lhs.Value) >= FewestDigits && Units.AreComparable(lhs.Unit, change.Unit) && change.Value != 0)
                found.Add(new Relation(CheckType.RollForward, lhs.Index, [new(before.Index, 1), new(change.Index, 1)], Trust.Certain, Meaning.Sum));
        var holds = found.Count(r => !relations.Test(r).Fails);
        if (holds >= FewestHolding && holds >= found.Count - holds)
            found.ForEach(relations.Add);
    }
}
