namespace FinsamIngest.Core.Reconciliation;

/// <summary>A relation as a sum of figures that has to be nothing, in whole multiples of a kronor's part.</summary>
/// <param name="relation">The relation.</param>
internal sealed class RoundingRow(Relation relation)
{
    public Relation Relation { get; } = relation;

    /// <summary>The figures and their whole weights, the left side's being negative.</summary>
    public (int Figure, long Weight)[] Terms { get; } = [.. RepairCandidates.Weighted(relation).Select(w => (w.Figure, (long)w.Weight))];

    /// <summary>Its number in the simplex, once it is asked.</summary>
    public int? Sum { get; set; }
}
