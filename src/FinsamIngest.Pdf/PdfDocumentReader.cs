using System.Security.Cryptography;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Pdf.Pages;

namespace FinsamIngest.Pdf;

/// <summary>Reads PDF files into the shared document model.</summary>
public static class PdfDocumentReader
{
    /// <summary>Reads a PDF with the built-in page source and the default limits. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">File or blob name without folders.</param>
    public static PdfReadResult Read(ReadOnlyMemory<byte> bytes, string name) => Read(bytes, name, new PdfPageSource(), PageSourceLimits.Default);

    /// <summary>Reads a PDF with a page source.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">File or blob name without folders.</param>
    /// <param name="source">The reader of pages.</param>
    /// <param name="limits">What the document may cost.</param>
    public static PdfReadResult Read(ReadOnlyMemory<byte> bytes, string name, IPageSource source, PageSourceLimits limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        var opened = source.Open(bytes, limits);
        using var document = opened.Document;
        if (document is null)
            return new PdfReadResult(null, null, opened.Failure);
        var layout = PagedDocumentReader.Read(document);
        if (!layout.HasText)
            return new PdfReadResult(null, layout, PdfMessages.NoText(layout));
        return new PdfReadResult(
            new SourceDocument(
                name, "application/pdf", bytes.Length, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), TextLayout.Geometry,
                PagedDocumentReader.ToSourcePages(layout), layout.Diagnostics),
            layout,
            null);
    }
}
