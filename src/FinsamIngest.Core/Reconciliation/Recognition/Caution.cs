using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// How findings are tempered whose figures may have been misread: a warning at most, causes trusted less, and words that say why. Only when each of its doubted figures also takes
/// part in another relation that holds exactly were they read right, and the contradiction is printed: it stays what it is.
/// </summary>
/// <param name="Trust">What is left of a cause's confidence, 0–1.</param>
/// <param name="Doubtful">What a tempered finding says.</param>
/// <param name="Confirmed">What one says whose reading is confirmed; null when it says nothing.</param>
internal sealed record Caution(double Trust, LocalisedText Doubtful, LocalisedText? Confirmed)
{
    /// <summary>The findings, the gravest first.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="isConcerned">Which of them are looked at.</param>
    /// <param name="isDoubted">Whether the reading of a figure is in doubt.</param>
    /// <param name="isConfirmed">Whether arithmetic confirms the reading of a doubted figure.</param>
    public ImmutableArray<Finding> Temper(ImmutableArray<Finding> findings, Func<Finding, bool> isConcerned, Func<string, bool> isDoubted, Func<string, bool> isConfirmed) =>
        [.. findings.Select(finding => isConcerned(finding) ? Tempered(finding, isDoubted, isConfirmed) : finding).OrderBy(finding => finding.Severity)];

    private Finding Tempered(Finding finding, Func<string, bool> isDoubted, Func<string, bool> isConfirmed)
    {
        var doubted = finding.Cells.Where(isDoubted).ToList();
        if (doubted.Count == 0)
            return finding;
        if (doubted.TrueForAll(cell => isConfirmed(cell)))
            return Confirmed is { } words ? Say(finding, words) : finding;
        var doubtful = finding with
        {
            Severity = finding.Severity == Severity.Error ? Severity.Warning : finding.Severity,
            Causes = [.. finding.Causes.Select(cause => cause.Cell is { } cell && isConfirmed(cell)
                ? cause : cause with { Confidence = Math.Round(Trust * cause.Confidence, 3) })],
        };
        return Say(doubtful, Doubtful);
    }

    private static Finding Say(Finding finding, LocalisedText words) =>
        finding with { Message = new LocalisedText($"{finding.Message.Sv} {words.Sv}", $"{finding.Message.En} {words.En}") };
}
