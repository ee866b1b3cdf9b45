namespace FinsamIngest.Core.Reconciliation;

/// <summary>How sure it is that a relation ought to hold.</summary>
internal enum Trust
{
    /// <summary>A failure is worth a notice at most.</summary>
    Weak,

    /// <summary>The meaning is likely the same.</summary>
    Likely,

    /// <summary>A sum that nothing else proves: sure when a small slip explains the failure, likely otherwise.</summary>
    IfExplained,

    /// <summary>Both sides mean the same thing.</summary>
    Certain,
}
