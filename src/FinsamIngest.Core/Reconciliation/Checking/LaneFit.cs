namespace FinsamIngest.Core.Reconciliation;

/// <summary>How a hypothetical sum fares in one column.</summary>
internal enum LaneFit
{
    /// <summary>The column has no total or no parts.</summary>
    Absent,

    /// <summary>Nothing but zeros.</summary>
    Trivial,
    Holds,
    Rounding,
    Fails,
}
