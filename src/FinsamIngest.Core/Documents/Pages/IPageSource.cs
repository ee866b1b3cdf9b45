namespace FinsamIngest.Core.Documents.Pages;

/// <summary>Reads the letters, rules and tags of a paged document; the seam between the PDF readers and the rest.</summary>
public interface IPageSource
{
    /// <summary>Opens a document. Never throws for what the bytes hold: what cannot be opened is a failure value.</summary>
    /// <param name="bytes">The whole file; must stay unchanged until the document is disposed.</param>
    /// <param name="limits">What one document may cost.</param>
    PageSourceResult Open(ReadOnlyMemory<byte> bytes, PageSourceLimits limits);
}
