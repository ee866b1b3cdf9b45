namespace FinsamIngest.Pdf.Objects;

/// <summary>A PDF object. The null object is a null reference.</summary>
internal abstract class PdfObject;

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public static readonly PdfBoolean True = new(true);
    public static readonly PdfBoolean False = new(false);

    public bool Value { get; } = value;
}

internal sealed class PdfNumber(double value, bool isInteger) : PdfObject
{
    public double Value { get; } = value;

    public bool IsInteger { get; } = isInteger;
}

internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

/// <summary>A string's bytes, decrypted.</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

internal sealed class PdfArray(List<PdfObject?> items) : PdfObject
{
    public List<PdfObject?> Items { get; } = items;
}

internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}
