using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Findings about figures that text recognition (OCR) read off an image: a misread digit looks just like a misprinted one, and is the likelier of the
/// two. So such a finding is a warning at most, its causes are trusted less, and its message says that the page has to be looked at. Only when each of its recognised
/// figures also takes part in another relation that holds exactly were they read right, and the contradiction is printed: it stays what it is.
/// </summary>
public static class RecognitionCaution
{
    /// <summary>
    /// Recognition misreads about one figure in a hundred of a clean scan and more of a poor one; reports misprint one in several hundred. So of two
    /// explanations the misprint is at most as likely.
    /// </summary>
    private const double MisprintRatherThanMisreading = 0.5;

    private static readonly Caution Words = new(
        MisprintRatherThanMisreading,
        new LocalisedText("Siffrorna är maskinlästa (OCR) och kan vara felavlästa: jämför med sidan.", "The figures were machine-read (OCR) and may be misread: compare with the page."),
        new LocalisedText("Siffrorna är maskinlästa (OCR), men andra avstämningar bekräftar läsningen.", "The figures were machine-read (OCR), but other checks confirm the reading."));

    /// <summary>The report with the findings about recognised figures tempered; the same one when it has none.</summary>
    public static NormalisedReport Temper(NormalisedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var figures = DoubtedFigures.Recognised(report);
        return figures.IsEmpty ? report : report with { Findings = Words.Temper(report.Findings, _ => true, figures.Contains, figures.IsConfirmed) };
    }

    /// <summary>The same for what was found by comparing reports: the figures of either may have been recognised.</summary>
    /// <param name="report">The report whose findings of type <see cref="CheckType.CrossDocument"/> are tempered.</param>
    /// <param name="recognised">The recognised figures of the reports that were compared, by their documents; those without any may be left out.</param>
    internal static NormalisedReport TemperAcross(NormalisedReport report, IReadOnlyDictionary<string, DoubtedFigures> recognised)
    {
        return recognised.Count == 0 ? report : report with
        {
            Findings = Words.Temper(
                report.Findings, finding => finding.Type == CheckType.CrossDocument,
                reference => Of(reference) is var (figures, cell) && figures.Contains(cell), reference => Of(reference) is var (figures, cell) && figures.IsConfirmed(cell)),
        };

        (DoubtedFigures, string)? Of(string reference)
        {
            int hash = reference.IndexOf('#', StringComparison.Ordinal);
            return recognised.TryGetValue(hash < 0 ? report.DocumentId : reference[..hash], out var figures) ? (figures, reference[(hash + 1)..]) : null;
        }
    }
}
