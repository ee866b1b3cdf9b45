using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Files;

/// <summary>The cross-reference of a file: where each object is, and the trailer.</summary>
internal sealed class XrefTable
{
    public Dictionary<int, XrefEntry> Entries { get; } = [];

    /// <summary>Objects that the newest section declares free; an older section must not bring them back.</summary>
    public HashSet<int> Free { get; } = [];

    public PdfDictionary Trailer { get; } = new();

    /// <summary>Adds an entry unless a newer section has spoken about the object.</summary>
    public void TryAdd(int number, XrefEntry entry)
    {
        if (!Free.Contains(number))
            Entries.TryAdd(number, entry);
    }

    public void TryFree(int number)
    {
        if (!Entries.ContainsKey(number))
            Free.Add(number);
    }

    public void MergeTrailer(PdfDictionary trailer)
    {
        foreach (var (key, value) in trailer.Entries)
            Trailer.Add(key, value);
    }
}
