using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds sentences that contradict themselves: no table is needed to see it, and no table may be there.</summary>
internal static class SelfContradictions
{
    /// <summary>The contradictions, in the order of the text; sentences with a figure that a table contradicts are left to that.</summary>
    /// <param name="rulings">The rulings on all claims, those of a sentence beside each other.</param>
    /// <param name="statements">What is said to have gone from one amount to another.</param>
    public static IEnumerable<SelfContradiction> Find(List<Ruling> rulings, IEnumerable<FromTo> statements)
    {
        var contradicted = rulings.Where(r => r is { Against: not null, Severity: < Severity.Notice }).Select(r => (r.Claim.Sentence, r.Claim.Amount.At)).ToHashSet();
        return statements.Select(FromToChecks.Of).OfType<SelfContradiction>().Concat(PeopleChecks.Find(rulings)).Concat(Shares(rulings, contradicted))
            .Where(c => !c.Amounts.Any(a => contradicted.Contains((c.Sentence, a.At))));
    }

    /// <summary>Shares that are not what their sentence makes them; part or whole may be what is wrong.</summary>
    private static IEnumerable<SelfContradiction> Shares(List<Ruling> rulings, HashSet<(Sentence Sentence, int At)> contradicted)
    {
        var told = contradicted.Select(c => c.Sentence).ToHashSet();
        return rulings.Where(r => !told.Contains(r.Claim.Sentence)).Select(r => FractionChecks.Of(r.Claim) ?? PartShares.Of(r.Claim)).OfType<SelfContradiction>();
    }
}
