namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Sets of relations that each hold within rounding, but for which no true amounts exist that would print as this does. Relations that share figures form
/// one system; a conflict is brought down to relations none of which can be left out.
/// </summary>
internal static class JointRounding
{
    /// <summary>Conflicts told: sloppy rounding runs through a report, and five examples show it.</summary>
    private const int MostConflicts = 5;

    /// <summary>Systems solved in all, the deletion filter included.</summary>
    private const int MostSystems = 300;

    /// <summary>The conflicts, and whether some system was too large to decide.</summary>
    public static (List<RoundingConflict> Conflicts, bool GaveUp) Find(RelationSet relations)
    {
        var found = new List<RoundingConflict>();
        var (gaveUp, solved) = (false, 0);
        foreach (var component in Components(relations))
        {
            var rest = component;
            var whole = new RoundingSystem(relations.Book, component);
            while (found.Count < MostConflicts && Solve(whole) is { } conflict)
            {
                conflict = Reduce(conflict);
                // The relation that uses most of its tolerance is left out after, and the rest is asked again.
                var strained = conflict.Relations.OrderByDescending(Strain).ThenByDescending(r => r.Number).First();
                found.Add(conflict.Relations.Count > 2 ? Pair(strained, rest) ?? conflict : conflict);
                rest = [.. rest.Where(r => r != strained)];
                whole.LeaveOut(strained);
            }
        }

        return (found, gaveUp);

        RoundingConflict? Solve(RoundingSystem system)
        {
            if (solved++ >= MostSystems)
            {
                gaveUp = true;
                return null;
            }

            system.Solve();
            gaveUp |= system.IsPossible is null;
            return system.Conflict;
        }

        RoundingConflict? Among(IReadOnlyList<Relation> some) => Solve(new RoundingSystem(relations.Book, some));

        // Irreducible is not smallest: two relations tell more than eight.
        RoundingConflict? Pair(Relation strained, IReadOnlyList<Relation> rest)
        {
            var figures = strained.Figures().ToHashSet();
            foreach (var other in rest)
                if (other != strained && other.Figures().Any(figures.Contains) && Among([strained, other]) is { } pair)
                    return pair;
            return null;
        }

        // Deletion filter: what is still impossible without a relation does not need it, and what a set cannot do without its smaller ones cannot either.
        RoundingConflict Reduce(RoundingConflict conflict)
        {
            for (var i = 0; i < conflict.Relations.Count && conflict.Relations.Count > 2;)
            {
                if (Among([.. conflict.Relations.Where((_, at) => at != i)]) is { } smaller)
                    conflict = smaller;
                else
                    i++;
            }

            return conflict;
        }
    }

    /// <summary>The part of its tolerance that a relation uses.</summary>
    private static decimal Strain(Relation relation) => relation.Outcome.Tolerance == 0 ? 0 : Math.Abs(relation.Outcome.Difference) / relation.Outcome.Tolerance;

    /// <summary>Relations that hold and share figures, where at least one holds only within rounding: exact sums of printed figures are possible as printed.</summary>
    private static List<List<Relation>> Components(RelationSet relations)
    {
        var usable = relations.All.Where(r => !r.Outcome.Fails && r.Denominator is null && r.Trust >= Trust.Likely && Array.TrueForAll(r.Terms, t => t.Weight == decimal.Truncate(t.Weight) && Math.Abs(t.Weight) <= 10)).ToList();
        var sets = new DisjointSets(usable.Count);
        var first = new Dictionary<int, int>();
        for (var i = 0; i < usable.Count; i++)
            foreach (var figure in usable[i].Figures())
                if (!first.TryAdd(figure, i))
                    sets.Union(first[figure], i);
        return [.. Enumerable.Range(0, usable.Count).GroupBy(sets.Find, i => usable[i]).Select(g => g.ToList()).Where(g => g.Count > 1 && g.Exists(r => r.Outcome.Difference != 0))];
    }
}
