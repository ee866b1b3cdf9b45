using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using Decided = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Site.Layout;

/// <summary>Words and signs that only the site has; the rest are <see cref="Words"/>.</summary>
internal static class Wording
{
    /// <summary>How many findings there are of a severity.</summary>
    public static string Count(Severity severity, int count, Language language) => $"{count} {Words.Noun(severity, count, language)}";

    public static string Of(ReportState state, Language language) => state switch
    {
        ReportState.Waiting => language.Say("väntar", "waiting"),
        ReportState.Reading => language.Say("läses", "reading"),
        ReportState.ToReview => language.Say("att granska", "to review"),
        ReportState.Reviewed => language.Say("granskad", "reviewed"),
        ReportState.Failed => language.Say("misslyckad", "failed"),
        _ => language.Say("ersatt", "superseded"),
    };

    public static string Symbol(ReportState state) => state switch
    {
        ReportState.Waiting => "◌",
        ReportState.Reading => "◐",
        ReportState.ToReview => "●",
        ReportState.Reviewed => "✓",
        ReportState.Failed => "✖",
        _ => "↷",
    };

    public static string Symbol(Decided verdict) => verdict switch
    {
        Decided.Accepted => "✓",
        Decided.Corrected => "✎",
        Decided.Dismissed => "⊘",
        Decided.Unclear => "?",
        _ => "↶",
    };
}
