namespace FinsamIngest.Pdf.Objects;

/// <summary>An integer or a real number.</summary>
internal sealed class PdfNumber(double value, bool isInteger) : PdfObject
{
    public double Value { get; } = value;

    public bool IsInteger { get; } = isInteger;
}
