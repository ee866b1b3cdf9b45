namespace FinsamIngest.Pdf.Objects;

/// <summary>A stream: its dictionary and where its encoded bytes lie.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> encoded, int number, int generation) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The bytes as they stand in the file, still encrypted.</summary>
    public ReadOnlyMemory<byte> Encoded { get; } = encoded;

    /// <summary>Number of the object, 0 for none; the key of its encryption and of caches.</summary>
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}
