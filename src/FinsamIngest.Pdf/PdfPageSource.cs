using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Pages;

namespace FinsamIngest.Pdf;

/// <summary>Reads PDF files with managed code only.</summary>
public sealed class PdfPageSource : IPageSource
{
    /// <summary>A PDF announces itself within this many bytes; mail gateways and servers put things before it.</summary>
    private const int HeaderWithin = 1024;

    /// <inheritdoc/>
    public PageSourceResult Open(ReadOnlyMemory<byte> bytes, PageSourceLimits limits)
    {
        if (bytes.IsEmpty)
            return new PageSourceResult(null, PdfMessages.Empty());
        int header = bytes.Span[..Math.Min(HeaderWithin, bytes.Length)].IndexOf("%PDF-"u8);
        if (header < 0)
            return new PageSourceResult(null, PdfMessages.NotPdf());

        // Offsets count from the header, or from the start of the file: the one that needs no repair is right.
        var file = PdfFile.Open(bytes, limits);
        if (header > 0 && file.Rebuilt && PdfFile.Open(bytes[header..], limits) is { Rebuilt: false } shifted)
            file = shifted;
        if (file.NeedsPassword)
            return new PageSourceResult(null, PdfMessages.Password());
        var tree = new PageTree(file);
        var pages = tree.Read();
        return pages.Count == 0
            ? new PageSourceResult(null, PdfMessages.NoPages())
            : new PageSourceResult(new PdfPagedDocument(file, tree, pages), null);
    }
}
