using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>A stretch of the report in the heat strip: a page, or some lines of a text without pages.</summary>
/// <param name="First">The page, or the first line.</param>
/// <param name="Errors">Findings of severity error that blame a figure there.</param>
/// <param name="Warnings">Findings of severity warning that do.</param>
/// <param name="Figures">Figures there.</param>
/// <param name="Holding">Those of which every check holds.</param>
public sealed record HeatBand(int First, int Errors, int Warnings, int Figures, int Holding)
{
    /// <summary>A text without page breaks is shown in this many stretches: as many as a report has pages.</summary>
    private const int Stretches = 24;

    /// <summary>The whole report from top to bottom.</summary>
    public static ImmutableArray<HeatBand> Of(ReportBook book)
    {
        var byPage = book.Report.Source.Pages > 1;
        var step = byPage ? 1 : Math.Max(1, (book.Report.Source.Lines + Stretches - 1) / Stretches);
        var count = byPage ? book.Report.Source.Pages : (Math.Max(1, book.Report.Source.Lines) + step - 1) / step;
        var errors = new int[count];
        var warnings = new int[count];
        var figures = new int[count];
        var holding = new int[count];
        int Band(Place place) => Math.Clamp(((byPage ? place.Page : place.Line) - 1) / step, 0, count - 1);

        foreach (var place in book.Figures)
        {
            figures[Band(place)]++;
            if (book.TickOf(place.Reference) == Tick.Holds)
                holding[Band(place)]++;
        }

        foreach (var finding in book.Report.Findings)
            if (finding.Cells.Select(book.Find).FirstOrDefault(place => place is not null) is { } blamed)
            {
                if (finding.Severity == Severity.Error)
                    errors[Band(blamed)]++;
                else if (finding.Severity == Severity.Warning)
                    warnings[Band(blamed)]++;
            }

        return [.. Enumerable.Range(0, count).Select(i => new HeatBand((i * step) + 1, errors[i], warnings[i], figures[i], holding[i]))];
    }
}
