using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>Rows of the table Reports.</summary>
internal static class ReportRows
{
    // The identifiers of about 400 versions fill a property; nobody replaces a report so often, and each version names its successor anyway.
    private const int MostSuperseded = 400;

    /// <summary>The partition of a report: the first two digits of its digest, so that no single partition takes the writes of all workers.</summary>
    public static string PartitionOf(string id)
    {
        var digest = id.AsSpan(id.IndexOf(':') + 1);
        return digest.Length >= 2 && char.IsAsciiHexDigit(digest[0]) && char.IsAsciiHexDigit(digest[1]) ? digest[..2].ToString() : "00";
    }

    /// <summary>The key of a report within its partition.</summary>
    public static string KeyOf(string id) => TableKeys.Escape(id);

    public static TableEntity Write(ReportEntry entry) => new(PartitionOf(entry.Id), KeyOf(entry.Id))
    {
        ["ReportId"] = entry.Id,
        ["Name"] = entry.Name,
        ["State"] = entry.State.ToString(),
        ["Received"] = entry.Received,
        ["Updated"] = entry.Updated,
        ["InboxVersion"] = entry.InboxVersion,
        ["Generation"] = entry.Generation,
        ["Engine"] = entry.Engine,
        ["ReasonSv"] = TableText.Cut(entry.Reason?.Sv),
        ["ReasonEn"] = TableText.Cut(entry.Reason?.En),
        ["MediaType"] = entry.MediaType,
        ["Bytes"] = entry.Bytes,
        ["Pages"] = entry.Pages,
        ["OrganisationId"] = TableText.Cut(entry.Organisation?.Id),
        ["Organisation"] = TableText.Cut(entry.Organisation?.Name),
        ["OrganisationConfidence"] = entry.Organisation?.Confidence,
        ["FiscalYear"] = entry.FiscalYear,
        ["Errors"] = entry.Findings.Errors,
        ["Warnings"] = entry.Findings.Warnings,
        ["Notices"] = entry.Findings.Notices,
        ["Undecided"] = entry.Undecided,
        ["FigureCount"] = entry.Coverage?.Figures,
        ["FiguresChecked"] = entry.Coverage?.Checked,
        ["Attempts"] = entry.Attempts,
        ["Supersedes"] = entry.Supersedes.IsDefaultOrEmpty ? null : string.Join(' ', entry.Supersedes.Take(MostSuperseded)),
        ["SupersededBy"] = entry.SupersededBy,
    };

    public static ReportEntry Read(TableEntity row) => new(
        row.Text("ReportId")!, row.Text("Name")!, Enum.Parse<ReportState>(row.Text("State")!), row.Time("Received")!.Value, row.Time("Updated")!.Value)
    {
        InboxVersion = row.Text("InboxVersion"),
        Generation = row.Text("Generation"),
        Engine = row.Text("Engine"),
        Reason = row.Text("ReasonSv") is { } sv ? new LocalisedText(sv, row.Text("ReasonEn") ?? sv) : null,
        MediaType = row.Text("MediaType"),
        Bytes = row.Int64("Bytes") ?? 0,
        Pages = row.Int32("Pages") ?? 0,
        Organisation = row.Text("OrganisationId") is { } id
            ? new Organisation(id, row.Text("Organisation") ?? id, row.Double("OrganisationConfidence") ?? 0)
            : null,
        FiscalYear = row.Int32("FiscalYear"),
        Findings = new FindingCounts(row.Int32("Errors") ?? 0, row.Int32("Warnings") ?? 0, row.Int32("Notices") ?? 0),
        Undecided = row.Int32("Undecided") ?? 0,
        Coverage = row.Int32("FigureCount") is { } figures ? new Coverage(figures, row.Int32("FiguresChecked") ?? 0) : null,
        Attempts = row.Int32("Attempts") ?? 0,
        Supersedes = [.. (row.Text("Supersedes") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        SupersededBy = row.Text("SupersededBy"),
        Version = row.ETag.ToString(),
    };
}
