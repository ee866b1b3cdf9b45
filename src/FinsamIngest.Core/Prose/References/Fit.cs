namespace FinsamIngest.Core.Prose;

/// <summary>How a figure of the text and one of a table go together.</summary>
internal enum Fit
{
    /// <summary>Within what rounding and the hedge allow.</summary>
    Agrees,

    /// <summary>Digits were cut off instead of rounded: 4,29 for 4 297.</summary>
    CutOff,

    /// <summary>Only if the text rounds more coarsely than it says: 200 for 166.</summary>
    Coarse,

    /// <summary>The size does, but the text says more where the table says less, or the reverse.</summary>
    Opposite,

    /// <summary>Not at all.</summary>
    Disagrees,
}
