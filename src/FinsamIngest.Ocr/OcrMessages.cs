using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ocr;

/// <summary>What recognition has to say, in both languages.</summary>
internal static class OcrMessages
{
    /// <summary>Pages read with less than this on average are worth a warning: every tenth word is then likely wrong.</summary>
    private const double Doubtful = 0.8;

    public static Diagnostic Read(int page, int words, double confidence)
    {
        int percent = (int)Math.Round(100 * confidence);
        return new Diagnostic(
            confidence < Doubtful ? DiagnosticLevel.Warning : DiagnosticLevel.Information, "page.ocr",
            new LocalisedText(
                $"sidan {page} är en bild som lästs med textigenkänning (OCR): {words} ord, säkerhet i medeltal {percent} %",
                $"page {page} is an image that was read by text recognition (OCR): {words} words, {percent} % sure on average"),
            page);
    }

    public static Diagnostic NothingFound(int page) => Warning(
        "page.ocr_empty", $"sidan {page} är en bild där textigenkänningen (OCR) inte fann någon text", $"page {page} is an image on which text recognition (OCR) found no text", page);

    public static Diagnostic Failed(int page, LocalisedText reason) => Warning(
        "page.ocr_failed", $"sidan {page} kunde inte läsas med textigenkänning (OCR): {reason.Sv}", $"page {page} could not be read by text recognition (OCR): {reason.En}", page);

    public static Diagnostic TooManyPages(int limit) => Warning(
        "document.ocr_too_many_pages",
        $"dokumentet har fler än {limit} sidor utan text; de senare lästes inte med textigenkänning (OCR)",
        $"the document has more than {limit} pages without text; the later ones were not read by text recognition (OCR)", null);

    private static Diagnostic Warning(string code, string sv, string en, int? page) => new(DiagnosticLevel.Warning, code, new LocalisedText(sv, en), page);
}
