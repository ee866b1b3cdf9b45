namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Figures that a relation says are equal and that are printed alike, <c>Årets resultat 1 546</c> in two tables: whatever amount one of them stands for the
/// other may stand for too, so they are one variable.
/// </summary>
internal sealed class EqualFigures
{
    private readonly Dictionary<int, int> _places = [];
    private readonly DisjointSets _sets;
    private readonly int[] _figures;
    private readonly List<Relation> _equalities = [];

    public EqualFigures(FigureBook book, IEnumerable<Relation> relations)
    {
        foreach (var relation in relations)
        {
            if (IsEquality(book, relation))
                _equalities.Add(relation);
            else
                Rest.Add(relation);
            foreach (var figure in relation.Figures())
                _places.TryAdd(figure, _places.Count);
        }

        _figures = [.. _places.OrderBy(p => p.Value).Select(p => p.Key)];
        _sets = new DisjointSets(_figures.Length);
        foreach (var relation in _equalities)
            _sets.Union(_places[relation.Lhs], _places[relation.Terms[0].Figure]);
    }

    /// <summary>The relations that say more than that two figures are equal.</summary>
    public List<Relation> Rest { get; } = [];

    /// <summary>The figure that stands for all equal to this one.</summary>
    public int One(int figure) => _figures[_sets.Find(_places[figure])];

    /// <summary>The equalities of the figures of some relations.</summary>
    public IEnumerable<Relation> Between(IEnumerable<Relation> relations)
    {
        var ones = relations.SelectMany(r => r.Figures()).Select(One).ToHashSet();
        return _equalities.Where(e => ones.Contains(One(e.Lhs)));
    }

    private static bool IsEquality(FigureBook book, Relation relation)
    {
        if (relation.Terms is not [{ Weight: 1 } term])
            return false;
        var (a, b) = (book.Figures[relation.Lhs], book.Figures[term.Figure]);
        return a.Value * a.Scale == b.Value * b.Scale && a.Quantum * a.Scale == b.Quantum * b.Scale;
    }
}
