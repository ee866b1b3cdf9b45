using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Tests relations by interval arithmetic (XBRL Calculations 1.1): nothing is the difference: holds; the intervals of the two sides
/// meet, end points included: rounding; else: fails.
/// </summary>
internal static class RelationTester
{
    /// <summary>Tests a relation with the given values (indexed as the figures).</summary>
    public static Outcome Test(Relation relation, PrintedFigure[] figures, decimal[] values)
    {
        return relation.Denominator is null ? TestSum(relation, figures, values) : TestShare(relation, relation.Denominator, figures, values);
    }

    private static Outcome TestSum(Relation relation, PrintedFigure[] figures, decimal[] values)
    {
        var coarsest = figures[relation.Lhs];
        var mixes = false;
        foreach (var term in relation.Terms)
        {
            var figure = figures[term.Figure];
            mixes |= figure.Unit != coarsest.Unit;
            if (figure.Scale > coarsest.Scale)
                coarsest = figure;
        }

        var scale = coarsest.Scale;
        var lhs = figures[relation.Lhs];
        var difference = values[relation.Lhs] * lhs.Scale;
        var tolerance = lhs.Quantum * lhs.Scale;
        var quantum = tolerance;
        foreach (var term in relation.Terms)
        {
            var figure = figures[term.Figure];
            difference -= term.Weight * values[term.Figure] * figure.Scale;
            tolerance += Math.Abs(term.Weight) * figure.Quantum * figure.Scale;
            quantum = Math.Max(quantum, figure.Quantum * figure.Scale);
        }

        return Judge(difference / scale, tolerance / 2 / scale, coarsest.Unit, quantum / scale, mixes);
    }

    private static Outcome TestShare(Relation relation, Term[] denominator, PrintedFigure[] figures, decimal[] values)
    {
        var lhs = figures[relation.Lhs];
        var divisor = Sum(denominator, figures, values, out var divisorRange);
        var part = Sum(relation.Terms, figures, values, out var partRange);
        if (divisor == 0 || Interval.Divide(partRange, divisorRange) is not { } quotient)
            return new Outcome(0, 0, lhs.Unit, Verdict.Rounding, lhs.Quantum, true);
        var difference = values[relation.Lhs] - (relation.Factor * part / divisor);
        var range = quotient * relation.Factor;
        var printed = Interval.Of(values[relation.Lhs], lhs.Quantum);
        var tolerance = decimal.Round((range.High - range.Low + lhs.Quantum) / 2, 6);
        var verdict = difference == 0 ? Verdict.Holds : printed.Overlaps(range) ? Verdict.Rounding : Verdict.Fails;
        return new Outcome(decimal.Round(difference, 4), tolerance, lhs.Unit, verdict, lhs.Quantum, true);
    }

    private static decimal Sum(Term[] terms, PrintedFigure[] figures, decimal[] values, out Interval range)
    {
        var sum = 0m;
        range = new Interval(0, 0);
        foreach (var term in terms)
        {
            var figure = figures[term.Figure];
            sum += term.Weight * values[term.Figure] * figure.Scale;
            range += Interval.Of(values[term.Figure], figure.Quantum) * (term.Weight * figure.Scale);
        }

        return sum;
    }

    private static Outcome Judge(decimal difference, decimal tolerance, Unit unit, decimal quantum, bool mixes)
    {
        var verdict = difference == 0 ? Verdict.Holds : Math.Abs(difference) <= tolerance ? Verdict.Rounding : Verdict.Fails;
        return new Outcome(difference, tolerance, unit, verdict, quantum, mixes);
    }
}
