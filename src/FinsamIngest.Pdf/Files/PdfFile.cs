using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Encryption;
using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Files;

/// <summary>The objects of a file, found by number and parsed when asked for.</summary>
internal sealed class PdfFile
{
    /// <summary>A reference to a reference is not allowed, yet written; longer chains are loops.</summary>
    private const int MaxReferenceChain = 8;

    /// <summary>Bytes of decoded object streams kept: all those of an ordinary document.</summary>
    private const long KeptObjectStreamBytes = 16 << 20;

    /// <summary>Bytes that fonts, maps and object streams of one document may inflate to, taken together; a few seconds of work.</summary>
    private long auxiliaryBytesLeft = 1L << 30;

    private readonly Dictionary<int, PdfObject?> cache = [];
    private readonly HashSet<int> loading = [];
    private readonly Dictionary<int, ObjectStream> objectStreams = [];
    private readonly Queue<int> objectStreamOrder = new();
    private XrefTable table = new();
    private SecurityHandler? security;
    private int[]? streamEnds;
    private long objectStreamBytes;

    private PdfFile(ReadOnlyMemory<byte> bytes, PageSourceLimits limits)
    {
        Bytes = bytes;
        Limits = limits;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public PageSourceLimits Limits { get; }

    public NameTable Names { get; } = new();

    public PdfDictionary Trailer => table.Trailer;

    /// <summary>True when the cross-reference was wrong and the file was scanned instead.</summary>
    public bool Rebuilt { get; private set; }

    /// <summary>True when the file is encrypted and the empty password does not open it.</summary>
    public bool NeedsPassword { get; private set; }

    /// <summary>All object numbers, for the search of pages that no page tree leads to.</summary>
    public IEnumerable<int> ObjectNumbers => table.Entries.Keys.Order();

    public static PdfFile Open(ReadOnlyMemory<byte> bytes, PageSourceLimits limits)
    {
        var file = new PdfFile(bytes, limits);
        if (new XrefReader(file, file.table).TryRead())
            file.SetUpSecurity();
        if (!file.NeedsPassword && file.Dictionary(file.Dictionary(file.Trailer["Root"])?["Pages"]) is null)
            file.Rebuild();
        return file;
    }

    /// <summary>Follows references until something else is found; null when there is nothing.</summary>
    public PdfObject? Resolve(PdfObject? value)
    {
        for (int i = 0; value is PdfReference reference; i++)
            value = i >= MaxReferenceChain ? null : GetObject(reference.Number);
        return value;
    }

    public PdfDictionary? Dictionary(PdfObject? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfArray? Array(PdfObject? value) => Resolve(value) as PdfArray;

    public PdfStream? Stream(PdfObject? value) => Resolve(value) as PdfStream;

    public string? Name(PdfObject? value) => (Resolve(value) as PdfName)?.Value;

    public double? Number(PdfObject? value) => (Resolve(value) as PdfNumber)?.Value;

    /// <summary>An integer clamped to 32 bits, or <paramref name="otherwise"/>.</summary>
    public int Integer(PdfObject? value, int otherwise) =>
        Resolve(value) is PdfNumber number ? (int)Math.Clamp(number.Value, int.MinValue, int.MaxValue) : otherwise;

    /// <summary>Forgets parsed objects; long documents call it now and then so that memory stays flat.</summary>
    public void Trim(int keepBelow)
    {
        if (cache.Count > keepBelow)
            cache.Clear();
    }

    public PdfObject? GetObject(int number)
    {
        if (cache.TryGetValue(number, out var known))
            return known;
        if (!table.Entries.TryGetValue(number, out var entry) || !loading.Add(number))
            return null;
        var value = Load(number, entry);
        loading.Remove(number);
        cache[number] = value;
        return value;
    }

    private PdfObject? Load(int number, XrefEntry entry)
    {
        if (entry.InStream)
            return LoadObjectStream(entry.Position)?.Get(entry.Detail, number, Names);
        var value = ParseObjectAt(entry.Position, number, out bool found);
        if (found || Rebuilt)
            return value;
        Rebuild();
        return table.Entries.TryGetValue(number, out entry) ? Load(number, entry) : null;
    }

    /// <summary>Parses the indirect object at an offset.</summary>
    /// <param name="position">Offset of its number.</param>
    /// <param name="expected">The number that must stand there, or null for any (then nothing is decrypted).</param>
    /// <param name="found">Whether an object of that number is there.</param>
    public PdfObject? ParseObjectAt(int position, int? expected, out bool found)
    {
        found = false;
        var data = Bytes.Span;
        var tokens = new Tokenizer(data, position);
        if (tokens.Next() != Token.Number || (expected is not null && tokens.Number != expected))
            return null;
        int number = (int)Math.Clamp(tokens.Number, 0, int.MaxValue);
        if (tokens.Next() != Token.Number)
            return null;
        int generation = (int)Math.Clamp(tokens.Number, 0, 65535);
        if (tokens.Next() != Token.Keyword || !tokens.Raw.SequenceEqual("obj"u8))
        {
            // "obj" may touch what follows: "1 0 obj<<" is split by the tokenizer, "1 0 objnull" is not.
            if (!tokens.Raw.StartsWith("obj"u8))
                return null;
            tokens.Position = tokens.TokenStart + 3;
        }

        found = true;
        var parser = new ObjectParser(data, tokens.Position, Names, expected is null ? null : CipherFor(number, generation));
        var value = parser.ReadObject();
        if (value is not PdfDictionary dictionary || parser.Tokens.Next() != Token.Keyword || !parser.Tokens.Raw.SequenceEqual("stream"u8))
            return value;
        int start = parser.Tokens.Position;
        if (start < data.Length && data[start] == '\r')
            start++;
        if (start < data.Length && data[start] == '\n')
            start++;
        return new PdfStream(dictionary, Bytes.Slice(start, StreamLength(dictionary, start)), number, generation);
    }

    /// <summary>Decodes a stream that is not page content, within its own limit and that of the document.</summary>
    public void DecodeWithin(PdfStream stream, ByteBuffer buffer, long limit)
    {
        int before = buffer.Length;
        StreamDecoder.Decode(this, stream, buffer, Math.Min(limit, auxiliaryBytesLeft));
        auxiliaryBytesLeft = Math.Max(0, auxiliaryBytesLeft - (buffer.Length - before));
    }

    public ObjectCipher? CipherFor(int number, int generation) => security is null ? null : new ObjectCipher(security, number, generation);

    /// <summary>Whether the document's encryption leaves metadata and cross-reference streams in the clear.</summary>
    public bool IsClear(PdfStream stream) => security is null || stream.Number == 0
        || (stream.Dictionary["Type"] as PdfName)?.Value is "XRef"
        || ((stream.Dictionary["Type"] as PdfName)?.Value is "Metadata" && !security.EncryptsMetadata);

    public IReadOnlyList<int> NumbersInObjectStream(int number) => LoadObjectStream(number)?.Numbers ?? [];

    private ObjectStream? LoadObjectStream(int number)
    {
        if (objectStreams.TryGetValue(number, out var known))
            return known;
        if (!table.Entries.TryGetValue(number, out var entry) || entry.InStream || GetObject(number) is not PdfStream stream)
            return null;
        var loaded = ObjectStream.Load(this, stream);
        objectStreams[number] = loaded;
        objectStreamOrder.Enqueue(number);
        objectStreamBytes += loaded.Size;
        while (objectStreamBytes > KeptObjectStreamBytes && objectStreamOrder.Count > 1 && objectStreams.Remove(objectStreamOrder.Dequeue(), out var oldest))
            objectStreamBytes -= oldest.Size;
        return loaded;
    }

    /// <summary>The declared length when "endstream" follows it, otherwise up to the next "endstream".</summary>
    private int StreamLength(PdfDictionary dictionary, int start)
    {
        var data = Bytes.Span;
        if (Number(dictionary["Length"]) is { } declared && declared >= 0 && declared <= data.Length - start)
        {
            int end = start + (int)declared;
            int after = end;
            while (after < data.Length && after < end + 8 && ByteSearch.IsBlank(data[after]))
                after++;
            if (data[after..].StartsWith("endstream"u8) || data[after..].StartsWith("endobj"u8))
                return (int)declared;
        }

        streamEnds ??= FindStreamEnds(data);
        int index = System.Array.BinarySearch(streamEnds, start);
        if (index < 0)
            index = ~index;
        int stop = index < streamEnds.Length ? streamEnds[index] : data.Length;
        if (stop > start && data[stop - 1] == '\n')
            stop--;
        if (stop > start && data[stop - 1] == '\r')
            stop--;
        return stop - start;
    }

    private static int[] FindStreamEnds(ReadOnlySpan<byte> data)
    {
        var ends = new List<int>();
        for (int at = 0; ;)
        {
            int step = data[at..].IndexOf("endstream"u8);
            if (step < 0)
                return [.. ends];
            ends.Add(at + step);
            at += step + 9;
        }
    }

    private void Rebuild()
    {
        if (Rebuilt)
            return;
        Rebuilt = true;
        table = new XrefTable();
        cache.Clear();
        objectStreams.Clear();
        objectStreamOrder.Clear();
        objectStreamBytes = 0;
        security = null;
        var rebuilder = new XrefRebuilder(this, table);
        rebuilder.ScanObjects();
        SetUpSecurity();
        if (!NeedsPassword)
            rebuilder.ScanObjectStreams();
        cache.Clear();
    }

    private void SetUpSecurity()
    {
        if (table.Trailer["Encrypt"] is not { } reference || Dictionary(reference) is not { } encrypt)
            return;
        var direct = new PdfDictionary();
        foreach (var (key, value) in encrypt.Entries)
            direct.Add(key, key == "CF" ? DirectFilters(value) : Resolve(value));
        var id = Array(table.Trailer["ID"]) is { Items.Count: > 0 } ids && Resolve(ids.Items[0]) is PdfString first ? first.Bytes : [];
        security = SecurityHandler.TryOpen(direct, id);
        NeedsPassword = security is null;

        // What was parsed so far was parsed without a key.
        cache.Clear();
        if (reference is PdfReference { Number: var number })
            cache[number] = encrypt;
    }

    private PdfDictionary DirectFilters(PdfObject? value)
    {
        var direct = new PdfDictionary();
        foreach (var (name, filter) in Dictionary(value)?.Entries ?? [])
            direct.Add(name, Dictionary(filter));
        return direct;
    }
}
