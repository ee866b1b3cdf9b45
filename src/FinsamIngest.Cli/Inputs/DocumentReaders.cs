using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Ocr;
using FinsamIngest.Pdf;
#if PDFPIG
using PageSource = FinsamIngest.Pdf.PdfPig.PdfPigPageSource;
#else
using PageSource = FinsamIngest.Pdf.PdfPageSource;
#endif

namespace FinsamIngest.Cli.Inputs;

/// <summary>The kinds of files that this build knows, the pickiest first. A new kind is one more line.</summary>
internal static class DocumentReaders
{
    public static IReadOnlyList<IDocumentReader> All { get; } = Over(new PageSource());

    /// <summary>The same, reading scanned pages by text recognition.</summary>
    /// <param name="tools">The programs that recognise.</param>
    /// <param name="cancelled">Ends the programs.</param>
    public static IReadOnlyList<IDocumentReader> Recognising(OcrTools tools, CancellationToken cancelled) =>
        Over(new OcrPageSource(new PageSource(), tools, OcrLimits.Default, cancelled));

    private static IReadOnlyList<IDocumentReader> Over(IPageSource pages) =>
    [
        new PdfReader(pages),
        new TextDocumentReader(),
    ];
}
