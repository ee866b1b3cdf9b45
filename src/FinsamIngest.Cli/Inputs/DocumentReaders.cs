using FinsamIngest.Core.Documents;
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
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new PdfReader(new PageSource()),
        new TextDocumentReader(),
    ];
}
