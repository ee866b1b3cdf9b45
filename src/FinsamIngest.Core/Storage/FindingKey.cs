using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Storage;

/// <summary>
/// Names a finding by what it is about, not by its number: the kind of check, and the figures concerned with their statement, label, period, scenario and printed
/// value. It is the same after a new reading, and in a new version of the report where the same figures stand; it is another one when a figure concerned has changed.
/// </summary>
public static class FindingKey
{
    private const int Digits = 24;

    /// <summary>The keys of a report's findings, in their order; findings that say the same of the same figures are numbered, so that each has its own.</summary>
    public static IReadOnlyList<string> Of(NormalisedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in FigureRow.Of(report))
            cells.TryAdd(figure.Cell, string.Create(CultureInfo.InvariantCulture,
                $"{figure.Statement}|{figure.NoteNumber}|{figure.Label}|{figure.Period}|{figure.Scenario}|{figure.Value}|{figure.Unit}"));
        foreach (var figure in report.Prose)
            cells.TryAdd(figure.Id, figure.Text);

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. report.Findings.Select(finding =>
        {
            var key = Digest(finding, cells);
            var nth = seen[key] = seen.GetValueOrDefault(key) + 1;
            return nth == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{nth}");
        })];
    }

    private static string Digest(Finding finding, Dictionary<string, string> cells)
    {
        // The order of the cells says who is most to blame, which a better cause search may change.
        var about = finding.Cells.Select(cell => cells.GetValueOrDefault(cell, cell)).Order(StringComparer.Ordinal);
        var text = string.Create(CultureInfo.InvariantCulture, $"{finding.Type}\n{finding.Difference}\n{string.Join('\n', about)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }
}
