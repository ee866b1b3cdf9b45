using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Tests hypotheses of sums in the columns of a group.</summary>
internal sealed class SumEvidence(SumGroup group, FigureBook book)
{
    private readonly Dictionary<SumHypothesis, LaneFit[]> _fits = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the sum holds in a column.</summary>
    public LaneFit Fit(SumHypothesis sum, int lane)
    {
        if (!_fits.TryGetValue(sum, out var fits))
        {
            fits = new LaneFit[group.Lanes.Length];
            for (var i = 0; i < fits.Length; i++)
                fits[i] = Measure(sum, i);
            _fits.Add(sum, fits);
        }

        return fits[lane];
    }

    private LaneFit Measure(SumHypothesis sum, int lane)
    {
        if (group.Lanes[lane] == Scenario.Ratio || group.At(sum.Total, lane) is not (>= 0 and var total))
            return LaneFit.Absent;
        var lhs = book.Figures[total];
        var difference = lhs.Value * lhs.Scale;
        var tolerance = lhs.Quantum * lhs.Scale;
        var any = false;
        var nonZero = lhs.Value != 0;
        foreach (var (row, weight) in sum.Parts)
        {
            if (group.At(row, lane) is not (>= 0 and var index))
                continue;
            var part = book.Figures[index];
            if (!Units.AreComparable(part.Unit, lhs.Unit))
                return LaneFit.Absent;
            any = true;
            nonZero |= part.Value != 0;
            difference -= weight * part.Value * part.Scale;
            tolerance += part.Quantum * part.Scale;
        }

        if (!any)
            return LaneFit.Absent;
        if (!nonZero)
            return LaneFit.Trivial;
        return difference == 0 ? LaneFit.Holds : 2 * Math.Abs(difference) <= tolerance ? LaneFit.Rounding : LaneFit.Fails;
    }

    /// <summary>What the parts lack to the total in a column that has both, in kronor (or the unit of a count), and what rounding alone can make.</summary>
    public (decimal Lack, decimal Tolerance) Lack(SumHypothesis sum, int lane)
    {
        var total = book.Figures[group.At(sum.Total, lane)];
        var (lack, tolerance) = (total.Value * total.Scale, total.Quantum * total.Scale);
        foreach (var (row, weight) in sum.Parts)
            if (group.At(row, lane) is >= 0 and var index)
            {
                lack -= weight * book.Figures[index].Value * book.Figures[index].Scale;
                tolerance += book.Figures[index].Quantum * book.Figures[index].Scale;
            }

        return (lack, tolerance / 2);
    }

    /// <summary>By what part of the totals the sum misses them, over all columns; large when it is in no column.</summary>
    public decimal Miss(SumHypothesis sum)
    {
        var (miss, whole) = (0m, 0m);
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            if (LaneKinds.Of(group.Lanes[lane]) != LaneKind.Main || group.At(sum.Total, lane) is not (>= 0 and var total))
                continue;
            var difference = book.Figures[total].Value * book.Figures[total].Scale;
            whole += Math.Abs(difference);
            foreach (var (row, weight) in sum.Parts)
                if (group.At(row, lane) is >= 0 and var part)
                    difference -= weight * book.Figures[part].Value * book.Figures[part].Scale;
            miss += Math.Abs(difference);
        }

        return whole == 0 ? decimal.MaxValue : miss / whole;
    }

    /// <summary>Columns in which the sum holds and says something.</summary>
    public int Proofs(SumHypothesis sum, Func<int, bool> lanes)
    {
        var proofs = 0;
        for (var lane = 0; lane < group.Lanes.Length; lane++)
            if (lanes(lane) && Fit(sum, lane) is LaneFit.Holds or LaneFit.Rounding)
                proofs++;
        return proofs;
    }

    /// <summary>
    /// How well the sum fits the columns. An exact sum of several parts counts 1; one within rounding less, because many parts make wide
    /// intervals; a "sum" of one part less, because equal rows are common; an unlikely one (items that an earlier sum has used up) less.
    /// </summary>
    public double Score(SumHypothesis sum, Func<int, bool> lanes)
    {
        var score = 0.3 * sum.Prior;
        var plain = 0.6 + (0.4 * sum.Prior);
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            if (!lanes(lane))
                continue;
            var weight = group.Lanes[lane] == Scenario.Deviation ? 0.4 : 1;
            score += weight * plain * Fit(sum, lane) switch
            {
                LaneFit.Holds => sum.Parts.Length > 1 ? 1 : 0.9,
                LaneFit.Rounding => sum.Parts.Length > 1 ? 0.7 : 0.6,
                LaneFit.Trivial => 0.05,
                _ => 0,
            };
        }

        return score;
    }
}
