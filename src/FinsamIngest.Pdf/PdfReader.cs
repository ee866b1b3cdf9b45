using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Reports;
using FinsamIngest.Pdf.Pages;

namespace FinsamIngest.Pdf;

/// <summary>
/// The PDF reader among a front end's document readers. Known by the file's signature, whatever its name; a file called <c>.pdf</c> that holds plain text is
/// left to the reader of text.
/// </summary>
/// <param name="source">What reads the pages.</param>
public sealed class PdfReader(IPageSource source) : IDocumentReader
{
    /// <summary>With the built-in reader of pages.</summary>
    public PdfReader()
        : this(new PdfPageSource())
    {
    }

    /// <summary>
    /// 256 MB. Reports with pictures for print have 10 to 60 MB; the file is held in memory once and what is read of it does not grow with its
    /// pictures, so this is also about what a file can cost.
    /// </summary>
    public const long MaxPdfBytes = 256L << 20;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public long MaxBytes => MaxPdfBytes;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = start.IndexOf("%PDF-"u8);
        if (!name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return at >= 0 && !IsPlainText(start[..at]); // a text may well speak of PDF in its first lines
        return at >= 0 || !IsPlainText(start);
    }

    /// <inheritdoc/>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length > MaxPdfBytes)
            return DocumentReading.TooLarge(bytes.Length, MaxPdfBytes);
        var result = PdfDocumentReader.Read(bytes, name, source, PageSourceLimits.Default);
        return result.Document is { } document ? DocumentReading.Of(document, result.Layout) : Failed(result);
    }

    /// <summary>Text of any encoding, and no mark-up: a log-in page that was saved as report.pdf is not a report.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> trimmed = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        trimmed = trimmed.TrimStart(" \t\r\n"u8);
        if (trimmed.IsEmpty || trimmed[0] == (byte)'<')
            return false;
        bool isWide = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return isWide || !start.ContainsAnyInRange((byte)0, (byte)8) && !start.ContainsAnyInRange((byte)14, (byte)31);
    }

    private static DocumentReading Failed(PdfReadResult result)
    {
        var failure = result.Failure!;
        var kind = failure.Code switch
        {
            "pdf.empty" => DocumentFailureKind.Empty,
            "pdf.not_pdf" => DocumentFailureKind.NotADocument,
            "pdf.password" => DocumentFailureKind.PasswordNeeded,
            "pdf.images_only" or "pdf.no_text" => DocumentFailureKind.NoText,
            _ => DocumentFailureKind.Damaged,
        };
        var pages = new PageRanges(result.Layout?.Diagnostics.Where(diagnostic => diagnostic is { Code: "page.image_only", Page: not null }).Select(diagnostic => diagnostic.Page!.Value) ?? []);
        var message = pages.IsEmpty ? failure.Message : new LocalisedText(
            $"{failure.Message.Sv} {(pages.IsOne ? "Sida" : "Sidor")} utan text: {pages}.",
            $"{failure.Message.En} {(pages.IsOne ? "Page" : "Pages")} without text: {pages}.");
        return DocumentReading.Failed(kind, message.Sv, message.En);
    }
}
