namespace FinsamIngest.Core.Reconciliation;

/// <summary>Every subtotal and total against its parts, in every column.</summary>
internal static class VerticalSums
{
    /// <summary>By how much better tables have to add up together than each alone: half of what one exact column counts.</summary>
    private const double Gain = 0.5;

    public static void Find(RelationSet relations)
    {
        var (book, budget, elsewhere) = (relations.Book, new SearchBudget(), new Elsewhere(relations.Book));
        SumGroup[] groups = [.. SumGroup.Of(book)];
        for (var i = 0; i < groups.Length;)
        {
            var end = i + 1;
            while (end < groups.Length && MayContinue(book, groups[end - 1].FirstTable, groups[end].FirstTable))
                end++;
            SumChooser[] alone = [.. groups[i..end].Select(group => SumChooser.For(group, book, budget, elsewhere))];
            foreach (var chooser in Joined(relations, groups[i..end], alone, budget, elsewhere) is { } joined ? [joined] : alone)
                chooser.Emit(relations);
            i = end;
        }
    }

    /// <summary>
    /// The chooser for a table that a page break cut in two or more, each with the header repeated: where a total of a later part does not come from its own rows, and all adds up
    /// better together. Null when the tables are best taken one by one.
    /// </summary>
    private static SumChooser? Joined(RelationSet relations, SumGroup[] groups, SumChooser[] alone, SearchBudget budget, Elsewhere elsewhere)
    {
        if (!alone.Skip(1).Any(chooser => chooser.LeavesTotals))
            return null;
        var joined = SumChooser.For(SumGroup.Join(relations.Book, groups[0].FirstTable, groups[^1].FirstTable + 1), relations.Book, budget, elsewhere);
        return joined.Score() > alone.Sum(chooser => chooser.Score()) + Gain ? joined : null;
    }

    /// <summary>Whether a table may be the rest of the one before it: of the same statement and unit under the same columns, neither a note, which are grouped by their numbers.</summary>
    private static bool MayContinue(FigureBook book, int table, int next)
    {
        var (one, two) = (book.Tables[table], book.Tables[next]);
        return next == table + 1 && one.NoteNumber is null && two.NoteNumber is null && one.Statement == two.Statement && one.Unit == two.Unit && two.Page - one.Page is 0 or 1
            && one.Columns.Select(c => (c.Period, c.Scenario)).SequenceEqual(two.Columns.Select(c => (c.Period, c.Scenario)));
    }
}
