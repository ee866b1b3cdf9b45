namespace FinsamIngest.Pdf.Objects;

/// <summary>A string's bytes, decrypted.</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}
