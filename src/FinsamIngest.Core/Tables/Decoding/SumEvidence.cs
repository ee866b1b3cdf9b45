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
    private const int Beam = 400;

    /// <summary>Readings of a row that are open to the sums: those that sums of two or three columns could win.</summary>
    private const double Reach = 9;
    private const int MostOpen = 10;

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
            states = Extend(states, domain, weight);
        }
        if (rows.Count == 0)
            return null;
        Solution? best = null;
        var open = Open(total);
        foreach (var state in states)
        {
            foreach (var t in open)
            {
                var reward = Reward(state, total.Readings[t], columns, rows.Count, out _);
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

    /// <summary>Whether the hypothesis holds in every column with the readings as they stand; then there is nothing to choose.</summary>
    public static Solution? Standing(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains, int columns)
    {
        if (domains[hypothesis.Total] is not { } total)
            return null;
        var sums = new long[columns];
        var choices = new List<(int, int)> { (hypothesis.Total, total.Best) };
        foreach (var (row, weight) in hypothesis.Parts)
        {
            if (row == hypothesis.Total || domains[row] is not { } domain)
                continue;
            choices.Add((row, domain.Best));
            Add(sums, domain.Readings[domain.Best], weight);
        }
        if (choices.Count == 1)
            return null;
        var reward = Reward(new State(sums, 0, null, -1), total.Readings[total.Best], columns, choices.Count - 1, out var failed);
        return failed == 0 && reward > 0 ? new Solution(reward, reward, choices) : null;
    }

    private static void Add(long[] sums, RowReading reading, int weight)
    {
        for (var c = 0; c < sums.Length; c++)
            if (reading.Value(c) is { } value)
                sums[c] += weight * Thousandths(value);
    }

    private static List<State> Extend(List<State> states, Domain domain, int weight)
    {
        var next = new Dictionary<SumKey, State>(states.Count);
        foreach (var state in states)
        {
            foreach (var r in Open(domain))
            {
                var sums = (long[])state.Sums.Clone();
                Add(sums, domain.Readings[r], weight);
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

    /// <summary>A row that a sum has settled keeps its reading; of the others those are open that a sum could still win.</summary>
    private static List<int> Open(Domain domain)
    {
        var best = domain.Best;
        var open = new List<int> { best };
        if (domain.IsSettled)
            return open;
        for (var r = 0; r < domain.Readings.Count && open.Count < MostOpen; r++)
            if (r != best && domain.Score(r) <= domain.Score(best) + Reach)
                open.Add(r);
        return open;
    }

    private static double Reward(State state, RowReading total, int columns, int terms, out int failed)
    {
        var reward = 0.0;
        failed = 0;
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
