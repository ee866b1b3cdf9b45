namespace FinsamIngest.Core.Reconciliation;

/// <summary>A row of the later report and the row of the earlier one that shows the same thing.</summary>
/// <param name="Later">The later report's row.</param>
/// <param name="Earlier">The earlier report's row.</param>
/// <param name="Kind">How it was recognised.</param>
internal readonly record struct RowMatch(RowKey Later, RowKey Earlier, RowMatchKind Kind);

/// <summary>How two rows were recognised as one, the surest first.</summary>
internal enum RowMatchKind
{
    /// <summary>The same words.</summary>
    Label,

    /// <summary>Other words for the same canonical line item.</summary>
    Code,

    /// <summary>The same words with a slip.</summary>
    Fuzzy,

    /// <summary>The same canonical line item in another statement, or a closing that is the next year's opening.</summary>
    Elsewhere,
}
