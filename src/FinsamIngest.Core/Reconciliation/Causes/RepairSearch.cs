using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Finds the small changes that mend most failing relations and break none that holds, one after the other: each is made before the next
/// is looked for, because one slip can hide another.
/// </summary>
internal sealed class RepairSearch
{
    /// <summary>Bounds of the search: a report with more failures than this is misread, and explaining them one by one helps nobody.</summary>
    private const int MostFailing = 150;
    private const int MostFigures = 60;
    private const int MostRounds = 40;

    private readonly FigureBook _book;
    private readonly decimal[] _values;
    private readonly List<Relation> _failing;
    private readonly Dictionary<int, List<Relation>> _incident = [];
    private readonly Dictionary<int, int> _confirmations = [];

    public RepairSearch(RelationSet relations)
    {
        _book = relations.Book;
        _values = [.. relations.Values];
        _failing = [.. relations.All.Where(r => r.Outcome.Fails && !IsRounding(r) && r.Trust > Trust.Weak).Take(MostFailing)];
        var concerned = new HashSet<int>(_failing.SelectMany(r => r.Figures()));
        foreach (var relation in relations.All)
            foreach (var figure in relation.Figures())
                if (concerned.Contains(figure))
                {
                    if (!relation.Outcome.Fails)
                        _confirmations[figure] = _confirmations.GetValueOrDefault(figure) + 1;
                    if (!_incident.TryGetValue(figure, out var list))
                        _incident[figure] = list = [];
                    if (list.Count == 0 || list[^1] != relation)
                        list.Add(relation);
                }
    }

    /// <summary>A miss of a fraction of a step between units is rounding practice, not a slip to repair.</summary>
    public static bool IsRounding(Relation relation) => relation.Outcome.Excess <= 1 && relation.Outcome.MixesUnits && relation.Denominator is null;

    /// <summary>The repairs, in the order found: the most telling first. Every failing relation is mended by at most one.</summary>
    public List<Repair> Run()
    {
        var repairs = new List<Repair>();
        var open = new HashSet<Relation>(_failing);
        var pool = new List<Repair>();
        var seen = new HashSet<(int, decimal, int)>();
        IEnumerable<Relation> fresh = _failing;
        for (var round = 0; round < MostRounds && open.Count > 0; round++)
        {
            foreach (var relation in fresh)
                foreach (var candidate in Candidates(relation))
                    if (seen.Add((candidate.Figure, candidate.Value, candidate.Other ?? -1)))
                        pool.Add(candidate);
            var (best, second) = Best(pool, open);
            if (best is null)
                break;
            best.Confidence = Math.Round(Math.Clamp(0.45 + (0.35 * (best.Score - Math.Max(0, second)) / Math.Max(1, best.Score)) + (0.05 * Math.Min(3, best.Mends.Count)), 0.2, 0.97), 2);
            if (!best.IsMissingRow)
            {
                Apply(best);
                best.Mends = [.. _failing.Where(r => open.Contains(r) && !Test(r).Fails)];
            }

            open.ExceptWith(best.Mends);
            repairs.Add(best);
            // A change makes new ones thinkable for the relations it touches; what mended nothing before mends nothing now.
            pool.RemoveAll(c => c.Mends.Count == 0 || ReferenceEquals(c, best));
            fresh = best.IsMissingRow ? [] : [.. Incident(best).Where(open.Contains)];
        }

        return repairs;
    }

    /// <summary>
    /// The best guess for a relation that no small slip explains: the figure that the fewest other relations confirm, with the value that
    /// would make this one hold.
    /// </summary>
    public Repair Guess(Relation relation)
    {
        var outcome = relation.Outcome;
        var (blamed, weight) = (relation.Lhs, -1m);
        var fewest = Confirmations(relation.Lhs);
        foreach (var (figure, w) in Weighted(relation))
            if (Confirmations(figure) < fewest && (relation.Terms.Length == 1 || w < 0))
                (blamed, weight, fewest) = (figure, w, Confirmations(figure));
        var value = Solve(relation, blamed, weight, outcome, Units.Scale(outcome.Unit)) ?? _book.Figures[blamed].Value;
        return new Repair(Classify(blamed, _book.Figures[blamed].Value, value), blamed, value) { Confidence = 0.3, Mends = [relation] };
    }

    private int Confirmations(int figure) => _confirmations.GetValueOrDefault(figure);

    private (Repair? Best, double Second) Best(List<Repair> pool, HashSet<Relation> open)
    {
        Repair? best = null;
        var second = 0.0;
        foreach (var candidate in pool)
        {
            if (!candidate.IsMissingRow)
                Judge(candidate, open);
            else
                candidate.Mends.RemoveAll(r => !open.Contains(r));
            if (candidate.Mends.Count == 0 || candidate.Score <= 0.5 || (candidate.Kind == CauseKind.Unknown && candidate.Mends.Count < 2))
                continue;
            if (best is null || candidate.Score > best.Score + 1e-9)
            {
                if (best is not null && !IsSame(best, candidate))
                    second = Math.Max(second, best.Score);
                best = candidate;
            }
            else if (!IsSame(best, candidate))
            {
                second = Math.Max(second, candidate.Score);
            }
        }

        // Several figures could each be one digit off, and an item prints nothing at all: that blank is the better guess.
        if (best is { Kind: CauseKind.DigitError, Mends: [{ BlankParts: > 0 } only] } && second > best.Score - 0.1 && Missing(only, Test(only)) is { } missing)
            return (missing, second);
        return (best, second);
    }

    private static bool IsSame(Repair a, Repair b) => a.Figure == b.Figure || a.Figure == b.Other || b.Figure == a.Other;

    private IEnumerable<Repair> Candidates(Relation relation)
    {
        var scale = Units.Scale(relation.Outcome.Unit);
        var outcome = Test(relation);
        var count = 0;
        if (Missing(relation, outcome) is { } missing)
            yield return missing;
        foreach (var (index, weight) in Weighted(relation))
        {
            if (++count > MostFigures)
                yield break;
            var figure = _book.Figures[index];
            var value = _values[index];
            if (value != 0)
                yield return new Repair(CauseKind.SignError, index, -value);
            if (Solve(relation, index, weight, outcome, scale) is { } solved && solved != value)
                yield return new Repair(Classify(index, value, solved), index, solved);
            // The figure of another column of the same row, alone or in exchange.
            for (var c = 0; c < _book.Tables[figure.Table].Columns.Length; c++)
            {
                if (c == figure.Column || _book.At(figure.Table, figure.Row, c) is not (>= 0 and var other) || _values[other] == value || _book.Figures[other].Unit != figure.Unit)
                    continue;
                yield return new Repair(CauseKind.StaleOrWrongColumn, index, _values[other]);
                yield return new Repair(CauseKind.StaleOrWrongColumn, index, _values[other], other);
            }

            // The figures of two neighbouring rows in each other's place.
            for (var r = Math.Max(0, figure.Row - 3); r <= figure.Row + 3 && r < _book.Shapes[figure.Table].Length; r++)
                if (r != figure.Row && _book.At(figure.Table, r, figure.Column) is >= 0 and var neighbour && _values[neighbour] != value && _book.Figures[neighbour].Unit == figure.Unit)
                    yield return new Repair(CauseKind.TransposedRows, index, _values[neighbour], neighbour);
        }
    }

    /// <summary>A total that other relations confirm over items that fall short of it, above all where one of the items prints no figure.</summary>
    private Repair? Missing(Relation relation, Outcome outcome)
    {
        if (relation.Type != CheckType.VerticalSum || relation.Terms.Length < 2 || relation.Meaning == Meaning.GrandTotal || !_confirmations.ContainsKey(relation.Lhs))
            return null;
        // What is missing has the sign of what is there, and is no larger than twice the largest part.
        var (largest, sum) = (0m, 0m);
        foreach (var term in relation.Terms)
        {
            largest = Math.Max(largest, Math.Abs(_values[term.Figure]));
            sum += term.Weight * _values[term.Figure];
        }

        if (Math.Sign(sum) != Math.Sign(outcome.Difference) || Math.Abs(outcome.Difference) > 2 * largest)
            return null;
        return new Repair(CauseKind.MissingRow, relation.Lhs, outcome.Difference)
        {
            Score = Weight(relation) + (relation.BlankParts > 0 ? 0.3 : 0.05),
            Mends = [relation],
        };
    }

    private static IEnumerable<(int Figure, decimal Weight)> Weighted(Relation relation)
    {
        yield return (relation.Lhs, -1);
        foreach (var term in relation.Terms)
            yield return (term.Figure, term.Weight);
    }

    /// <summary>The value of one figure with which a relation holds exactly, to the figure's own precision.</summary>
    private decimal? Solve(Relation relation, int index, decimal weight, Outcome outcome, decimal scale)
    {
        var figure = _book.Figures[index];
        if (relation.Denominator is not null)
            return index == relation.Lhs ? decimal.Round(_values[index] - outcome.Difference, (int)figure.Value.Scale) : null;
        if (weight == 0)
            return null;
        var change = outcome.Difference * scale / figure.Scale / weight;
        return decimal.Round(_values[index] + change, (int)figure.Value.Scale, MidpointRounding.AwayFromZero);
    }

    private CauseKind Classify(int index, decimal printed, decimal solved)
    {
        var figure = _book.Figures[index];
        var kind = DigitChange.Classify(printed, solved);
        if (kind != CauseKind.SignError && _book.RowOf(figure).CellIn(_book.Tables[figure.Table].Columns[figure.Column].Id) is { } cell
            && FormatChecks.IsMalformed(cell) && DigitChange.IsRemainder(printed, solved))
            return CauseKind.Misprint;
        if (kind == CauseKind.Unknown && HasCounterpart(index, solved))
            return CauseKind.StaleOrWrongColumn;
        if (kind == CauseKind.Unknown && printed != 0 && solved != 0)
        {
            var ratio = Math.Abs(solved / printed);
            if (ratio is 1000m or 0.001m or 1_000_000m)
                return CauseKind.WrongUnit;
        }

        return kind;
    }

    /// <summary>Whether another table prints the value for the same item, so that this one shows some other figure in its place.</summary>
    private bool HasCounterpart(int index, decimal solved)
    {
        if (!_incident.TryGetValue(index, out var relations))
            return false;
        foreach (var relation in relations)
        {
            if (relation.Meaning is not (Meaning.SameItem or Meaning.Note) || relation.Terms.Length != 1)
                continue;
            var other = _book.Figures[relation.Lhs == index ? relation.Terms[0].Figure : relation.Lhs];
            var (scale, figure) = (Math.Max(other.Scale, _book.Figures[index].Scale), _book.Figures[index]);
            if (Math.Abs(Math.Abs(_values[other.Index] * other.Scale) - Math.Abs(solved * figure.Scale)) < scale && SignificantDigits.Of(solved) >= 2)
                return true;
        }

        return false;
    }

    private void Judge(Repair repair, HashSet<Relation> open)
    {
        var old = _values[repair.Figure];
        var oldOther = repair.Other is { } o ? _values[o] : 0;
        Set(repair, repair.Value, old);
        var score = 0.0;
        var mended = new List<Relation>();
        foreach (var relation in Incident(repair))
        {
            var after = Test(relation);
            if (relation.Outcome.Fails)
            {
                if (!after.Fails && open.Contains(relation))
                {
                    mended.Add(relation);
                    score += Weight(relation) * (after.Verdict == Verdict.Holds ? 1.05 : 1);
                }
            }
            else if (after.Fails)
            {
                score -= 1.3 * Weight(relation);
            }
        }

        Set(repair, old, oldOther);
        repair.Mends = mended;
        repair.Score = mended.Count == 0 ? 0 : score + Plausibility(repair) + Resemblance(repair);
    }

    private void Set(Repair repair, decimal value, decimal other)
    {
        _values[repair.Figure] = value;
        if (repair.Other is { } o)
            _values[o] = other;
    }

    private IEnumerable<Relation> Incident(Repair repair)
    {
        IEnumerable<Relation> own = _incident.TryGetValue(repair.Figure, out var list) ? list : [];
        return repair.Other is { } other && _incident.TryGetValue(other, out var more) ? own.Union(more) : own;
    }

    private static double Weight(Relation relation) => relation.Trust switch
    {
        Trust.Certain or Trust.IfExplained => 1,
        Trust.Likely => 0.75,
        _ => 0.1,
    };

    /// <summary>
    /// −0.2 to 0.2: whether the repaired figure is closer to the figures of the same row in other columns than the printed one. Years and
    /// budgets differ by a few per cent, slips by whole digits.
    /// </summary>
    private double Resemblance(Repair repair)
    {
        if (repair.Other is not null)
            return 0;
        var figure = _book.Figures[repair.Figure];
        if (ScenarioClasses.Of(figure.Scenario) == ScenarioClass.Derived)
            return 0;
        var (before, after) = (decimal.MaxValue, decimal.MaxValue);
        for (var c = 0; c < _book.Tables[figure.Table].Columns.Length; c++)
        {
            if (c == figure.Column || _book.FigureAt(figure.Table, figure.Row, c) is not { } other || ScenarioClasses.Of(other.Scenario) == ScenarioClass.Derived || other.Value == 0)
                continue;
            before = Math.Min(before, Math.Abs(_values[repair.Figure] - other.Value));
            after = Math.Min(after, Math.Abs(repair.Value - other.Value));
        }

        return before == decimal.MaxValue || before + after == 0 ? 0 : 0.2 * (double)((before - after) / (before + after));
    }

    /// <summary>How common the slip is, and how unlikely that a chance change would mend: one digit of five is more telling than one of one.</summary>
    private static double Plausibility(Repair repair)
    {
        var digits = Math.Min(6, SignificantDigits.Of(repair.Value));
        return repair.Kind switch
        {
            CauseKind.Misprint => 0.7,
            CauseKind.SignError => 0.55,
            CauseKind.WrongUnit => 0.4,
            CauseKind.TransposedDigits => 0.45,
            CauseKind.TransposedRows => 0.25,
            CauseKind.DigitError => digits >= 2 ? 0.35 : 0.2,
            CauseKind.StaleOrWrongColumn => repair.Other is null ? digits >= 2 ? 0.35 : 0.05 : 0.25,
            _ => 0,
        };
    }

    private Outcome Test(Relation relation) => RelationTester.Test(relation, _book.Figures, _values);

    private void Apply(Repair repair) => Set(repair, repair.Value, _values[repair.Figure]);
}
