namespace FinsamIngest.Core.Reconciliation;

/// <summary>Relations that each hold within rounding and cannot all be true.</summary>
/// <param name="Relations">None of them can be left out: without any one the rest is possible.</param>
/// <param name="Combined">What follows from all of them together, and fails.</param>
internal sealed record RoundingConflict(IReadOnlyList<Relation> Relations, Relation Combined)
{
    /// <summary>Multiples beyond which nothing is told: no reader would follow.</summary>
    private const long LargestDenominator = 1_000;

    private const long LargestCommon = 1_000_000;

    /// <summary>
    /// Adds relations up as the simplex found, and makes sure in decimals that the sum fails: nothing is told on its word alone.
    /// </summary>
    /// <returns>Null when the sum does not fail, or its multiples are no sensible numbers.</returns>
    public static RoundingConflict? Of(FigureBook book, IReadOnlyList<(RoundingRow Row, Fraction Multiple)> parts)
    {
        var common = 1L;
        foreach (var (_, multiple) in parts)
            if (!multiple.IsValid || multiple.Denominator > LargestDenominator || (common % multiple.Denominator != 0 && (common *= multiple.Denominator) > LargestCommon))
                return null;

        var weights = new SortedDictionary<int, decimal>();
        foreach (var (row, multiple) in parts)
        {
            var factor = (decimal)multiple.Numerator * common / multiple.Denominator;
            foreach (var (figure, weight) in row.Terms)
                weights[figure] = weights.GetValueOrDefault(figure) + (factor * weight);
        }

        var terms = weights.Where(w => w.Value != 0).ToList();
        if (terms.Count < 2)
            return null;
        // The left side of the first relation leads where it is left: what is left of the others says what it should be.
        List<Relation> relations = [.. parts.Select(p => p.Row.Relation)];
        var lead = relations[0].Lhs is var lhs && weights[lhs] != 0 ? lhs : terms[0].Key;
        var scale = -1 / weights[lead];
        var combined = new Relation(
            relations[0].Type, lead, [.. terms.Where(t => t.Key != lead).Select(t => new Term(t.Key, decimal.Round(t.Value * scale, 6)))], relations.Min(p => p.Trust), Meaning.Sum);
        combined.Outcome = RelationTester.Test(combined, book.Figures, [.. book.Figures.Select(f => f.Value)]);
        return combined.Outcome.Fails ? new RoundingConflict(relations, combined) : null;
    }
}
