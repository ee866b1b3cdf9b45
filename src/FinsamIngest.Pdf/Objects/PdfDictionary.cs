namespace FinsamIngest.Pdf.Objects;

/// <summary>A dictionary; most hold fewer than ten keys, so it is a list that is searched from the front.</summary>
internal sealed class PdfDictionary : PdfObject
{
    private readonly List<KeyValuePair<string, PdfObject?>> entries = new(4);
    private Dictionary<string, PdfObject?>? index;

    /// <summary>Above this many keys a hash index is built: font and object resources of generated files hold thousands.</summary>
    private const int IndexAbove = 12;

    public int Count => entries.Count;

    public IReadOnlyList<KeyValuePair<string, PdfObject?>> Entries => entries;

    /// <summary>The value as it stands (a reference is not followed), or null.</summary>
    public PdfObject? this[string key]
    {
        get
        {
            if (index is not null)
                return index.GetValueOrDefault(key);
            foreach (var entry in entries)
                if (entry.Key == key)
                    return entry.Value;
            return null;
        }
    }

    /// <summary>Adds a key; of a key that is given twice the first counts, as in the readers that people test their files with.</summary>
    public void Add(string key, PdfObject? value)
    {
        if (index is not null)
        {
            if (index.TryAdd(key, value))
                entries.Add(new(key, value));
            return;
        }

        foreach (var entry in entries)
            if (entry.Key == key)
                return;
        entries.Add(new(key, value));
        if (entries.Count > IndexAbove)
            index = new(entries);
    }
}
