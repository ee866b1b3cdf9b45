using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Inbox;

/// <summary>Which reports the visitor wants to see; what is null does not matter.</summary>
/// <param name="Search">Words, all of which must stand in the association's or the file's name.</param>
/// <param name="Organisation">The organisation's id.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="State">How far it has come; superseded ones are shown only when asked for.</param>
public sealed record InboxQuery(string? Search, string? Organisation, int? Year, ReportState? State)
{
    /// <summary>So many rows are shown, and so many more each time that the visitor asks for more.</summary>
    public const int Step = 300;

    /// <summary>Most rows to show.</summary>
    public int Most { get; init; } = Step;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Search) && Organisation is null && Year is null && State is null;

    /// <summary>Whether a report is wanted, its state left aside.</summary>
    public bool AcceptsButState(InboxRow row) =>
        (Organisation is null || row.OrganisationId == Organisation) && (Year is null || row.Year == Year) && MatchesWords(row);

    public bool AcceptsState(InboxRow row) => State is { } state ? row.State == state : row.State != ReportState.Superseded;

    private bool MatchesWords(InboxRow row) => (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || (row.Organisation?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false)
        || row.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) == word);
}
