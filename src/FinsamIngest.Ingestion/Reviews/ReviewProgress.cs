using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Reviews;

/// <summary>How far the review of a published report has come.</summary>
/// <param name="Undecided">Findings of severity error or warning without a decision.</param>
/// <param name="State"><see cref="ReportState.ToReview"/> or <see cref="ReportState.Reviewed"/>.</param>
public readonly record struct ReviewProgress(int Undecided, ReportState State)
{
    /// <summary>The key under which it is noted that someone has looked through a report that has nothing to decide on.</summary>
    public const string WholeReport = "report";

    /// <summary>Counts a report's open findings.</summary>
    /// <param name="report">The report as published.</param>
    /// <param name="standing">The decisions that stand, by finding key.</param>
    public static ReviewProgress Of(NormalisedReport report, IReadOnlyDictionary<string, Decision> standing)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(standing);
        var keys = FindingKey.Of(report);
        var (open, grave) = (0, 0);
        for (var i = 0; i < keys.Count; i++)
        {
            if (report.Findings[i].Severity == Severity.Notice)
                continue;
            grave++;
            if (!standing.ContainsKey(keys[i]))
                open++;
        }

        var reviewed = open == 0 && (grave > 0 || standing.ContainsKey(WholeReport));
        return new ReviewProgress(open, reviewed ? ReportState.Reviewed : ReportState.ToReview);
    }
}
