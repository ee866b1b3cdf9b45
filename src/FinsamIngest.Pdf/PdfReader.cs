using FinsamIngest.Core.Documents;

namespace FinsamIngest.Pdf;

/// <summary>PDF files, as one of the kinds that the front ends read.</summary>
public sealed class PdfReader : IDocumentReader
{
    /// <summary>256 MB: reports with photographs reach 60 MB; the text in them is a few hundred kilobytes, and images are never decoded.</summary>
    public const long MaxPdfBytes = 256L << 20;

    /// <summary>A PDF announces itself within this many bytes.</summary>
    private const int HeaderWithin = 1024;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public long MaxBytes => MaxPdfBytes;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(name);
        return start[..Math.Min(HeaderWithin, start.Length)].IndexOf("%PDF-"u8) >= 0 || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length > MaxPdfBytes)
            return DocumentReading.TooLarge(bytes.Length, MaxPdfBytes);
        var result = PdfDocumentReader.Read(bytes, name);
        if (result.Document is { } document)
            return DocumentReading.Of(document);
        var failure = result.Failure!;
        return DocumentReading.Failed(KindOf(failure.Code), failure.Message.Sv, failure.Message.En);
    }

    private static DocumentFailureKind KindOf(string code) => code switch
    {
        "pdf.empty" or "pdf.no_text" => DocumentFailureKind.Empty,
        "pdf.password" or "pdf.images_only" => DocumentFailureKind.Unsupported,
        _ => DocumentFailureKind.NotADocument,
    };
}
