using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>A finding as it shows on a figure.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Colour">Of its severity.</param>
/// <param name="IsSuspect">Whether the figure is the one most to blame, rather than one that it does not agree with.</param>
internal sealed record FindingMark(string Text, string Colour, bool IsSuspect);

/// <summary>The gravest finding of each cell.</summary>
internal sealed class FindingIndex
{
    private readonly Dictionary<string, FindingMark> cells = new(StringComparer.Ordinal);

    public FindingIndex(NormalisedReport report, Language language)
    {
        foreach (var finding in report.Findings.Where(finding => finding.Severity != Severity.Notice).OrderBy(finding => finding.Severity))
        {
            var text = $"{finding.Id}: {finding.Message.In(language)}";
            var colour = finding.Severity == Severity.Error ? Palette.Error : Palette.Warning;
            for (var i = 0; i < finding.Cells.Length; i++)
            {
                var cell = finding.Cells[i];
                if (!cells.TryGetValue(cell, out var mark) || (i == 0 && !mark.IsSuspect && mark.Colour == colour))
                    cells[cell] = new FindingMark(text, colour, i == 0);
            }
        }
    }

    public FindingMark? Of(string reference) => cells.GetValueOrDefault(reference);
}
