using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>Says of many scanned pages at once what the report says of each.</summary>
internal static class PagesWording
{
    /// <summary>More runs of pages than this are not read.</summary>
    private const int MaxRuns = 8;

    /// <summary>One diagnostic for the pages of several; null for kinds that are said one by one.</summary>
    public static Diagnostic? Of(string code, IEnumerable<Diagnostic> diagnostics)
    {
        var pages = diagnostics.Select(diagnostic => diagnostic.Page).OfType<int>().Order().Distinct().ToList();
        var (one, runs) = (pages.Count == 1, Runs(pages));
        var (swedish, english) = (one ? $"sidan {runs}" : $"sidorna {runs}", one ? $"page {runs}" : $"pages {runs}");
        LocalisedText? text = code switch
        {
            "page.image_only" => new(
                swedish + (one ? " är en bild utan text" : " är bilder utan text"), english + (one ? " is an image without text" : " are images without text")),
            "page.ocr" => new(
                swedish + " lästes med textigenkänning (OCR): siffrorna är säkra bara där de stämmer av",
                english + (one ? " was" : " were") + " read by text recognition (OCR): figures are sure only where they add up"),
            "page.ocr_empty" => new(swedish + ": textigenkänningen (OCR) fann ingen text", english + ": text recognition (OCR) found no text"),
            _ => null,
        };
        return text is null ? null : new Diagnostic(DiagnosticLevel.Warning, code, text);
    }

    private static string Runs(List<int> pages)
    {
        var runs = new List<string>();
        for (int i = 0, first = 0; i < pages.Count; i++)
        {
            if (i + 1 < pages.Count && pages[i + 1] == pages[i] + 1)
                continue;
            runs.Add(first == i ? Number(pages[i]) : $"{Number(pages[first])}–{Number(pages[i])}");
            first = i + 1;
        }

        return string.Join(", ", runs.Take(MaxRuns)) + (runs.Count > MaxRuns ? " …" : "");
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
