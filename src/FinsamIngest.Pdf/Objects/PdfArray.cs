namespace FinsamIngest.Pdf.Objects;

/// <summary>An array.</summary>
internal sealed class PdfArray(List<PdfObject?> items) : PdfObject
{
    public List<PdfObject?> Items { get; } = items;
}
