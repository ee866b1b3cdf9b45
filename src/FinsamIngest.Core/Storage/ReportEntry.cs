using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Storage;

/// <summary>
/// What the store knows of one report: one row of the table Reports. A report is its bytes: <see cref="Id"/> is the digest of the content, so the same bytes
/// under two names are one report. A file whose bytes could never be read (deleted, over the limit) has the digest of its name instead; so has a second name of
/// a report's bytes, whose row has no generation and is superseded by the report.
/// </summary>
/// <param name="Id"><c>sha256:</c> and 64 hex digits for read content, <c>name:</c> and 64 hex digits for a file that could not be loaded, or is a copy.</param>
/// <param name="Name">Name in the inbox, folders included.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Received">When the file arrived.</param>
/// <param name="Updated">When this row last changed.</param>
public sealed record ReportEntry(string Id, string Name, ReportState State, DateTimeOffset Received, DateTimeOffset Updated)
{
    /// <summary>The <see cref="InboxItem.Version"/> that was read; null when none was. The sweep compares it to find files that nobody has read.</summary>
    public string? InboxVersion { get; init; }

    /// <summary>The generation that readers see; null until something is published. A new one takes its place in one step.</summary>
    public string? Generation { get; init; }

    /// <summary>The program version that read it. Another version reads it anew.</summary>
    public string? Engine { get; init; }

    /// <summary>Why it could not be read; null unless <see cref="ReportState.Failed"/>.</summary>
    public LocalisedText? Reason { get; init; }

    /// <summary>IANA media type; null when unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size of the source.</summary>
    public long Bytes { get; init; }

    /// <summary>Pages of the source.</summary>
    public int Pages { get; init; }

    /// <summary>Whose report; null when the document does not say.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>The year reported on; null when the document does not say.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Number of findings by severity.</summary>
    public FindingCounts Findings { get; init; }

    /// <summary>Findings of severity error or warning without a decision.</summary>
    public int Undecided { get; init; }

    /// <summary>How much of the report the checks reach; null until published.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>How many times a worker has begun to read it.</summary>
    public int Attempts { get; init; }

    /// <summary>The versions of this report (same organisation and year) whose place it took, the latest first.</summary>
    public ImmutableArray<string> Supersedes { get; init; } = [];

    /// <summary>The version that took its place; null while it is the valid one.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The store's version of this row, for writes that must not overwrite another's; null for a row that is not stored yet.</summary>
    public string? Version { get; init; }
}

/// <summary>Number of findings by severity.</summary>
public readonly record struct FindingCounts(int Errors, int Warnings, int Notices);
