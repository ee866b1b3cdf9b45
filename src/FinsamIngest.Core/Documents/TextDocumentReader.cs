using System.Collections.Immutable;
using System.Security.Cryptography;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents;

/// <summary>
/// Reads the text of a report: as PDF extractors leave it, layout-preserving, tab-separated or Markdown; in UTF-8, UTF-16 or Windows-1252.
/// Time and memory are proportional to the text.
/// </summary>
public sealed class TextDocumentReader : IDocumentReader
{
    /// <summary>
    /// 32 MB. The text of a long report is 60 kB, so nothing that people publish comes near it; and the lines and words of
    /// a text take about ten times its size in memory, which must fit in the smallest plan that a server runs on.
    /// </summary>
    public const long MaxTextBytes = 32L * 1024 * 1024;

    /// <summary>A million. A line costs some 80 bytes however short it is, so bytes alone do not bound the memory of a text of line ends.</summary>
    public const int MaxLines = 1_000_000;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    /// <inheritdoc/>
    public long MaxBytes => MaxTextBytes;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> start) => true;

    DocumentReading IDocumentReader.Read(ReadOnlyMemory<byte> bytes, string name) => Read(bytes, name);

    /// <summary>Reads a text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name; an extension <c>.md</c> or <c>.markdown</c> says that backslashes and underscores are markup.</param>
    /// <returns>The document, or why there is none: empty, too large, or not text.</returns>
    public static DocumentReading Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var span = bytes.Span;
        if (span.IsEmpty)
            return DocumentReading.Failed(DocumentFailureKind.Empty, "Filen är tom.", "The file is empty.");
        if (span.Length > MaxTextBytes)
            return DocumentReading.TooLarge(span.Length, MaxTextBytes);
        if (FileSignature.NameOf(span) is { } format)
            return DocumentReading.Failed(
                DocumentFailureKind.NotADocument, $"Filen är inte text utan {format.Sv}.", $"The file is not text but {format.En}.");

        var decoded = TextDecoder.Decode(span);
        if (decoded is null)
            return DocumentReading.Failed(
                DocumentFailureKind.NotADocument,
                "Filen är inte text: den innehåller binära data.",
                "The file is not text: it holds binary data.");

        var isMarkdown = IsMarkdown(name);
        var pages = PageSplitter.Split(decoded.Text, isMarkdown, MaxLines);
        if (pages.IsDefault)
            return DocumentReading.Failed(
                DocumentFailureKind.TooLarge,
                "Filen har fler än en miljon rader; så ser ingen årsredovisning ut.",
                "The file has more than a million lines, which no annual report has.");
        if (pages.All(page => page.Lines.All(line => line.IsBlank)))
            return DocumentReading.Failed(DocumentFailureKind.Empty, "Filen innehåller ingen text.", "The file holds no text.");

        return DocumentReading.Of(new SourceDocument(
            name,
            isMarkdown ? "text/markdown" : "text/plain",
            span.Length,
            "sha256:" + Convert.ToHexStringLower(SHA256.HashData(span)),
            LayoutDetector.Detect(pages),
            pages,
            DiagnosticsOf(decoded)));
    }

    private static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<Diagnostic> DiagnosticsOf(DecodedText decoded)
    {
        var list = ImmutableArray.CreateBuilder<Diagnostic>();
        if (decoded.Encoding is not "UTF-8")
            list.Add(new Diagnostic(
                DiagnosticLevel.Information,
                "text.encoding",
                new LocalisedText($"Texten lästes som {decoded.Encoding}.", $"The text was read as {decoded.Encoding}.")));
        if (decoded.Damaged > 0)
            list.Add(new Diagnostic(
                DiagnosticLevel.Warning,
                "text.damaged_characters",
                new LocalisedText(
                    $"{decoded.Damaged} tecken i filen är skadade och kunde inte läsas.",
                    $"{decoded.Damaged} characters of the file are damaged and could not be read.")));
        return list.ToImmutable();
    }
}
