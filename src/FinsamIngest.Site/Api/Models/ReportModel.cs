using System.Collections.Immutable;
using System.ComponentModel;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;

namespace FinsamIngest.Site.Api.Models;

[Description("A report: what is known of it, without its figures.")]
internal sealed record ReportModel(
    [property: Description("sha256: and the digest of the source bytes.")] string Id,
    [property: Description("Name of the file in the inbox.")] string Name,
    [property: Description("waiting, reading, to_review, reviewed, failed or superseded.")] string State,
    OrganisationModel? Organisation,
    int? FiscalYear,
    string? MediaType,
    long Bytes,
    int Pages,
    DateTimeOffset Received,
    DateTimeOffset Updated,
    FindingCountsModel Findings,
    [property: Description("Findings of severity error or warning without a decision.")] int Undecided,
    CoverageModel? Coverage,
    [property: Description("The program version that read it.")] string? Engine,
    [property: Description("Why it could not be read; null unless failed.")] TextModel? Reason,
    [property: Description("Earlier versions of this report (same organisation and year), the latest first.")] ImmutableArray<string> Supersedes,
    string? SupersededBy,
    [property: Description("Addresses of its parts, and of its page for people.")] IReadOnlyDictionary<string, string> Links)
{
    public static ReportModel Of(ReportEntry entry)
    {
        var self = AddressOf(entry.Id);
        var links = new Dictionary<string, string>(StringComparer.Ordinal) { ["self"] = self, ["source"] = self + "/source" };
        if (entry.Generation is not null)
        {
            links["normalised"] = self + "/normalised";
            links["findings"] = self + "/findings";
            links["decisions"] = self + "/decisions";
            links["export"] = self + "/export";
            links["page"] = ReportAddress.Of(entry.Id);
        }

        return new ReportModel(
            entry.Id, entry.Name, EnumNames.Of(entry.State), entry.Organisation is { } organisation ? new(organisation.Id, organisation.Name, organisation.Confidence) : null,
            entry.FiscalYear, entry.MediaType, entry.Bytes, entry.Pages, entry.Received, entry.Updated,
            new(entry.Findings.Errors, entry.Findings.Warnings, entry.Findings.Notices), entry.Undecided,
            entry.Coverage is { } coverage ? new(coverage.Figures, coverage.Checked, coverage.Share) : null,
            entry.Engine, TextModel.Of(entry.Reason), entry.Supersedes, entry.SupersededBy, links);
    }

    /// <summary>Where the API has a report. The colon of its id is a hyphen in addresses, as on the site.</summary>
    public static string AddressOf(string id) => $"{ApiEndpoints.Prefix}/reports/{Uri.EscapeDataString(id.Replace(':', '-'))}";
}

[Description("The association that reports.")]
internal sealed record OrganisationModel(string Id, string Name, double Confidence);

internal sealed record FindingCountsModel(int Errors, int Warnings, int Notices);

[Description("How many of the figures take part in a check.")]
internal sealed record CoverageModel(int Figures, int Checked, double Share);

[Description("A text in both languages.")]
internal sealed record TextModel(string Sv, string En)
{
    public static TextModel? Of(LocalisedText? text) => text is null ? null : new(text.Sv, text.En);
}
