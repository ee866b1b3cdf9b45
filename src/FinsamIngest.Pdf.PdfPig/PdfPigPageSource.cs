using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>Reads PDF files with PdfPig, in place of <see cref="PdfPageSource"/>.</summary>
/// <remarks>
/// What PdfPig does not give is missing: tags, layers that are switched off, the text of form fields, the limits on bytes and operators. A file that makes
/// PdfPig run on is stopped by the caller's time limit only.
/// </remarks>
public sealed class PdfPigPageSource : IPageSource
{
    /// <summary>A PDF announces itself within this many bytes; mail gateways and servers put things before it.</summary>
    private const int HeaderWithin = 1024;

    /// <inheritdoc/>
    public PageSourceResult Open(ReadOnlyMemory<byte> bytes, PageSourceLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (bytes.IsEmpty)
            return new PageSourceResult(null, PdfMessages.Empty());
        if (bytes.Span[..Math.Min(HeaderWithin, bytes.Length)].IndexOf("%PDF-"u8) < 0)
            return new PageSourceResult(null, PdfMessages.NotPdf());
        PdfDocument? document = null;
        try
        {
            document = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            if (document.NumberOfPages > 0)
                return new PageSourceResult(new PdfPigDocument(document, limits), null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new PageSourceResult(null, PdfMessages.Password());
        }
#pragma warning disable CA1031 // PdfPig lets whatever its parts throw through: format, index, cast, arithmetic; to a caller they all mean a damaged file.
        catch (Exception)
#pragma warning restore CA1031
        {
            document?.Dispose();
            return new PageSourceResult(null, PdfPigMessages.Damaged());
        }

        document.Dispose();
        return new PageSourceResult(null, PdfMessages.NoPages());
    }
}
