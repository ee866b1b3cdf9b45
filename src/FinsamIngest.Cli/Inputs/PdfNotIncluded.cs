using FinsamIngest.Core.Documents;

namespace FinsamIngest.Cli.Inputs;

/// <summary>Stands in the PDF reader's place in builds without one, so that a PDF gets a clear answer rather than being taken for text.</summary>
internal sealed class PdfNotIncluded : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public long MaxBytes => long.MaxValue;

    public bool Accepts(string name, ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    public DocumentReading Read(ReadOnlyMemory<byte> bytes, string name) => DocumentReading.Failed(
        DocumentFailureKind.Unsupported,
        "PDF-läsning ingår inte i det här bygget än. Spara rapporten som text (till exempel med pdftotext) och läs in texten.",
        "This build does not read PDF yet. Save the report as text (with pdftotext, for one) and ingest that.");
}
