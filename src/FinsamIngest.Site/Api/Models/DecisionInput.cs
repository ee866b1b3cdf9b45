using System.ComponentModel;

namespace FinsamIngest.Site.Api.Models;

[Description("A decision to be written down.")]
internal sealed record DecisionInput(
    [property: Description("accepted, corrected, dismissed, unclear or withdrawn.")] string Verdict,
    [property: Description("The finding's nextSequence. May be left out when If-Match names the finding's log as it was read.")] int? Sequence = null,
    [property: Description("corrected: the figure that is corrected.")] string? Cell = null,
    [property: Description("corrected: what it should say, in its own unit.")] decimal? CorrectedValue = null,
    [property: Description("At most 4,000 characters; required to dismiss.")] string? Comment = null,
    [property: Description("Who decides, where no login says so.")] string? By = null);
