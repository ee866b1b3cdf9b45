namespace FinsamIngest.Core.Reconciliation;

/// <summary>What a difference from the earlier report is, the gravest first.</summary>
internal enum AcrossKind
{
    /// <summary>The later report's own arithmetic asks for the earlier figure: mistyped.</summary>
    Mistyped,

    /// <summary>A row of the earlier report is missing from a sum that lacks just its figure.</summary>
    DroppedRow,

    /// <summary>A whole column shows the figures of another year.</summary>
    WrongYear,

    /// <summary>A whole column is a thousand times too large or small.</summary>
    WrongUnit,

    /// <summary>Some tables of the later report agree with the earlier one, others do not.</summary>
    Unclear,

    /// <summary>Nothing in either report tells which figure is right.</summary>
    Lone,

    /// <summary>The earlier report did not add up with its figure and does with the new one.</summary>
    Corrected,

    /// <summary>The later report's own arithmetic confirms the new figure.</summary>
    Restated,

    /// <summary>Most of a column differs: another basis.</summary>
    OtherBasis,

    /// <summary>Printed with the opposite sign.</summary>
    SignConvention,
}
