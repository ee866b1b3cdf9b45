using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using Verdict = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>The findings of a report by cell and by check, with what was decided on each.</summary>
internal sealed class FindingIndex
{
    private readonly Dictionary<string, List<Finding>> byCell = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> byCheck = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Decision> latest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    public FindingIndex(NormalisedReport report, IEnumerable<Decision> decisions)
    {
        var names = FindingKey.Of(report);
        for (var i = 0; i < names.Count; i++)
        {
            keys[report.Findings[i].Id] = names[i];
            ids[names[i]] = report.Findings[i].Id;
        }

        foreach (var decision in decisions.OrderBy(decision => decision.Sequence))
            latest[decision.FindingKey] = decision;
        var checks = report.Checks.ToDictionary(check => check.Id, StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            var check = finding.Check is null ? null : checks.GetValueOrDefault(finding.Check);
            if (check is not null)
                byCheck.TryAdd(check.Id, finding);
            // The figure to blame, and the sum that shows it.
            foreach (var cell in new[] { finding.Cells.FirstOrDefault(), check?.Lhs }.OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (!byCell.TryGetValue(cell, out var list))
                    byCell.Add(cell, list = []);
                list.Add(finding);
            }
        }
    }

    /// <summary>Findings that blame a cell, or whose check has it on its left side.</summary>
    public IReadOnlyList<Finding> At(string cell) => byCell.TryGetValue(cell, out var list) ? list : [];

    /// <summary>The gravest severity at a cell; null without findings.</summary>
    public Severity? SeverityAt(string cell) => At(cell) is { Count: > 0 } list ? list.Min(finding => finding.Severity) : null;

    public Finding? OfCheck(string check) => byCheck.GetValueOrDefault(check);

    /// <summary>What stands decided on a finding; null when it is open.</summary>
    public Decision? DecisionOn(Finding finding) =>
        keys.TryGetValue(finding.Id, out var key) && latest.TryGetValue(key, out var decision) && decision.Verdict != Verdict.Withdrawn ? decision : null;

    /// <summary>The finding that a decision is about; null when the report has it no longer.</summary>
    public string? FindingOf(Decision decision) => ids.GetValueOrDefault(decision.FindingKey);

    /// <summary>A decision on a line.</summary>
    public static string Line(Decision decision, Language language)
    {
        var value = decision.CorrectedValue is { } corrected ? language.Say(" till ", " to ") + FigureText.Of(corrected, language) : "";
        var when = decision.At.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{Words.Capital(Words.Of(decision.Verdict, language))}{value} ({decision.By}, {when})";
    }
}
