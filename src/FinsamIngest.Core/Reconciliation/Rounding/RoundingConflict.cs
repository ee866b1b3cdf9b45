namespace FinsamIngest.Core.Reconciliation;

/// <summary>Relations that each hold within rounding and cannot all be true.</summary>
/// <param name="Relations">None of them can be left out: without any one the rest is possible.</param>
/// <param name="Combined">What follows from all of them together, and fails.</param>
internal sealed record RoundingConflict(IReadOnlyList<Relation> Relations, Relation Combined);
