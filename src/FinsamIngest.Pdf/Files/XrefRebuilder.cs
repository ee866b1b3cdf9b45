using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Files;

/// <summary>Finds the objects of a file by scanning its bytes, for files whose cross-reference is missing, cut off or wrong.</summary>
internal sealed class XrefRebuilder(PdfFile file, XrefTable table)
{
    /// <summary>Bytes of a trailer; one that is never closed must not be read to the end of the file.</summary>
    private const int MaxTrailer = 1 << 14;

    /// <summary>Trailers looked at, from the end: every incremental save adds one.</summary>
    private const int MaxTrailers = 200;

    /// <summary>Scans for plain objects and trailers. A later object replaces an earlier one of the same number, as an incremental save would.</summary>
    public void ScanObjects()
    {
        var data = file.Bytes.Span;
        int at = 0;
        while (true)
        {
            int step = data[at..].IndexOf("obj"u8);
            if (step < 0)
                break;
            int end = at + step;
            at = end + 3;
            int back = end - 1;
            while (back >= 0 && ByteSearch.IsBlank(data[back]))
                back--;
            if (back < 0 || !ByteSearch.TryIntegerBackwards(data, ref back, out int generation) || back < 0 || !ByteSearch.IsBlank(data[back]))
                continue;
            while (back >= 0 && ByteSearch.IsBlank(data[back]))
                back--;
            if (back < 0 || !ByteSearch.TryIntegerBackwards(data, ref back, out int number))
                continue;
            table.Entries[number] = new XrefEntry(false, back + 1, Math.Min(generation, 65535));
        }

        ReadTrailers(data);
    }

    /// <summary>Adds the objects inside object streams; needs the trailer, because the streams may be encrypted.</summary>
    public void ScanObjectStreams()
    {
        var data = file.Bytes.Span;
        foreach (var (number, entry) in table.Entries.Where(e => !e.Value.InStream).OrderBy(e => e.Value.Position).ToArray())
        {
            var head = data.Slice(entry.Position, Math.Min(400, data.Length - entry.Position));
            if (head.IndexOf("/ObjStm"u8) < 0)
                continue;
            int index = 0;
            foreach (int inner in file.NumbersInObjectStream(number))
            {
                if (!table.Entries.TryGetValue(inner, out var known) || known.InStream || known.Position < entry.Position)
                    table.Entries[inner] = new XrefEntry(true, number, index);
                index++;
            }
        }
    }

    private void ReadTrailers(ReadOnlySpan<byte> data)
    {
        var trailers = new List<PdfDictionary>();
        foreach (int at in LastPositions(data, "trailer"u8))
            if (new ObjectParser(data[..Math.Min(at + MaxTrailer, data.Length)], at + 7, file.Names, null).ReadObject() is PdfDictionary trailer)
                trailers.Add(trailer);
        foreach (int at in LastPositions(data, "/XRef"u8))
        {
            int from = Math.Max(0, at - 600);
            int open = data[from..at].LastIndexOf("obj"u8);
            if (open >= 0 && new ObjectParser(data[..Math.Min(at + MaxTrailer, data.Length)], from + open + 3, file.Names, null).ReadObject() is PdfDictionary { Count: > 2 } dictionary)
                trailers.Add(dictionary);
        }

        for (int i = trailers.Count - 1; i >= 0; i--)
            if (trailers[i]["Root"] is PdfReference)
                table.MergeTrailer(trailers[i]);
        if (table.Trailer["Root"] is null)
            FindCatalog(data);
    }

    private static List<int> LastPositions(ReadOnlySpan<byte> data, ReadOnlySpan<byte> word)
    {
        var positions = new List<int>();
        for (int end = data.Length; positions.Count < MaxTrailers;)
        {
            int at = data[..end].LastIndexOf(word);
            if (at < 0)
                break;
            positions.Add(at);
            end = at;
        }

        positions.Reverse();
        return positions;
    }

    private void FindCatalog(ReadOnlySpan<byte> data)
    {
        foreach (var (number, entry) in table.Entries.OrderByDescending(e => e.Value.Position))
        {
            var head = data.Slice(entry.Position, Math.Min(1000, data.Length - entry.Position));
            int end = head.IndexOf("endobj"u8);
            if (end >= 0)
                head = head[..end];
            if (head.IndexOf("/Catalog"u8) < 0)
                continue;
            table.Trailer.Add("Root", new PdfReference(number, entry.Detail));
            return;
        }
    }
}
