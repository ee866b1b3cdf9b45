namespace FinsamIngest.Core.Reconciliation;

/// <summary>A row by the indices of its table and itself.</summary>
internal readonly record struct RowKey(int Table, int Row);
