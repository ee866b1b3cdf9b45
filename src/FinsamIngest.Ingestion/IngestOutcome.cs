using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ingestion;

/// <summary>What came of a file in the inbox.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="ReportId">The row that says so; null when there is none, because nothing had to be said.</param>
/// <param name="Reason">Why it could not be read; null unless <see cref="IngestResult.Failed"/> or <see cref="IngestResult.Missing"/>.</param>
/// <param name="Republished">How many other reports of the organisation were published anew, since this one says something about them.</param>
public sealed record IngestOutcome(IngestResult Result, string? ReportId, LocalisedText? Reason = null, int Republished = 0);

/// <summary>How ingestion ended. None of these is to be tried again.</summary>
public enum IngestResult
{
    /// <summary>The report is published.</summary>
    Published,

    /// <summary>The same bytes were published before: nothing has changed.</summary>
    Unchanged,

    /// <summary>It cannot be read; its row says why.</summary>
    Failed,

    /// <summary>The file was not there (any more).</summary>
    Missing,
}

/// <summary>What a sweep found.</summary>
/// <param name="Generations">How many generations were deleted.</param>
/// <param name="Unread">Names of files in the inbox that nobody has read, or that were left half read; they have to be asked for again.</param>
public sealed record SweepOutcome(int Generations, ImmutableArray<string> Unread);
