namespace FinsamIngest.Core.Reconciliation;

/// <summary>A figure with its weight in a relation.</summary>
internal readonly record struct Term(int Figure, decimal Weight);
