using System.Diagnostics.CodeAnalysis;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents;

/// <summary>What came of reading a file's bytes: a document, or the reason why there is none.</summary>
public sealed record DocumentReading
{
    private DocumentReading(SourceDocument? document, LaidOutDocument? layout, DocumentFailure? failure)
    {
        Document = document;
        Layout = layout;
        Failure = failure;
    }

    /// <summary>The document; null when it could not be read.</summary>
    public SourceDocument? Document { get; }

    /// <summary>
    /// The document's pages with their sizes, rules and running heads, for those who draw them; line n of a page is the same line in both. Null when the
    /// source has no pages, or could not be read.
    /// </summary>
    public LaidOutDocument? Layout { get; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public DocumentFailure? Failure { get; }

    /// <summary>Whether there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Document is not null;

    /// <summary>A document that was read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="layout">Its pages as they were laid out; null when it has none.</param>
    public static DocumentReading Of(SourceDocument document, LaidOutDocument? layout = null) => new(document, layout, null);

    /// <summary>A document that could not be read, and why, in Swedish and English.</summary>
    public static DocumentReading Failed(DocumentFailureKind kind, string sv, string en) =>
        new(null, null, new DocumentFailure(kind, new LocalisedText(sv, en)));

    /// <summary>A file that is larger than its reader takes.</summary>
    /// <param name="bytes">Its size in bytes; null when it has none (a device).</param>
    /// <param name="maxBytes">The reader's limit in bytes.</param>
    public static DocumentReading TooLarge(long? bytes, long maxBytes)
    {
        const long Megabyte = 1 << 20;
        var limit = maxBytes / Megabyte;
        return bytes is { } size
            ? Failed(
                DocumentFailureKind.TooLarge,
                $"Filen är för stor: {(size + Megabyte - 1) / Megabyte} MB. Gränsen är {limit} MB.",
                $"The file is too large: {(size + Megabyte - 1) / Megabyte} MB. The limit is {limit} MB.")
            : Failed(DocumentFailureKind.TooLarge, $"Filen är för stor. Gränsen är {limit} MB.", $"The file is too large. The limit is {limit} MB.");
    }
}
