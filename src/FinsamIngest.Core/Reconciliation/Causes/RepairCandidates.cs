using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The small changes that could mend a relation.</summary>
internal sealed class RepairCandidates(CausalSystem system)
{
    /// <summary>Figures of a relation that are tried: a sum of more parts has no small repair that would be believed.</summary>
    private const int MostFigures = 60;

    /// <summary>Steps of rounding beside the exact value: a sum of a dozen parts is seldom further off.</summary>
    private const int MostSteps = 3;

    private readonly SlipClassifier _slips = new(system);

    /// <summary>The repairs of the figures of one relation.</summary>
    public IEnumerable<Repair> Of(Relation relation)
    {
        var scale = Units.Scale(relation.Outcome.Unit);
        var outcome = system.Test(relation);
        var count = 0;
        int? copies = null;
        if (Missing(relation, outcome) is { } missing)
            yield return missing;
        foreach (var (index, weight) in Weighted(relation))
        {
            if (++count > MostFigures)
                yield break;
            var figure = system.Book.Figures[index];
            var value = system.Values[index];
            if (value != 0)
                yield return new Repair(CauseKind.SignError, index, -value);
            if (Solve(relation, index, weight, outcome, scale) is { } solved && solved != value)
            {
                var kind = _slips.Classify(index, value, solved);
                if (kind == CauseKind.Unknown && Near(relation, figure, value, solved, outcome) is { } near)
                    yield return near;
                // A figure that repeats its neighbour was copied with it; what should stand there may be anything.
                yield return kind == CauseKind.Unknown && Repeats(index)
                    ? new Repair(CauseKind.StaleOrWrongColumn, index, solved) { IsCopy = true, Copies = copies ??= Weighted(relation).Count(w => Repeats(w.Figure)) }
                    : new Repair(kind, index, solved);
            }

            // The figure of another column of the same row, alone or in exchange.
            for (var c = 0; c < system.Book.Tables[figure.Table].Columns.Length; c++)
            {
                if (c == figure.Column || system.Book.At(figure.Table, figure.Row, c) is not (>= 0 and var other) || system.Values[other] == value || system.Book.Figures[other].Unit != figure.Unit)
                    continue;
                yield return new Repair(CauseKind.StaleOrWrongColumn, index, system.Values[other]);
                yield return new Repair(CauseKind.StaleOrWrongColumn, index, system.Values[other], other);
            }

            // The figures of two neighbouring rows in each other's place.
            for (var r = Math.Max(0, figure.Row - 3); r <= figure.Row + 3 && r < system.Book.Shapes[figure.Table].Length; r++)
                if (r != figure.Row && system.Book.At(figure.Table, r, figure.Column) is >= 0 and var neighbour && system.Values[neighbour] != value && system.Book.Figures[neighbour].Unit == figure.Unit)
                    yield return new Repair(CauseKind.TransposedRows, index, system.Values[neighbour], neighbour);
        }
    }

    /// <summary>A small slip that makes the relation hold within rounding, where none makes it hold exactly.</summary>
    private static Repair? Near(Relation relation, PrintedFigure figure, decimal value, decimal solved, Outcome outcome)
    {
        var (step, room) = (figure.Quantum, outcome.Tolerance * Units.Scale(outcome.Unit) / figure.Scale);
        if (relation.Denominator is not null || step <= 0)
            return null;
        for (var k = 1; k <= MostSteps && k * step <= room; k++)
            foreach (var right in new[] { solved + (k * step), solved - (k * step) })
                if (DigitChange.Classify(value, right) is var kind and (CauseKind.DigitError or CauseKind.TransposedDigits or CauseKind.SignError))
                    return new Repair(kind, figure.Index, right) { IsNear = true };
        return null;
    }

    /// <summary>A total that other relations confirm over items that fall short of it, above all where one of the items prints no figure.</summary>
    public Repair? Missing(Relation relation, Outcome outcome)
    {
        if (relation.Type != CheckType.VerticalSum || relation.Terms.Length == 0 || relation.Meaning == Meaning.GrandTotal || system.Confirmations(relation.Lhs) == 0)
            return null;
        // One item alone may be something else than a part, and a result may be one figure's slip away: a row left out shows in other columns too.
        var isResult = IsResult(relation);
        if ((isResult || relation.Terms.Length == 1) && !FailsElsewhere(relation))
            return null;
        // What is missing has the sign of what is there, except in a result, and is no larger than twice the largest part, unless it is missing in another column too.
        var (largest, sum) = (0m, 0m);
        foreach (var term in relation.Terms)
        {
            largest = Math.Max(largest, Math.Abs(system.Values[term.Figure]));
            sum += term.Weight * system.Values[term.Figure];
        }

        if (!isResult && Math.Sign(sum) != Math.Sign(outcome.Difference) || (Math.Abs(outcome.Difference) > 2 * largest && !FailsElsewhere(relation)))
            return null;
        return new Repair(CauseKind.MissingRow, relation.Lhs, outcome.Difference)
        {
            Score = RepairScore.Weight(relation) + (relation.BlankParts > 0 ? 0.3 : 0.05),
            Mends = [relation],
        };
    }

    /// <summary>Whether the sum of the same row fails in another column.</summary>
    private bool FailsElsewhere(Relation relation)
    {
        var total = system.Book.Figures[relation.Lhs];
        return system.Failing.Exists(other => other.Type == CheckType.VerticalSum && other.Lhs != relation.Lhs
            && system.Book.Figures[other.Lhs] is var its && its.Table == total.Table && its.Row == total.Row);
    }

    private bool IsResult(Relation relation)
    {
        var total = system.Book.Figures[relation.Lhs];
        return system.Book.Shapes[total.Table][total.Row].Role == RowRole.Result;
    }

    public static IEnumerable<(int Figure, decimal Weight)> Weighted(Relation relation)
    {
        yield return (relation.Lhs, -1);
        foreach (var term in relation.Terms)
            yield return (term.Figure, term.Weight);
    }

    /// <summary>The value of one figure with which a relation holds exactly, to the figure's own precision.</summary>
    public decimal? Solve(Relation relation, int index, decimal weight, Outcome outcome, decimal scale)
    {
        var figure = system.Book.Figures[index];
        if (relation.Denominator is not null)
            return index == relation.Lhs ? decimal.Round(system.Values[index] - outcome.Difference, (int)figure.Value.Scale) : null;
        if (weight == 0)
            return null;
        var change = outcome.Difference * scale / figure.Scale / weight;
        return decimal.Round(system.Values[index] + change, (int)figure.Value.Scale, MidpointRounding.AwayFromZero);
    }

    /// <summary>Whether the same figure stands in another column of the row, under another year or in another place.</summary>
    private bool Repeats(int index)
    {
        var figure = system.Book.Figures[index];
        if (SignificantDigits.Of(figure.Value) < 2)
            return false;
        if (system.Copied.Contains(index))
            return system.Copied.IsCopy(index);
        for (var c = 0; c < system.Book.Tables[figure.Table].Columns.Length; c++)
            if (c != figure.Column && system.Book.FigureAt(figure.Table, figure.Row, c) is { } other && other.Scenario == figure.Scenario && other.Value == figure.Value)
                return true;
        return false;
    }
}
