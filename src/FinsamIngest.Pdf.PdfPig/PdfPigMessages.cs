using FinsamIngest.Core.Reports;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>What only this reader has to say, in both languages.</summary>
internal static class PdfPigMessages
{
    public static Diagnostic Damaged() => new(
        DiagnosticLevel.Error, "pdf.damaged",
        new LocalisedText("PDF-filen är skadad och kunde inte öppnas.", "The PDF is damaged and could not be opened."));

    public static Diagnostic PageLost(int page) => new(
        DiagnosticLevel.Warning, "pdf.page_lost",
        new LocalisedText($"sidan {page} är skadad och kunde inte läsas", $"page {page} is damaged and could not be read"), page);
}
