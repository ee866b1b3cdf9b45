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
                    Whole(relations, total, split, fiscalYear);
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
            if (a.IsComplete && b.IsComplete && Equal(relations, a.External, b.External, period, fiscalYear) is { } other)
                rest.Add(other);
        }

        AddProven(relations, members, []);
        // Where the members' part agrees, the rest has to agree too.
        AddProven(relations, rest, [.. members.Where(m => !relations.Test(m).Fails).Select(m => book.Figures[m.Lhs].Period!)]);
    }

    private static void Whole(RelationSet relations, RowKey total, IncomeSplit split, int? fiscalYear)
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
                found.Add(new Relation(TypeOf(period, fiscalYear), lhs, [.. parts.Select(p => new Term(p, 1))], Trust.Likely, Meaning.Composition));
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
