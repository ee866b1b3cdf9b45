using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion.Reviews;

namespace FinsamIngest.Site.Review;

/// <summary>A published report with what has been decided on it: all that its page shows.</summary>
public sealed class Reviewed(ReportEntry entry, ReportBook book, IReadOnlyDictionary<string, FindingHistory> histories)
{
    /// <summary>The key under which it is noted that someone has looked through a report without open findings.</summary>
    public const string WholeReport = ReviewProgress.WholeReport;

    public ReportEntry Entry { get; } = entry;

    public ReportBook Book { get; } = book;

    public NormalisedReport Report => Book.Report;

    public FindingHistory HistoryOf(string key) => histories.GetValueOrDefault(key, FindingHistory.Empty);

    /// <summary>Whether someone must decide on a finding: those of severity error or warning.</summary>
    public static bool NeedsDecision(Finding finding) => finding.Severity != Severity.Notice;

    /// <summary>How far the review has come, by the same count as the worker's.</summary>
    public ReviewProgress Progress => ReviewProgress.Of(
        Report,
        histories.Where(history => history.Value.Standing is not null).ToDictionary(history => history.Key, history => history.Value.Standing!, StringComparer.Ordinal));

    /// <summary>The corrected values that stand, by figure; the finding of the key left out.</summary>
    public Dictionary<string, decimal> Corrections(string? except = null)
    {
        var corrections = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var key in Book.Keys)
            if (key != except && HistoryOf(key).Standing is { Verdict: Core.Storage.Verdict.Corrected, Cell: { } cell, CorrectedValue: { } value })
                corrections[cell] = value;
        return corrections;
    }

    /// <summary>The next finding in the list that waits for a decision, after one and around the end; null when none is left.</summary>
    public string? NextOpen(string? after)
    {
        var listed = Book.Listed;
        var start = -1;
        for (var i = 0; i < listed.Length; i++)
            if (listed[i].Key == after)
                start = i;
        for (var i = 1; i <= listed.Length; i++)
        {
            var next = listed[(start + i) % listed.Length];
            if (NeedsDecision(next.Finding) && HistoryOf(next.Key).Standing is null)
                return next.Key;
        }

        return null;
    }
}
