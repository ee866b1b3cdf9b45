using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Chooses the readings of the rows of one sum together: the cheapest choice in which as many columns as possible add up. A dynamic programme
/// over the rows, its states the column sums so far (docs/reading.md).
/// </summary>
internal static class SumEvidence
{
    /// <summary>Sums so far that are kept after each row, the cheapest ones.</summary>
    private const int Beam = 1500;

    /// <summary>Nats for a column that adds up exactly: a wrong reading of one figure does so about once in two hundred.</summary>
    private const double Exact = 5;

    /// <summary>Nats for a column that adds up within its rounding.</summary>
    private const double Rounded = 2.5;

    /// <summary>A column of two terms adds up by chance or by noughts more easily than one of many.</summary>
    private const double Trivial = 0.6;

    /// <summary>A choice of readings for the rows of a sum.</summary>
    /// <param name="Gain">Nats won by it, the dearer readings already paid.</param>
    /// <param name="Reward">Nats that the sums speak for it.</param>
    /// <param name="Choices">Row and index of its reading.</param>
    internal sealed record Solution(double Gain, double Reward, List<(int Row, int Reading)> Choices);

    private sealed record State(long[] Sums, double Cost, State? Before, int Reading);

    /// <summary>The best choice for a hypothesis; null when no column adds up.</summary>
    public static Solution? Solve(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains, int columns)
    {
        var total = domains[hypothesis.Total];
        if (total is null)
            return null;
        var baseline = total.Score(total.Best);
        var states = new List<State> { new(new long[columns], 0, null, -1) };
        var rows = new List<int>();
        foreach (var (row, weight) in hypothesis.Parts)
        {
            if (row == hypothesis.Total || domains[row] is not { } domain)
                continue;
            rows.Add(row);
            baseline += domain.Score(domain.Best);
            states = Extend(states, domain, weight, columns);
        }
        if (rows.Count == 0)
            return null;
        Solution? best = null;
        var open = Open(total);
        foreach (var state in states)
        {
            foreach (var t in open)
            {
                var reward = Reward(state, total.Readings[t], columns, rows.Count);
                if (reward <= 0)
                    continue;
                var cost = state.Cost + total.Score(t);
                var gain = reward - (cost - baseline);
                if (best is not null && gain <= best.Gain)
                    continue;
                best = new Solution(gain, reward, Unwind(state, rows, hypothesis.Total, t));
            }
        }
        return best;
    }

    private static List<State> Extend(List<State> states, Domain domain, int weight, int columns)
    {
        var next = new Dictionary<SumKey, State>(states.Count);
        foreach (var state in states)
        {
            foreach (var r in Open(domain))
            {
                var sums = (long[])state.Sums.Clone();
                for (var c = 0; c < columns; c++)
                    if (domain.Readings[r].Value(c) is { } value)
                        sums[c] += weight * Thousandths(value);
                var candidate = new State(sums, state.Cost + domain.Score(r), state, r);
                var key = new SumKey(sums);
                if (!next.TryGetValue(key, out var known) || candidate.Cost < known.Cost)
                    next[key] = candidate;
            }
        }
        var list = next.Values.ToList();
        if (list.Count > Beam)
        {
            list.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
            list.RemoveRange(Beam, list.Count - Beam);
        }
        return list;
    }

    /// <summary>A row that a sum has settled keeps its reading; the others are open.</summary>
    private static IEnumerable<int> Open(Domain domain)
    {
        if (domain.IsSettled)
            return [domain.Best];
        return Enumerable.Range(0, domain.Readings.Count);
    }

    private static double Reward(State state, RowReading total, int columns, int terms)
    {
        var reward = 0.0;
        var failed = 0;
        for (var c = 0; c < columns; c++)
        {
            if (total.Value(c) is not { } value)
                continue;
            var off = Math.Abs(state.Sums[c] - Thousandths(value));
            var size = Math.Abs(value) switch { 0 => 0.2, < 10 => 0.4, _ => 1.0 } * (terms < 2 ? Trivial : 1);
            if (off == 0)
                reward += Exact * size;
            else if (off <= Math.Max(1000, 500 * (terms + 1)) / Scale(value))
                reward += Rounded * size;
            else
                failed++;
        }
        return reward - 0.5 * failed;
    }

    /// <summary>A figure with decimals is rounded to its last one.</summary>
    private static long Scale(decimal value) => value.Scale switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };

    private static long Thousandths(decimal value) => value is > 9e14m or < -9e14m ? 0 : (long)(value * 1000m);

    private static List<(int, int)> Unwind(State state, List<int> rows, int totalRow, int totalReading)
    {
        var choices = new List<(int, int)> { (totalRow, totalReading) };
        var at = state;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            choices.Add((rows[i], at.Reading));
            at = at.Before!;
        }
        return choices;
    }

    /// <summary>Column sums as a key.</summary>
    private readonly struct SumKey(long[] sums) : IEquatable<SumKey>
    {
        private readonly long[] values = sums;

        public bool Equals(SumKey other) => values.AsSpan().SequenceEqual(other.values);

        public override bool Equals(object? obj) => obj is SumKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var value in values)
                hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
