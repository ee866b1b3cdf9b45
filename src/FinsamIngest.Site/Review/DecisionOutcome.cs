using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Review;

/// <summary>What became of a decision that was sent in.</summary>
internal enum DecisionStatus
{
    /// <summary>It stands in the log.</summary>
    Recorded,

    /// <summary>It stood there already: the same was sent before and its answer got lost.</summary>
    RecordedBefore,

    /// <summary>Someone else was quicker; nothing was written.</summary>
    Conflict,

    /// <summary>It cannot be written, for the reason given.</summary>
    Refused,

    /// <summary>There is no such report or finding (any more).</summary>
    Unknown,
}

/// <summary>What became of a decision that was sent in.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Other">The decision that was quicker, on a conflict.</param>
/// <param name="Reason">Why it was refused.</param>
internal sealed record DecisionOutcome(DecisionStatus Status, Decision? Other = null, Core.Reports.LocalisedText? Reason = null);
