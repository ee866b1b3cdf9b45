using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Ocr.Pages;
using FinsamIngest.Ocr.Tesseract;

namespace FinsamIngest.Ocr;

/// <summary>
/// A page source that gives pages without text the words that text recognition finds on them, and leaves the others as they are. Recognised letters carry
/// <see cref="LetterTraits.Recognised"/> and their <see cref="Letter.Confidence"/>; each recognised page is named among the document's diagnostics.
/// </summary>
public sealed class OcrPageSource : IPageSource
{
    private readonly IPageSource inner;
    private readonly Func<ReadOnlyMemory<byte>, IPageRecogniser> recogniserOf;
    private readonly OcrLimits limits;
    private readonly CancellationToken cancelled;

    /// <summary>Recognises with Tesseract.</summary>
    /// <param name="inner">What reads the pages.</param>
    /// <param name="tools">The programs.</param>
    /// <param name="limits">What a document may cost.</param>
    /// <param name="cancelled">Ends the programs at once; reading then throws <see cref="OperationCanceledException"/>.</param>
    public OcrPageSource(IPageSource inner, OcrTools tools, OcrLimits limits, CancellationToken cancelled)
        : this(inner, bytes => new TesseractRecogniser(bytes, tools, limits), limits, cancelled)
    {
    }

    internal OcrPageSource(IPageSource inner, Func<ReadOnlyMemory<byte>, IPageRecogniser> recogniserOf, OcrLimits limits, CancellationToken cancelled)
    {
        this.inner = inner;
        this.recogniserOf = recogniserOf;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /// <inheritdoc/>
    public PageSourceResult Open(ReadOnlyMemory<byte> bytes, PageSourceLimits limits)
    {
        var opened = inner.Open(bytes, limits);
        return opened.Document is { } document
            ? new PageSourceResult(new RecognisedDocument(document, () => recogniserOf(bytes), this.limits, cancelled), null)
            : opened;
    }
}
