using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Tables that show the same income in different detail (driftredovisning, översikt, the note on income): members' contributions
/// against members' contributions, the rest against the rest, both together against the income statement.
/// </summary>
internal static class IncomeSplits
{
    public static void Find(RelationSet relations, int? fiscalYear)
    {
        var book = relations.Book;
        var splits = new List<IncomeSplit>();
        for (var t = 0; t < book.Tables.Length && splits.Count < 12; t++)
            if (IncomeSplit.Of(book, t) is { } split)
                splits.Add(split);
        for (var i = 0; i < splits.Count; i++)
            for (var j = i + 1; j < splits.Count; j++)
                Compare(relations, splits[i], splits[j], fiscalYear);
        var totals = book.WithCode(Codes.OperatingRevenue).Concat(splits.Where(s => s.Total is not null).Select(s => s.Total!.Value)).Take(24).ToList();
        foreach (var split in splits)
            foreach (var total in totals)
                if (total.Table != split.Table && split is { IsComplete: true, Total: null })
                    Whole(relations, total, split, splits, fiscalYear);
    }

    private static void Compare(RelationSet relations, IncomeSplit a, IncomeSplit b, int? fiscalYear)
    {
        var book = relations.Book;
        var (members, rest) = (new List<Relation>(), new List<Relation>());
        var backed = new HashSet<string>();
        foreach (var column in book.Tables[a.Table].Columns)
        {
            if (column.Scenario != Scenario.Actual || column.Period is not { } period || !backed.Add(period))
                continue;
            if (Equal(relations, a.Members, b.Members, period, fiscalYear) is { } member)
                members.Add(member);
            if (a.IsComplete && b.IsComplete && Equal(relations, a.External, b.External, period, fiscalYear) is { } other && !(relations.Test(other).Fails && OneListsSome(book, a, b, period)))
                rest.Add(other);
        }

        AddProven(relations, members, []);
        // Where the members' part agrees, the rest has to agree too.
        AddProven(relations, rest, [.. members.Where(m => !relations.Test(m).Fails).Select(m => book.Figures[m.Lhs].Period!)]);
    }

    /// <summary>
    /// Whether all other income of one table stands in the other too, amount by amount under a name that it shares, and that one has more: an overview that names the grant of a fund, and leaves out
    /// what little else there was, says nothing about it. <c>Extern finansiering</c> that comes to one of two grants has left one out.
    /// </summary>
    private static bool OneListsSome(FigureBook book, IncomeSplit a, IncomeSplit b, string period)
    {
        var (one, other) = (Printed(book, a, period), Printed(book, b, period));
        return one.Count < other.Count ? Lists(other, one) : one.Count > other.Count && Lists(one, other);

        bool Lists(List<PrintedFigure> all, List<PrintedFigure> some) =>
            some.TrueForAll(figure => all.Exists(o => Math.Abs(o.Value * o.Scale) == Math.Abs(figure.Value * figure.Scale) && ShareName(book.Labels[o.Table][o.Row], book.Labels[figure.Table][figure.Row])));
    }

    private static List<PrintedFigure> Printed(FigureBook book, IncomeSplit split, string period) =>
        [.. IncomeSplit.Figures(book, split.External, period, ScenarioClass.Outcome).Select(f => book.Figures[f]).Where(figure => figure.Value != 0)];

    /// <summary>Whether two labels have a word in common that is longer than those of every label.</summary>
    private static bool ShareName(string one, string other) => one.Split(' ').Intersect(other.Split(' ')).Any(word => word.Length > 4);

    private static void Whole(RelationSet relations, RowKey total, IncomeSplit split, List<IncomeSplit> splits, int? fiscalYear)
    {
        var book = relations.Book;
        var found = new List<Relation>();
        var seen = new HashSet<string>();
        foreach (var column in book.Tables[total.Table].Columns)
        {
            if (ScenarioClasses.Of(column.Scenario) != ScenarioClass.Outcome || column.Period is not { } period || !seen.Add(period))
                continue;
            var parts = IncomeSplit.Figures(book, [.. split.Members, .. split.External], period, ScenarioClass.Outcome);
            if (parts.Length > 1 && book.Find(total, period, ScenarioClass.Outcome) is >= 0 and var lhs)
            {
                var whole = new Relation(TypeOf(period, fiscalYear), lhs, [.. parts.Select(p => new Term(p, 1))], Trust.Likely, Meaning.Composition);
                // What lacks is an income that only the other tables have.
                if (!relations.Test(whole).Fails || !splits.Exists(other => other.Table != split.Table && OneListsSome(book, split, other, period)))
                    found.Add(whole);
            }
        }

        AddProven(relations, found, []);
    }

    private static Relation? Equal(RelationSet relations, List<RowKey> left, List<RowKey> right, string period, int? fiscalYear)
    {
        var book = relations.Book;
        var a = IncomeSplit.Figures(book, left, period, ScenarioClass.Outcome);
        var b = IncomeSplit.Figures(book, right, period, ScenarioClass.Outcome);
        if (a.Length == 0 || b.Length == 0)
            return null;
        if (b.Length == 1 && a.Length > 1)
            (a, b) = (b, a);
        if (!Units.AreComparable(book.Figures[a[0]].Unit, book.Figures[b[0]].Unit))
            return null;
        return new Relation(
            TypeOf(period, fiscalYear), a[0], [.. b.Select(f => new Term(f, 1)), .. a.Skip(1).Select(f => new Term(f, -1))], Trust.Likely, Meaning.Composition);
    }

    /// <summary>Relations of which one holds somewhere, or whose year is backed by another agreement.</summary>
    private static void AddProven(RelationSet relations, List<Relation> found, HashSet<string> backedPeriods)
    {
        var proven = found.Exists(r => !relations.Test(r).Fails);
        foreach (var relation in found)
            if (proven || (relations.Values[relation.Lhs] != 0 && backedPeriods.Contains(relations.Book.Figures[relation.Lhs].Period ?? "")))
                relations.Add(relation);
    }

    private static CheckType TypeOf(string period, int? fiscalYear) =>
        fiscalYear is { } year && period != $"{year}" ? CheckType.PriorYear : CheckType.CrossTable;
}
