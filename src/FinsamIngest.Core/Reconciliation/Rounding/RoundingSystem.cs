namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Some relations as sums over the figures that they share, each figure anywhere in the interval that its print stands for. Asked of the relations that the printed figures do
/// not satisfy first; the amounts that satisfy these are put into the others, and those that they break are asked with them, from these amounts on. So a report in which nearly all sums are exact
/// costs no more than its few that are not, and what is asked again without a relation costs no more than what that one changed.
/// </summary>
/// <param name="book">The figures.</param>
/// <param name="relations">The relations that are asked for together.</param>
/// <param name="mostCoefficients">Above which it gives up.</param>
internal sealed class RoundingSystem(FigureBook book, IReadOnlyList<Relation> relations, int mostCoefficients = RoundingSystem.MostCoefficients)
{
    /// <summary>Cells of the table of coefficients: the largest that a real report has needed has 25,000.</summary>
    private const int MostCoefficients = 60_000;

    /// <summary>How often what is asked may grow: copies of a figure stand in a handful of tables, and each round reaches one further.</summary>
    private const int MostRounds = 40;

    private readonly PrintIntervals? _intervals = PrintIntervals.Of(book, relations);
    private readonly Dictionary<int, int> _uses = [];

    /// <summary>Of each figure that some relation asked of shares, its variable.</summary>
    private readonly Dictionary<int, int> _variables = [];

    private readonly List<RoundingRow> _asked = [];
    private List<RoundingRow>? _rows;
    private BoundedSimplex? _simplex;

    /// <summary>True: there are true amounts that print as this does. False: there are none. Null: it gave up.</summary>
    public bool? IsPossible { get; private set; }

    /// <summary>If impossible: what follows from the relations together, with the relations that it takes.</summary>
    public RoundingConflict? Conflict { get; private set; }

    public void Solve()
    {
        (IsPossible, Conflict) = (null, null);
        if (_intervals is null)
            return;
        _rows ??= WithoutLoose([.. relations.Select(r => new RoundingRow(r))]);
        _simplex ??= new BoundedSimplex(_uses.Count(u => u.Value > 1));
        for (var round = 0; round < MostRounds; round++)
        {
            if (_simplex.Run() is { Count: > 0 } parts)
                Conflict = RoundingConflict.Of(book, [.. parts.Select(p => (_asked[p.Sum], p.Multiple)).OrderBy(p => p.Item1.Relation.Number)]);
            if (_simplex.IsFeasible != true)
            {
                IsPossible = Conflict is null ? null : false;
                return;
            }

            var broken = _rows.FindAll(row => row.Sum is null && IsBroken(row));
            broken.ForEach(Ask);
            if (broken.Count == 0)
                IsPossible = true;
            if (IsPossible == true || _simplex.Variables * _simplex.Sums > mostCoefficients)
                return;
        }
    }

    /// <summary>Leaves a relation out from now on.</summary>
    public void LeaveOut(Relation relation)
    {
        var row = _rows?.Find(r => r.Relation == relation);
        if (row?.Sum is { } sum)
            _simplex!.Release(sum);
        else if (row is not null)
            _rows!.Remove(row);
    }

    /// <summary>A figure of one relation only widens it; those of several are the variables.</summary>
    private bool IsShared(int figure) => _uses[figure] > 1;

    /// <summary>
    /// Leaves out, one after the other, the relations that hold whatever the figures that they share are: their own make up the rest. What such a one shared with one other
    /// relation is that one's own then, so that most of a report falls away and what can be impossible is left.
    /// </summary>
    private List<RoundingRow> WithoutLoose(RoundingRow[] rows)
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
        if (row.Relation.Outcome.Difference == 0 && !Array.Exists(row.Terms, t => _variables.ContainsKey(t.Figure)))
            return false;
        var sum = Fraction.Of(0);
        foreach (var (figure, weight) in row.Terms)
            if (IsShared(figure))
                sum += Fraction.Of(weight) * (_variables.TryGetValue(figure, out var variable) ? _simplex!.ValueOf(variable) : Fraction.Of(_intervals![figure].Middle));
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

    /// <summary>Asks a relation with the others from now on.</summary>
    private void Ask(RoundingRow row)
    {
        var terms = new List<(int Variable, long Weight)>(row.Terms.Length);
        foreach (var (figure, weight) in row.Terms)
        {
            if (!IsShared(figure))
                continue;
            if (!_variables.TryGetValue(figure, out var variable))
            {
                var (low, middle, high) = _intervals![figure];
                _variables[figure] = variable = _simplex!.AddVariable(middle, (low, high));
            }

            terms.Add((variable, weight));
        }

        row.Sum = _simplex!.AddSum(terms, Room(row));
        _asked.Add(row);
    }
}
