namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Differences that rounding can make, but hardly did. The error of a figure rounded to a step q is uniform, with variance q²/12; n of them together come beyond
/// three standard deviations in about one sum of four hundred or fewer.
/// </summary>
internal static class UnlikelyRounding
{
    private const int Deviations = 3;

    /// <summary>Whether a relation that holds within rounding is beyond three standard deviations.</summary>
    public static bool Is(Relation relation, FigureBook book)
    {
        if (relation.Denominator is not null || relation.Outcome.Verdict != Reports.Verdict.Rounding)
            return false;
        var variance = 0m;
        foreach (var (figure, weight) in RepairCandidates.Weighted(relation))
        {
            var step = weight * book.Figures[figure].Quantum * book.Figures[figure].Scale;
            variance += step * step / 12;
        }

        var difference = relation.Outcome.Difference * Units.Scale(relation.Outcome.Unit);
        return difference * difference > Deviations * Deviations * variance;
    }
}
