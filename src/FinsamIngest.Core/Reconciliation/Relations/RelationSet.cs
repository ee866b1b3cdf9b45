namespace FinsamIngest.Core.Reconciliation;

/// <summary>The relations of a report, each once, in the order in which they were found.</summary>
internal sealed class RelationSet(FigureBook book)
{
    /// <summary>
    /// More relations than any report supports: the largest seen have under 1,500. Beyond this a document is hostile or misread.
    /// </summary>
    public const int Limit = 200_000;

    private readonly Dictionary<long, Relation> _known = [];

    public FigureBook Book { get; } = book;

    public decimal[] Values { get; } = Array.ConvertAll(book.Figures, f => f.Value);

    /// <summary>The first part of each sum that was chosen, by the row of its total.</summary>
    public Dictionary<RowKey, int> FirstParts { get; } = [];

    /// <summary>What each row is about, as far as it has been asked for.</summary>
    public Dictionary<RowKey, string> Contexts { get; } = [];

    public List<Relation> All { get; } = [];

    /// <summary>Lines that one definition counts in and another leaves out.</summary>
    public Bridge Bridge => field ??= new Bridge(Book);

    /// <summary>Columns that repeat each other.</summary>
    public CopiedColumns Copied => field ??= new CopiedColumns(Book);

    public Outcome Test(Relation relation) => RelationTester.Test(relation, Book.Figures, Values);

    /// <summary>Adds a relation, tested; one that says the same as an earlier one only strengthens it.</summary>
    public void Add(Relation relation)
    {
        if (relation.Terms.Length == 0 || All.Count >= Limit)
            return;
        var key = KeyOf(relation);
        if (_known.TryGetValue(key, out var earlier))
        {
            if (relation.Trust > earlier.Trust)
                earlier.Trust = relation.Trust;
            return;
        }

        relation.Outcome = Test(relation);
        relation.Number = All.Count + 1;
        All.Add(relation);
        _known.Add(key, relation);
    }

    /// <summary>A key that does not depend on which side a figure stands on.</summary>
    private static long KeyOf(Relation relation)
    {
        if (relation.Denominator is not null)
            return Mix(relation.Lhs, -1, 3) ^ relation.Terms.Aggregate(0L, (h, t) => h + Mix(t.Figure, t.Weight, 5)) ^ relation.Denominator.Aggregate(0L, (h, t) => h + Mix(t.Figure, t.Weight, 7));
        // The figure with the lowest index gets weight 1, so that a = b + c and b = a − c are one relation.
        var lowest = relation.Lhs;
        var sign = -1m;
        foreach (var term in relation.Terms)
            if (term.Figure < lowest)
                (lowest, sign) = (term.Figure, term.Weight);
        sign = sign < 0 ? -1 : 1;
        var hash = Mix(relation.Lhs, -1 * sign, 1);
        foreach (var term in relation.Terms)
            hash += Mix(term.Figure, term.Weight * sign, 1);
        return hash;
    }

    private static long Mix(int figure, decimal weight, int salt)
    {
        var x = ((ulong)figure * 0x9E3779B97F4A7C15UL) ^ ((ulong)(long)(weight * 1000) * 0xC2B2AE3D27D4EB4FUL) ^ (ulong)salt;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return (long)(x ^ (x >> 31));
    }
}
