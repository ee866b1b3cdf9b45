using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Files;

/// <summary>Follows the chain of cross-reference sections, classic and streams, from the newest to the oldest.</summary>
internal sealed class XrefReader(PdfFile file, XrefTable table)
{
    /// <summary>Each incremental save adds a section; more than this is a loop or an attack.</summary>
    private const int MaxSections = 2000;

    /// <summary>The PDF limit of object numbers is 8,388,607.</summary>
    private const int MaxObjectNumber = 8_388_607;

    /// <summary>Bytes that all cross-reference streams together may inflate to: eight bytes for each possible object.</summary>
    private long bytesLeft = 64 << 20;

    /// <returns>False when the chain is broken and the file has to be scanned.</returns>
    public bool TryRead()
    {
        var data = file.Bytes.Span;
        int tail = Math.Max(0, data.Length - 2048);
        int mark = data[tail..].LastIndexOf("startxref"u8);
        if (mark < 0)
            return false;
        var tokens = new Tokenizer(data, tail + mark + 9);
        if (tokens.Next() != Token.Number)
            return false;
        var pending = new Queue<double>();
        pending.Enqueue(tokens.Number);
        var visited = new HashSet<int>();
        while (pending.TryDequeue(out double position))
        {
            if (!(position >= 0 && position < data.Length) || visited.Count > MaxSections)
                return false;
            if (!visited.Add((int)position))
                continue;
            if (!ReadSection((int)position, pending))
                return false;
        }

        return table.Trailer["Root"] is not null;
    }

    private bool ReadSection(int position, Queue<double> pending)
    {
        var tokens = new Tokenizer(file.Bytes.Span, position);
        var token = tokens.Next();
        if (token == Token.Keyword && tokens.Raw.SequenceEqual("xref"u8))
            return ReadClassic(tokens.Position, pending);
        return token == Token.Number && ReadStream(position, pending);
    }

    private bool ReadClassic(int position, Queue<double> pending)
    {
        var data = file.Bytes.Span;
        var tokens = new Tokenizer(data, position);
        while (true)
        {
            var token = tokens.Next();
            if (token == Token.Keyword)
            {
                if (!tokens.Raw.SequenceEqual("trailer"u8))
                    return false;
                break;
            }

            if (token != Token.Number || tokens.Number is < 0 or > MaxObjectNumber)
                return false;
            int first = (int)tokens.Number;
            if (tokens.Next() != Token.Number || tokens.Number is < 0 or > MaxObjectNumber)
                return false;
            int count = (int)tokens.Number;
            for (int i = 0; i < count; i++)
            {
                if (tokens.Next() != Token.Number)
                    return false;
                double offset = tokens.Number;
                if (tokens.Next() != Token.Number)
                    return false;
                double generation = tokens.Number;
                if (tokens.Next() != Token.Keyword)
                    return false;
                if (tokens.Raw is [(byte)'n'] && offset > 0 && offset < data.Length && generation is >= 0 and <= 65535)
                    table.TryAdd(first + i, new XrefEntry(false, (int)offset, (int)generation));
                else if (tokens.Raw is [(byte)'f'])
                    table.TryFree(first + i);
            }
        }

        var parser = new ObjectParser(data, tokens.Position, file.Names, null);
        if (parser.ReadObject() is not PdfDictionary trailer)
            return false;
        table.MergeTrailer(trailer);

        // Hybrid files: the stream's entries count before those of the previous section.
        if (trailer["XRefStm"] is PdfNumber hybrid && hybrid.Value >= 0 && hybrid.Value < data.Length)
            ReadStream((int)hybrid.Value, new Queue<double>());
        if (trailer["Prev"] is PdfNumber previous)
            pending.Enqueue(previous.Value);
        return true;
    }

    private bool ReadStream(int position, Queue<double> pending)
    {
        if (file.ParseObjectAt(position, null, out _) is not PdfStream stream || (stream.Dictionary["Type"] as PdfName)?.Value != "XRef")
            return false;
        using var buffer = new ByteBuffer();
        if (!StreamDecoder.DecodeRaw(file, stream, stream.Encoded, buffer, Math.Min(bytesLeft, file.Limits.MaxStreamBytes)).Complete && buffer.Length == 0)
            return false;
        bytesLeft -= buffer.Length;
        if (!AddEntries(stream.Dictionary, buffer.Span))
            return false;
        table.MergeTrailer(stream.Dictionary);
        if (stream.Dictionary["Prev"] is PdfNumber previous)
            pending.Enqueue(previous.Value);
        return true;
    }

    private bool AddEntries(PdfDictionary dictionary, ReadOnlySpan<byte> rows)
    {
        if (dictionary["W"] is not PdfArray { Items.Count: >= 3 } widths)
            return false;
        Span<int> width = stackalloc int[3];
        for (int i = 0; i < 3; i++)
        {
            if (widths.Items[i] is not PdfNumber { Value: >= 0 and <= 8 } number)
                return false;
            width[i] = (int)number.Value;
        }

        int rowLength = width[0] + width[1] + width[2];
        if (rowLength == 0)
            return false;
        var ranges = (dictionary["Index"] as PdfArray)?.Items ?? [new PdfNumber(0, true), dictionary["Size"]];
        for (int range = 0; range + 1 < ranges.Count; range += 2)
        {
            if (ranges[range] is not PdfNumber { Value: >= 0 and <= MaxObjectNumber } first || ranges[range + 1] is not PdfNumber count)
                return false;
            for (int i = 0; i < count.Value && rows.Length >= rowLength; i++, rows = rows[rowLength..])
            {
                long kind = width[0] == 0 ? 1 : Field(rows[..width[0]]);
                long second = Field(rows.Slice(width[0], width[1]));
                long third = Field(rows.Slice(width[0] + width[1], width[2]));
                int number = (int)first.Value + i;
                if (kind == 0)
                    table.TryFree(number);
                else if (kind == 1 && second < file.Bytes.Length && second > 0)
                    table.TryAdd(number, new XrefEntry(false, (int)second, (int)Math.Min(third, 65535)));
                else if (kind == 2 && second is > 0 and <= MaxObjectNumber && third <= MaxObjectNumber)
                    table.TryAdd(number, new XrefEntry(true, (int)second, (int)third));
            }
        }

        return true;
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (byte part in bytes)
            value = value << 8 | part;
        return value & long.MaxValue;
    }
}
