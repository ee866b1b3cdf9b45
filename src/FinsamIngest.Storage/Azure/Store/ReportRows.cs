using Azure.Data.Tables;
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
        row.GetString("ReportId")!, row.GetString("Name")!, Enum.Parse<ReportState>(row.GetString("State")!), row.GetDateTimeOffset("Received")!.Value, row.GetDateTimeOffset("Updated")!.Value)
    {
        InboxVersion = row.GetString("InboxVersion"),
        Generation = row.GetString("Generation"),
        Engine = row.GetString("Engine"),
        Reason = row.GetString("ReasonSv") is { } sv ? new LocalisedText(sv, row.GetString("ReasonEn") ?? sv) : null,
        MediaType = row.GetString("MediaType"),
        Bytes = row.GetInt64("Bytes") ?? 0,
        Pages = row.GetInt32("Pages") ?? 0,
        Organisation = row.GetString("OrganisationId") is { } id
            ? new Organisation(id, row.GetString("Organisation") ?? id, row.GetDouble("OrganisationConfidence") ?? 0)
            : null,
        FiscalYear = row.GetInt32("FiscalYear"),
        Findings = new FindingCounts(row.GetInt32("Errors") ?? 0, row.GetInt32("Warnings") ?? 0, row.GetInt32("Notices") ?? 0),
        Undecided = row.GetInt32("Undecided") ?? 0,
        Coverage = row.GetInt32("FigureCount") is { } figures ? new Coverage(figures, row.GetInt32("FiguresChecked") ?? 0) : null,
        Attempts = row.GetInt32("Attempts") ?? 0,
        Supersedes = [.. (row.GetString("Supersedes") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        SupersededBy = row.GetString("SupersededBy"),
        Version = row.ETag.ToString(),
    };
}
