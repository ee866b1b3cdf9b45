namespace FinsamIngest.Core.Reconciliation;

/// <summary>Some relations as sums over the figures that they share, each figure anywhere in the interval that its print stands for.</summary>
internal sealed class RoundingSystem
{
    /// <summary>Cells of the table of coefficients: the largest component of a real report has 12,000.</summary>
    private const int MostCoefficients = 60_000;

    private readonly FigureBook _book;
    private readonly IReadOnlyList<Relation> _relations;
    private readonly int _mostCoefficients;
    private readonly bool _mayMerge;
    private readonly EqualFigures? _equal;

    public RoundingSystem(FigureBook book, IReadOnlyList<Relation> relations, int mostCoefficients = MostCoefficients)
    {
        (_book, _relations, _mostCoefficients, _mayMerge) = (book, relations, mostCoefficients, true);
    }

    /// <summary>A part of a large system, or all of it with equal figures taken for one.</summary>
    private RoundingSystem(FigureBook book, IReadOnlyList<Relation> relations, EqualFigures? equal) =>
        (_book, _relations, _mostCoefficients, _equal) = (book, relations, MostCoefficients, equal);

    /// <summary>True: there are true amounts that print as this does. False: there are none. Null: it gave up.</summary>
    public bool? IsPossible { get; private set; }

    /// <summary>If impossible: what follows from the relations together, with the relations that it takes.</summary>
    public RoundingConflict? Conflict { get; private set; }

    /// <summary>The relations whose sum failed where equal figures were taken for one.</summary>
    private List<Relation> Suspects { get; } = [];

    public void Solve()
    {
        var uses = new Dictionary<int, int>();
        foreach (var relation in _relations)
            foreach (var figure in relation.Figures())
                uses[One(figure)] = uses.GetValueOrDefault(One(figure)) + 1;
        // A figure of one relation only widens it; those of several are the variables.
        var shared = uses.Where(u => u.Value > 1).Select(u => u.Key).Order().ToArray();
        if (shared.Length * _relations.Count > _mostCoefficients)
        {
            if (_mayMerge)
                SolveMerged();
            return;
        }

        if (Unit() is not { } unit)
            return;
        var place = new Dictionary<int, int>();
        for (var i = 0; i < shared.Length; i++)
            place[shared[i]] = i;
        var start = new long[shared.Length];
        var bounds = new (long Low, long High)[shared.Length + _relations.Count];
        for (var i = 0; i < shared.Length; i++)
        {
            var (low, middle, high) = Bounds(shared[i], unit);
            (start[i], bounds[i]) = (middle, (low, high));
        }

        var rows = new long[_relations.Count][];
        var isPrinted = true;
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new long[shared.Length];
            var (lowest, highest, printed) = (0L, 0L, 0L);
            foreach (var (figure, weight) in RepairCandidates.Weighted(_relations[r]))
            {
                var w = (long)weight;
                var (low, middle, high) = Bounds(figure, unit);
                if (place.TryGetValue(One(figure), out var variable))
                {
                    rows[r][variable] += w;
                    printed += w * middle;
                    continue;
                }

                lowest -= w > 0 ? w * high : w * low;
                highest -= w > 0 ? w * low : w * high;
            }

            bounds[shared.Length + r] = (lowest, highest);
            isPrinted &= printed >= lowest && printed <= highest;
        }

        if (isPrinted)
        {
            IsPossible = true;
            return;
        }

        var simplex = new BoundedSimplex(rows, start, bounds);
        simplex.Run();
        IsPossible = simplex.IsFeasible;
        if (IsPossible == false && _equal is not null)
            Suspects.AddRange(_relations.Where((_, r) => !simplex.Multiples[r].IsZero));
        else if (IsPossible == false)
            Conclude(simplex.Multiples);
    }

    private int One(int figure) => _equal?.One(figure) ?? figure;

    /// <summary>
    /// A large system once more with figures that are printed alike and said to be equal taken for one: most relations between tables say no more than that. What is
    /// possible so is possible. What is not is asked again in full, of the relations that it took alone.
    /// </summary>
    private void SolveMerged()
    {
        var equal = new EqualFigures(_book, _relations);
        var merged = new RoundingSystem(_book, equal.Rest, equal);
        merged.Solve();
        IsPossible = merged.IsPossible;
        if (merged.IsPossible != false)
            return;
        var part = new RoundingSystem(_book, [.. merged.Suspects, .. equal.Between(merged.Suspects)], null);
        part.Solve();
        IsPossible = part.Conflict is null ? null : part.IsPossible;
        Conflict = part.Conflict;
    }

    /// <summary>The multiple of kronor in which all ends of intervals are whole; null when there is none of a sensible size.</summary>
    private decimal? Unit()
    {
        var unit = 2m;
        foreach (var relation in _relations)
            foreach (var figure in relation.Figures())
            {
                var f = _book.Figures[figure];
                while (unit <= 2_000 && (decimal.Truncate(f.Value * f.Scale * unit) != f.Value * f.Scale * unit || decimal.Truncate(f.Quantum * f.Scale * unit / 2) != f.Quantum * f.Scale * unit / 2))
                    unit *= 10;
                if (Math.Abs(f.Value * f.Scale) > 1e12m)
                    return null;
            }

        return unit > 2_000 ? null : unit;
    }

    private (long Low, long Middle, long High) Bounds(int figure, decimal unit)
    {
        var f = _book.Figures[figure];
        var (value, half) = ((long)(f.Value * f.Scale * unit), (long)(f.Quantum * f.Scale * unit / 2));
        return (value - half, value, value + half);
    }

    /// <summary>Adds the relations up as the simplex found, and makes sure in decimals that the sum fails: nothing is told on its word alone.</summary>
    private void Conclude(Fraction[] multiples)
    {
        var common = 1L;
        foreach (var multiple in multiples)
        {
            if (!multiple.IsValid || multiple.Denominator > 1_000)
            {
                IsPossible = null;
                return;
            }

            if (common % multiple.Denominator != 0 && (common *= multiple.Denominator) > 1_000_000)
            {
                IsPossible = null;
                return;
            }
        }

        var weights = new SortedDictionary<int, decimal>();
        var parts = new List<Relation>();
        for (var r = 0; r < multiples.Length; r++)
        {
            if (multiples[r].IsZero)
                continue;
            parts.Add(_relations[r]);
            var factor = (decimal)multiples[r].Numerator * common / multiples[r].Denominator;
            foreach (var (figure, weight) in RepairCandidates.Weighted(_relations[r]))
                weights[figure] = weights.GetValueOrDefault(figure) + (factor * weight);
        }

        var terms = weights.Where(w => w.Value != 0).ToList();
        if (terms.Count < 2)
        {
            IsPossible = null;
            return;
        }

        // The figure with the largest interval leads: what is left of the others says what it should be.
        var lead = parts[0].Lhs is var lhs && weights[lhs] != 0 ? lhs : terms[0].Key;
        var scale = -1 / weights[lead];
        var combined = new Relation(
            parts[0].Type, lead, [.. terms.Where(t => t.Key != lead).Select(t => new Term(t.Key, decimal.Round(t.Value * scale, 6)))], parts.Min(p => p.Trust), Meaning.Sum);
        combined.Outcome = RelationTester.Test(combined, _book.Figures, [.. _book.Figures.Select(f => f.Value)]);
        if (combined.Outcome.Fails)
            Conflict = new RoundingConflict(parts, combined);
        else
            IsPossible = null;
    }
}
