using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Api.Models;

[Description("An entry of the append-only log of decisions.")]
internal sealed record DecisionModel(
    [property: Description("The report as it was reviewed; an earlier version's decisions count where it had the same finding.")] string Report,
    string Finding,
    int Sequence,
    [property: Description("accepted, corrected, dismissed, unclear or withdrawn.")] string Verdict,
    string By,
    DateTimeOffset At,
    string? Cell,
    decimal? CorrectedValue,
    string? Comment)
{
    [return: NotNullIfNotNull(nameof(decision))]
    public static DecisionModel? Of(Decision? decision) => decision is null ? null : new(
        decision.ReportId, decision.FindingKey, decision.Sequence, EnumNames.Of(decision.Verdict), decision.By, decision.At, decision.Cell,
        decision.CorrectedValue, decision.Comment);
}
