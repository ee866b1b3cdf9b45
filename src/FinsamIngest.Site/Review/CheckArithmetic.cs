using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Review;

/// <summary>A check's figures put together: what its terms add up to, and what becomes of it when a figure changes.</summary>
internal static class CheckArithmetic
{
    /// <summary>Kronor in one unit; 1 when the unit is not money.</summary>
    public static decimal Scale(Unit unit) => unit switch
    {
        Unit.Tkr => 1_000m,
        Unit.Mnkr => 1_000_000m,
        _ => 1m,
    };

    /// <summary>What a check says when figures are changed.</summary>
    /// <param name="check">The check as published.</param>
    /// <param name="place">Finds a figure of the report; null for one of another report.</param>
    /// <param name="changes">The figures' new values, in their own units.</param>
    public static Check With(Check check, Func<string, Place?> place, IReadOnlyDictionary<string, decimal> changes)
    {
        if (check.Type is CheckType.Format && changes.ContainsKey(check.Lhs))
            return check with { Difference = 0, Verdict = Verdict.Holds };
        if (check.Terms.IsEmpty || !References(check).Any(changes.ContainsKey))
            return check;
        var difference = check.Denominator is { } denominator
            ? Share(check, denominator, place, changes)
            : check.Difference + Change(check.Lhs, 1, check.Unit, place, changes)
                - check.Terms.Sum(term => Change(term.Cell, term.Weight, check.Unit, place, changes));
        // Words such as "drygt" leave more room on one side; the published verdict knows that, and stays where nothing has moved.
        return difference is not { } now || now == check.Difference ? check : check with
        {
            Difference = now,
            Verdict = now == 0 ? Verdict.Holds : Math.Abs(now) <= check.Tolerance ? Verdict.Rounding : Verdict.Fails,
        };
    }

    /// <summary>Every figure that a check speaks of, the one that should equal the rest first.</summary>
    public static IEnumerable<string> References(Check check)
    {
        yield return check.Lhs;
        foreach (var term in check.Terms)
            yield return term.Cell;
        if (check.Denominator is { } denominator)
            foreach (var term in denominator)
                yield return term.Cell;
    }

    private static decimal Change(
        string reference, decimal weight, Unit unit, Func<string, Place?> place, IReadOnlyDictionary<string, decimal> changes) =>
        changes.TryGetValue(reference, out var value) && place(reference) is { } figure
            ? weight * (value - (figure.Value ?? 0)) * Scale(figure.Unit) / Scale(unit)
            : 0;

    /// <summary>Null when a figure is missing or nothing is left to divide by: then nothing can be said.</summary>
    private static decimal? Share(
        Check check, IEnumerable<CheckTerm> denominator, Func<string, Place?> place, IReadOnlyDictionary<string, decimal> changes)
    {
        if (place(check.Lhs)?.Value is not { } printed
            || Sum(check.Terms, place, changes) is not { } part || Sum(denominator, place, changes) is not { } whole || whole == 0
            || Sum(check.Terms, place, Nothing) is not { } partBefore || Sum(denominator, place, Nothing) is not { } wholeBefore || wholeBefore == 0)
            return null;

        // A share is printed in per cent or as a plain quota; the published difference tells which.
        var factor = Math.Abs(printed - (100 * partBefore / wholeBefore) - check.Difference) <= Math.Abs(printed - (partBefore / wholeBefore) - check.Difference)
            ? 100m : 1m;
        return decimal.Round(changes.GetValueOrDefault(check.Lhs, printed) - (factor * part / whole), 4);
    }

    private static readonly Dictionary<string, decimal> Nothing = [];

    private static decimal? Sum(IEnumerable<CheckTerm> terms, Func<string, Place?> place, IReadOnlyDictionary<string, decimal> changes)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            if (place(term.Cell) is not { } figure)
                return null;
            sum += term.Weight * changes.GetValueOrDefault(term.Cell, figure.Value ?? 0) * Scale(figure.Unit);
        }

        return sum;
    }
}
