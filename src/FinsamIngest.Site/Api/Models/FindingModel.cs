using System.Collections.Immutable;
using System.ComponentModel;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Api.Models;

[Description("Something that a reviewer has to look at.")]
internal sealed record FindingModel(
    [property: Description("Names the finding in addresses; the same after a new reading.")] string Key,
    [property: Description("Its number in the normalised report.")] string Id,
    string? Check,
    [property: Description("error, warning or notice.")] string Severity,
    string Type,
    [property: Description("The figures concerned, the one most to blame first.")] ImmutableArray<string> Cells,
    decimal? Difference,
    string? Unit,
    TextModel Message,
    ImmutableArray<CauseModel> Causes,
    [property: Description("The decision that stands; null while the finding is open.")] DecisionModel? Decision,
    [property: Description("The sequence that the next decision must have.")] int NextSequence,
    [property: Description("The finding on its page, for people.")] string Link)
{
    public static FindingModel Of(Reviewed reviewed, string key, Finding finding)
    {
        var history = reviewed.HistoryOf(key);
        return new FindingModel(
            key, finding.Id, finding.Check, EnumNames.Of(finding.Severity), EnumNames.Of(finding.Type), finding.Cells, finding.Difference,
            finding.Unit is { } unit ? EnumNames.Of(unit) : null, new(finding.Message.Sv, finding.Message.En), [.. finding.Causes.Select(CauseModel.Of)],
            DecisionModel.Of(history.Standing), history.Next, ReportAddress.Of(reviewed.Entry.Id, key));
    }
}

[Description("A possible cause, the likeliest first.")]
internal sealed record CauseModel(string Cause, string? Cell, decimal? Printed, decimal? Suggested, double Confidence, ImmutableArray<string> Repairs)
{
    public static CauseModel Of(Cause cause) => new(EnumNames.Of(cause.Kind), cause.Cell, cause.Printed, cause.Suggested, cause.Confidence, cause.Repairs);
}
