namespace FinsamIngest.Core.Reconciliation;

/// <summary>The failing relations of a report, the figures in them, and all relations that those take part in, with values that repairs may change.</summary>
internal sealed class CausalSystem
{
    /// <summary>A report with more failures than this is misread, and explaining them one by one helps nobody.</summary>
    private const int MostFailing = 150;

    private readonly Dictionary<int, List<Relation>> _incident = [];
    private readonly Dictionary<int, int> _confirmations = [];

    public CausalSystem(RelationSet relations)
    {
        Book = relations.Book;
        Values = [.. relations.Values];
        Copied = relations.Copied;
        var failing = relations.All.Where(r => r.Outcome.Fails && !r.IsRoundingPractice && r.Trust > Trust.Weak).ToList();
        Failing = [.. failing.Take(MostFailing)];
        LeavesOut = failing.Count > MostFailing;
        var concerned = new HashSet<int>(Failing.SelectMany(r => r.Figures()));
        foreach (var relation in relations.All)
            foreach (var figure in relation.Figures())
                if (concerned.Contains(figure))
                {
                    if (!relation.Outcome.Fails && !Copied.Hold(relation))
                        _confirmations[figure] = _confirmations.GetValueOrDefault(figure) + 1;
                    if (!_incident.TryGetValue(figure, out var list))
                        _incident[figure] = list = [];
                    if (list.Count == 0 || list[^1] != relation)
                        list.Add(relation);
                }
    }

    public FigureBook Book { get; }

    /// <summary>Columns that repeat each other.</summary>
    public CopiedColumns Copied { get; }

    /// <summary>As printed, less the repairs made so far.</summary>
    public decimal[] Values { get; }

    public List<Relation> Failing { get; }

    /// <summary>There are more failing relations than are explained.</summary>
    public bool LeavesOut { get; }

    /// <summary>How many relations with the figure hold as printed, but for those of a copied column, which hold because it was copied.</summary>
    public int Confirmations(int figure) => _confirmations.GetValueOrDefault(figure);

    /// <summary>The relations with a figure.</summary>
    public IEnumerable<Relation> Incident(int figure) => _incident.TryGetValue(figure, out var list) ? list : [];

    /// <summary>The relations that a repair touches.</summary>
    public IEnumerable<Relation> Incident(Repair repair) => repair.Other is { } other ? Incident(repair.Figure).Union(Incident(other)) : Incident(repair.Figure);

    public Outcome Test(Relation relation) => RelationTester.Test(relation, Book.Figures, Values);

    public void Set(Repair repair, decimal value, decimal other)
    {
        Values[repair.Figure] = value;
        if (repair.Other is { } o)
            Values[o] = other;
    }

    public void Apply(Repair repair) => Set(repair, repair.Value, Values[repair.Figure]);
}
