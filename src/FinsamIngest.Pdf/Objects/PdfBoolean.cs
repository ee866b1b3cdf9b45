namespace FinsamIngest.Pdf.Objects;

/// <summary>True or false.</summary>
internal sealed class PdfBoolean(bool value) : PdfObject
{
    public static readonly PdfBoolean True = new(true);
    public static readonly PdfBoolean False = new(false);

    public bool Value { get; } = value;
}
