using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Inbox;

/// <summary>A report in the list.</summary>
/// <param name="Id">Its id; null for a file that no worker has looked at yet.</param>
/// <param name="Name">Name in the inbox.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Received">When the file arrived.</param>
/// <param name="Bytes">Its size.</param>
public sealed record InboxRow(string? Id, string Name, ReportState State, DateTimeOffset Received, long Bytes)
{
    public string? Organisation { get; init; }

    public string? OrganisationId { get; init; }

    public int? Year { get; init; }

    public LocalisedText? Reason { get; init; }

    public FindingCounts Findings { get; init; }

    public int Undecided { get; init; }

    public Coverage? Coverage { get; init; }

    /// <summary>Whether there is a page to open.</summary>
    public bool IsPublished { get; init; }

    /// <summary>The file's name without folders.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    public static InboxRow Of(ReportEntry entry) => new(entry.Id, entry.Name, entry.State, entry.Received, entry.Bytes)
    {
        Organisation = entry.Organisation?.Name,
        OrganisationId = entry.Organisation?.Id,
        Year = entry.FiscalYear,
        Reason = entry.Reason,
        Findings = entry.Findings,
        Undecided = entry.Undecided,
        Coverage = entry.Coverage,
        IsPublished = entry.Generation is not null,
    };

    public static InboxRow Of(InboxItem item) => new(null, item.Name, ReportState.Waiting, item.Received, item.Bytes);
}
