namespace FinsamIngest.Core.Reconciliation;

/// <summary>How many more totals of a report may be searched for other parts: misread and hostile documents have thousands that add up nowhere.</summary>
internal sealed class SearchBudget
{
    /// <summary>A search takes some milliseconds; reports as read have under ten totals that need one.</summary>
    private int _left = 60;

    /// <summary>Takes one; false when none is left.</summary>
    public bool Take() => --_left >= 0;
}
