namespace FinsamIngest.Core.Reconciliation;

/// <summary>A column that shows another's amounts.</summary>
/// <param name="Table">Index of the table.</param>
/// <param name="Column">Index of the column that was copied.</param>
/// <param name="Source">Index of the column that it was copied from.</param>
internal sealed record CopiedColumn(int Table, int Column, int Source);
