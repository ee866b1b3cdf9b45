using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf;
#if PDFPIG
using PageSource = FinsamIngest.Pdf.PdfPig.PdfPigPageSource;
#else
using PageSource = FinsamIngest.Pdf.PdfPageSource;
#endif

namespace FinsamIngest.Ingestion.Reading;

/// <summary>The kinds of files that this build knows, the pickiest first. A new kind is one more line.</summary>
public static class DocumentReaders
{
    /// <summary>What reads the pages of PDF in this build.</summary>
    public static IPageSource Pages { get; } = new PageSource();

    /// <summary>The readers of this build.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } = Over(Pages);

    /// <summary>The same readers, with pages of PDF read by another source (one that also recognises scanned pages, for instance).</summary>
    public static IReadOnlyList<IDocumentReader> Over(IPageSource pages) =>
    [
        new PdfReader(pages),
        new TextDocumentReader(),
    ];
}
