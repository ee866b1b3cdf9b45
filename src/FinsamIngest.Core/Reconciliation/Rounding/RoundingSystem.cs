namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Some relations as sums over the figures that they share, each figure anywhere in the interval that its print stands for. Asked of the relations that the printed figures do
/// not satisfy first; the amounts that satisfy these are put into the others, and those that they break are asked with them, from these amounts on. So a report in which nearly all sums are exact
/// costs no more than its few that are not.
/// </summary>
internal sealed class RoundingSystem(FigureBook book, IReadOnlyList<Relation> relations, int mostCoefficients = RoundingSystem.MostCoefficients)
{
    /// <summary>Cells of the table of coefficients: the largest that a real report has needed has 12,000.</summary>
    private const int MostCoefficients = 60_000;

    /// <summary>How often what is asked may grow: copies of a figure stand in a handful of tables, and each round reaches one further.</summary>
    private const int MostRounds = 40;

    private readonly Dictionary<int, int> _uses = [];
    private readonly Dictionary<int, Fraction> _amounts = [];
    private decimal _unit;

    /// <summary>True: there are true amounts that print as this does. False: there are none. Null: it gave up.</summary>
    public bool? IsPossible { get; private set; }

    /// <summary>If impossible: what follows from the relations together, with the relations that it takes.</summary>
    public RoundingConflict? Conflict { get; private set; }

    public void Solve()
    {
        if (Unit() is not { } unit)
            return;
        _unit = unit;
        foreach (var relation in relations)
            foreach (var figure in relation.Figures())
                _uses[figure] = _uses.GetValueOrDefault(figure) + 1;
        var asked = new HashSet<Relation>();
        for (var round = 0; round < MostRounds; round++)
        {
            var before = asked.Count;
            foreach (var relation in relations)
                if (!asked.Contains(relation) && IsBroken(relation))
                    asked.Add(relation);
            if (asked.Count == before)
            {
                IsPossible = true;
                return;
            }

            if (!Satisfy([.. relations.Where(asked.Contains)]))
                return;
        }
    }

    /// <summary>A figure of one relation only widens it; those of several are the variables.</summary>
    private bool IsShared(int figure) => _uses[figure] > 1;

    /// <summary>Whether the amounts found so far, as printed where none was looked for, break a relation.</summary>
    private bool IsBroken(Relation relation)
    {
        if (relation.Outcome.Difference == 0 && !relation.Figures().Any(_amounts.ContainsKey))
            return false;
        var sum = Fraction.Of(0);
        foreach (var (figure, weight) in RepairCandidates.Weighted(relation))
            if (IsShared(figure))
                sum += Fraction.Of((long)weight) * (_amounts.TryGetValue(figure, out var amount) ? amount : Fraction.Of(Bounds(figure).Middle));
        var (low, high) = Room(relation);
        return !sum.IsValid || sum.CompareTo(low) < 0 || sum.CompareTo(high) > 0;
    }

    /// <summary>Between what the shared figures of a relation have to add up, for its own figures to make up the rest.</summary>
    private (long Low, long High) Room(Relation relation)
    {
        var (lowest, highest) = (0L, 0L);
        foreach (var (figure, weight) in RepairCandidates.Weighted(relation))
        {
            if (IsShared(figure))
                continue;
            var (w, (low, _, high)) = ((long)weight, Bounds(figure));
            lowest -= w > 0 ? w * high : w * low;
            highest -= w > 0 ? w * low : w * high;
        }

        return (lowest, highest);
    }

    /// <summary>Looks for amounts that satisfy some of the relations; false when there are none, or it gave up.</summary>
    private bool Satisfy(Relation[] asked)
    {
        int[] shared = [.. asked.SelectMany(r => r.Figures()).Where(IsShared).Distinct().Order()];
        if (shared.Length * asked.Length > mostCoefficients)
            return false;
        var place = new Dictionary<int, int>();
        var start = new Fraction[shared.Length];
        var bounds = new (long Low, long High)[shared.Length + asked.Length];
        for (var i = 0; i < shared.Length; i++)
        {
            var (low, middle, high) = Bounds(shared[i]);
            (place[shared[i]], bounds[i]) = (i, (low, high));
            start[i] = _amounts.TryGetValue(shared[i], out var amount) ? amount : Fraction.Of(middle);
        }

        var rows = new long[asked.Length][];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new long[shared.Length];
            foreach (var (figure, weight) in RepairCandidates.Weighted(asked[r]))
                if (place.TryGetValue(figure, out var variable))
                    rows[r][variable] += (long)weight;
            bounds[shared.Length + r] = Room(asked[r]);
        }

        var simplex = new BoundedSimplex(rows, start, bounds);
        simplex.Run();
        if (simplex.IsFeasible == false)
        {
            IsPossible = false;
            Conclude(asked, simplex.Multiples);
        }

        for (var i = 0; i < shared.Length && simplex.IsFeasible == true; i++)
            _amounts[shared[i]] = simplex.ValueOf(i);
        return simplex.IsFeasible == true;
    }

    /// <summary>The multiple of kronor in which all ends of intervals are whole; null when there is none of a sensible size.</summary>
    private decimal? Unit()
    {
        var unit = 2m;
        foreach (var relation in relations)
            foreach (var figure in relation.Figures())
            {
                var f = book.Figures[figure];
                while (unit <= 2_000 && (decimal.Truncate(f.Value * f.Scale * unit) != f.Value * f.Scale * unit || decimal.Truncate(f.Quantum * f.Scale * unit / 2) != f.Quantum * f.Scale * unit / 2))
                    unit *= 10;
                if (Math.Abs(f.Value * f.Scale) > 1e12m)
                    return null;
            }

        return unit > 2_000 ? null : unit;
    }

    private (long Low, long Middle, long High) Bounds(int figure)
    {
        var f = book.Figures[figure];
        var (value, half) = ((long)(f.Value * f.Scale * _unit), (long)(f.Quantum * f.Scale * _unit / 2));
        return (value - half, value, value + half);
    }

    /// <summary>Adds the relations up as the simplex found, and makes sure in decimals that the sum fails: nothing is told on its word alone.</summary>
    private void Conclude(Relation[] asked, Fraction[] multiples)
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
            parts.Add(asked[r]);
            var factor = (decimal)multiples[r].Numerator * common / multiples[r].Denominator;
            foreach (var (figure, weight) in RepairCandidates.Weighted(asked[r]))
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
        combined.Outcome = RelationTester.Test(combined, book.Figures, [.. book.Figures.Select(f => f.Value)]);
        if (combined.Outcome.Fails)
            Conflict = new RoundingConflict(parts, combined);
        else
            IsPossible = null;
    }
}
