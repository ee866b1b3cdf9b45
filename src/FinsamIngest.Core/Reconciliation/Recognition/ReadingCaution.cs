using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Findings about figures whose characters can be read in another way nearly as well (<c>5 117</c>, or 117 behind a note number; a figure under this column or the next): the reading
/// may be at fault as well as the print.
/// </summary>
public static class ReadingCaution
{
    /// <summary>What is left of a cause: the reading that it blames the print for is at most two parts in three sure, and misprints are rarer than doubtful readings.</summary>
    private const double PrintRatherThanReading = 0.75;

    private static readonly Caution Words = new(
        PrintRatherThanReading,
        new LocalisedText("Läsningen av siffrorna är osäker: jämför med sidan.", "The reading of the figures is uncertain: compare with the page."), null);

    /// <summary>The report with such findings tempered; the same one when it has no figure in doubt.</summary>
    public static NormalisedReport Temper(NormalisedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var figures = DoubtedFigures.Ambiguous(report);
        return figures.IsEmpty ? report : report with { Findings = Words.Temper(report.Findings, _ => true, figures.Contains, figures.IsConfirmed) };
    }
}
