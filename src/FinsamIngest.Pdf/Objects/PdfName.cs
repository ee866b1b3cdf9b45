namespace FinsamIngest.Pdf.Objects;

/// <summary>A name, without its slash and with its escapes undone.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}
