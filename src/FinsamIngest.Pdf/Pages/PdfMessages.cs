using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Pdf.Pages;

/// <summary>What the reader has to say, in both languages.</summary>
internal static class PdfMessages
{
    public static Diagnostic Empty() => Error("pdf.empty", "Filen är tom.", "The file is empty.");

    public static Diagnostic NotPdf() => Error("pdf.not_pdf", "Filen är inte en PDF.", "The file is not a PDF.");

    public static Diagnostic Password() => Error(
        "pdf.password", "PDF-filen är skyddad med ett lösenord. Spara den utan lösenord och försök igen.",
        "The PDF is protected by a password. Save it without one and try again.");

    public static Diagnostic NoPages() => Error(
        "pdf.no_pages", "PDF-filen är skadad: den har inga sidor som går att läsa.", "The PDF is damaged: it has no pages that can be read.");

    /// <summary>No page has text: the pages are images, or blank, or damaged.</summary>
    public static Diagnostic NoText(LaidOutDocument document) => document.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code.StartsWith("page.ocr", StringComparison.Ordinal)) is { } tried
        ? Error(
            "pdf.images_only", $"Dokumentet består av bilder, och textigenkänningen (OCR) gav ingen text: {tried.Message.Sv}.",
            $"The document consists of images, and text recognition (OCR) gave no text: {tried.Message.En}.")
        : document.Diagnostics.Any(diagnostic => diagnostic.Code == "page.image_only")
        ? Error(
            "pdf.images_only", "Dokumentet består av bilder utan text (inskannat). Kör textigenkänning (OCR) på det, eller använd originalet.",
            "The document consists of images without text (a scan). Run text recognition (OCR) on it, or use the original.")
        : Error("pdf.no_text", "PDF-filen har ingen text som går att läsa.", "The PDF has no text that can be read.");

    public static Diagnostic Rebuilt() => Warning(
        "pdf.xref_rebuilt", "PDF-filens innehållsförteckning är skadad; innehållet letades upp ändå. Något kan saknas.",
        "The PDF's cross-reference is damaged; its content was found by scanning. Something may be missing.");

    public static Diagnostic PageLoop() => Warning(
        "pdf.page_loop", "PDF-filens sidträd går i cirkel; varje sida lästes en gång.", "The PDF's page tree has a loop; every page was read once.");

    public static Diagnostic TooManyPages(int limit) => Warning(
        "pdf.too_many_pages", $"Dokumentet har fler än {limit} sidor; resten lästes inte.", $"The document has more than {limit} pages; the rest was not read.");

    public static Diagnostic Unmapped(int page, string font) => Warning(
        "pdf.unmapped_glyphs", $"sidan {page}: tecken utan kodning i typsnittet {font}", $"page {page}: characters without an encoding in the font {font}", page);

    public static Diagnostic Limit(int page, string what) => what switch
    {
        "letters" => Warning("pdf.page_letters", $"sidan {page} har fler tecken än en sida kan ha; resten lästes inte", $"page {page} has more characters than a page can have; the rest was not read", page),
        "bytes" => Warning("pdf.page_bytes", $"sidan {page} packar upp till mer data än en sida kan ha; resten lästes inte", $"page {page} inflates to more data than a page can have; the rest was not read", page),
        _ => Warning("pdf.page_operators", $"sidan {page} har fler ritkommandon än en sida kan ha; resten lästes inte", $"page {page} has more drawing operators than a page can have; the rest was not read", page),
    };

    private static Diagnostic Error(string code, string sv, string en) => new(DiagnosticLevel.Error, code, new LocalisedText(sv, en));

    private static Diagnostic Warning(string code, string sv, string en, int? page = null) => new(DiagnosticLevel.Warning, code, new LocalisedText(sv, en), page);
}
