namespace FinsamIngest.Core.Reconciliation;

/// <summary>A relation as a sum of figures that has to be nothing, in whole multiples of a kronor's part.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Terms">Its figures and their whole weights, the left side's being negative.</param>
internal sealed record RoundingRow(Relation Relation, (int Figure, long Weight)[] Terms)
{
    public static RoundingRow Of(Relation relation) => new(relation, [.. RepairCandidates.Weighted(relation).Select(w => (w.Figure, (long)w.Weight))]);
}
