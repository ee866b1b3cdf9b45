using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Review;

/// <summary>A decision as a reviewer sends it in.</summary>
/// <param name="ReportId">On which report.</param>
/// <param name="FindingKey">On which finding.</param>
/// <param name="Sequence">The sequence that the reviewer's page expected to be the next.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Cell">The corrected figure; null unless corrected.</param>
/// <param name="Value">What it should say; null unless corrected.</param>
/// <param name="Comment">The reviewer's words.</param>
/// <param name="By">Who.</param>
internal sealed record DecisionRequest(
    string ReportId, string FindingKey, int Sequence, Verdict Verdict, string? Cell, decimal? Value, string? Comment, string By);
