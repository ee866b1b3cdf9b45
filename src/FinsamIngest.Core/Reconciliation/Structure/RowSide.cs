namespace FinsamIngest.Core.Reconciliation;

/// <summary>Whether a row brings money in or takes it out, as far as words tell.</summary>
internal enum RowSide
{
    Unknown,
    Income,
    Cost,
}
