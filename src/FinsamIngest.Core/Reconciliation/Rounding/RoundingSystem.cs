namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Some relations as sums over the figures that they share, each figure anywhere in the interval that its print stands for. Asked of the relations that the printed figures do
/// not satisfy first; the amounts that satisfy these are put into the others, and those that they break are asked with them, from these amounts on. So a report in which nearly all sums are exact
/// costs no more than its few that are not.
/// </summary>
/// <param name="book">The figures.</param>
/// <param name="relations">The relations that are asked for together.</param>
/// <param name="before">A system of nearly the same relations that was solved: its amounts are where this one starts.</param>
/// <param name="mostCoefficients">Above which it gives up.</param>
internal sealed class RoundingSystem(FigureBook book, IReadOnlyList<Relation> relations, RoundingSystem? before = null, int mostCoefficients = RoundingSystem.MostCoefficients)
{
    /// <summary>Cells of the table of coefficients: the largest that a real report has needed has 12,000.</summary>
    private const int MostCoefficients = 60_000;

    /// <summary>How often what is asked may grow: copies of a figure stand in a handful of tables, and each round reaches one further.</summary>
    private const int MostRounds = 40;

    private readonly Dictionary<int, int> _uses = [];
    private readonly Dictionary<int, Fraction> _amounts = before is null ? [] : new(before._amounts);
    private PrintIntervals? _intervals;

    /// <summary>True: there are true amounts that print as this does. False: there are none. Null: it gave up.</summary>
    public bool? IsPossible { get; private set; }

    /// <summary>If impossible: what follows from the relations together, with the relations that it takes.</summary>
    public RoundingConflict? Conflict { get; private set; }

    public void Solve()
    {
        _intervals = PrintIntervals.Of(book, relations);
        if (_intervals is null)
            return;
        var rows = WithoutLoose([.. relations.Select(RoundingRow.Of)]);
        var asked = new HashSet<RoundingRow>();
        for (var round = 0; round < MostRounds; round++)
        {
            var before = asked.Count;
            foreach (var row in rows)
                if (!asked.Contains(row) && IsBroken(row))
                    asked.Add(row);
            if (asked.Count == before)
            {
                IsPossible = true;
                return;
            }

            if (!Satisfy([.. rows.Where(asked.Contains)]))
                return;
        }
    }

    /// <summary>A figure of one relation only widens it; those of several are the variables.</summary>
    private bool IsShared(int figure) => _uses[figure] > 1;

    /// <summary>
    /// Leaves out, one after the other, the relations that hold whatever the figures that they share are: their own make up the rest. What such a one shared with one other
    /// relation is that one's own then, so that most of a report falls away and what can be impossible is left.
    /// </summary>
    private List<RoundingRow> WithoutLoose(List<RoundingRow> rows)
    {
        var users = new Dictionary<int, List<RoundingRow>>();
        foreach (var row in rows)
            foreach (var (figure, _) in row.Terms)
            {
                _uses[figure] = _uses.GetValueOrDefault(figure) + 1;
                if (!users.TryGetValue(figure, out var list))
                    users[figure] = list = [];
                list.Add(row);
            }

        var kept = new HashSet<RoundingRow>(rows);
        var queue = new Queue<RoundingRow>(rows);
        while (queue.TryDequeue(out var row))
        {
            if (!kept.Contains(row) || !IsLoose(row))
                continue;
            kept.Remove(row);
            foreach (var (figure, _) in row.Terms)
                if (--_uses[figure] == 1)
                    users[figure].Where(kept.Contains).ToList().ForEach(queue.Enqueue);
        }

        return [.. rows.Where(kept.Contains)];
    }

    private bool IsLoose(RoundingRow row)
    {
        var (low, high) = Room(row);
        foreach (var (figure, weight) in row.Terms)
        {
            if (!IsShared(figure))
                continue;
            var (least, _, most) = _intervals![figure];
            low -= weight > 0 ? weight * least : weight * most;
            high -= weight > 0 ? weight * most : weight * least;
        }

        return low <= 0 && high >= 0;
    }

    /// <summary>Whether the amounts found so far, as printed where none was looked for, break a relation.</summary>
    private bool IsBroken(RoundingRow row)
    {
        if (row.Relation.Outcome.Difference == 0 && !Array.Exists(row.Terms, t => _amounts.ContainsKey(t.Figure)))
            return false;
        var sum = Fraction.Of(0);
        foreach (var (figure, weight) in row.Terms)
            if (IsShared(figure))
                sum += Fraction.Of(weight) * (_amounts.TryGetValue(figure, out var amount) ? amount : Fraction.Of(_intervals![figure].Middle));
        var (low, high) = Room(row);
        return !sum.IsValid || sum.CompareTo(low) < 0 || sum.CompareTo(high) > 0;
    }

    /// <summary>Between what the shared figures of a relation have to add up, for its own figures to make up the rest.</summary>
    private (long Low, long High) Room(RoundingRow row)
    {
        var (lowest, highest) = (0L, 0L);
        foreach (var (figure, weight) in row.Terms)
        {
            if (IsShared(figure))
                continue;
            var (low, _, high) = _intervals![figure];
            lowest -= weight > 0 ? weight * high : weight * low;
            highest -= weight > 0 ? weight * low : weight * high;
        }

        return (lowest, highest);
    }

    /// <summary>Looks for amounts that satisfy some of the relations; false when there are none, or it gave up.</summary>
    private bool Satisfy(RoundingRow[] asked)
    {
        int[] shared = [.. asked.SelectMany(r => r.Terms, (_, t) => t.Figure).Where(IsShared).Distinct().Order()];
        if (shared.Length * asked.Length > mostCoefficients)
            return false;
        var place = new Dictionary<int, int>();
        var start = new Fraction[shared.Length];
        var bounds = new (long Low, long High)[shared.Length + asked.Length];
        for (var i = 0; i < shared.Length; i++)
        {
            var (low, middle, high) = _intervals![shared[i]];
            (place[shared[i]], bounds[i]) = (i, (low, high));
            start[i] = _amounts.TryGetValue(shared[i], out var amount) ? amount : Fraction.Of(middle);
        }

        var rows = new long[asked.Length][];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new long[shared.Length];
            foreach (var (figure, weight) in asked[r].Terms)
                if (place.TryGetValue(figure, out var variable))
                    rows[r][variable] += weight;
            bounds[shared.Length + r] = Room(asked[r]);
        }

        var simplex = new BoundedSimplex(rows, start, bounds);
        simplex.Run();
        if (simplex.IsFeasible == false)
        {
            IsPossible = false;
            Conclude(asked, simplex.Multiples);
        }

        // Of a system without a solution too: most of it is settled, and the next to ask leaves only one relation out.
        for (var i = 0; i < shared.Length; i++)
            _amounts[shared[i]] = Within(simplex.ValueOf(i), bounds[i]);
        return simplex.IsFeasible == true;
    }

    private static Fraction Within(Fraction amount, (long Low, long High) bounds) =>
        !amount.IsValid || amount.CompareTo(bounds.Low) < 0 ? Fraction.Of(bounds.Low) : amount.CompareTo(bounds.High) > 0 ? Fraction.Of(bounds.High) : amount;

    /// <summary>Adds the relations up as the simplex found, and makes sure in decimals that the sum fails: nothing is told on its word alone.</summary>
    private void Conclude(RoundingRow[] asked, Fraction[] multiples)
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
            parts.Add(asked[r].Relation);
            var factor = (decimal)multiples[r].Numerator * common / multiples[r].Denominator;
            foreach (var (figure, weight) in asked[r].Terms)
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
