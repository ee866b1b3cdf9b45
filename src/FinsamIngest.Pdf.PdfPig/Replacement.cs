namespace FinsamIngest.Pdf.PdfPig;

/// <summary>A sequence whose text is given beside its glyphs. Told apart by identity: two sequences may say the same.</summary>
internal sealed class Replacement(string text)
{
    public string Text { get; } = text;
}
