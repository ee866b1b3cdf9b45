namespace FinsamIngest.Core.Prose;

/// <summary>What a sentence says of its figure.</summary>
internal enum ClaimKind
{
    /// <summary>It is the figure named.</summary>
    Level,

    /// <summary>The figure named has changed by it since the year before.</summary>
    Change,

    /// <summary>The figure named is off its budget by it.</summary>
    Deviation,

    /// <summary>The figure named is that share of another one.</summary>
    Share,

    /// <summary>The figure named has changed by so many per cent since the year before.</summary>
    Growth,
}
