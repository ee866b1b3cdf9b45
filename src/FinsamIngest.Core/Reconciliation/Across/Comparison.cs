namespace FinsamIngest.Core.Reconciliation;

/// <summary>A figure of the later report against what the earlier report said.</summary>
/// <param name="Relation">The relation that was tested, the later figure on its left side.</param>
/// <param name="Kind">How the rows were matched.</param>
/// <param name="IsOwnYear">Whether the figure is of the year that the earlier report is about.</param>
/// <param name="IsTurned">Whether the two reports print it with opposite signs, which holds.</param>
internal sealed record Comparison(Relation Relation, RowMatchKind Kind, bool IsOwnYear, bool IsTurned = false)
{
    public int Later => Relation.Lhs;

    public int Earlier => Relation.Terms[0].Figure;

    public decimal Sign => Relation.Terms[0].Weight;

    public Outcome Outcome => Relation.Outcome;

    /// <summary>A miss of a fraction of a step between units is rounding practice.</summary>
    public bool Differs => Outcome.Fails && !Relation.IsRoundingPractice;
}
