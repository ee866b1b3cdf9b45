using System.Runtime.InteropServices;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Chooses the readings of the rows of one sum together: the cheapest choice in which as many columns as possible add up. A dynamic programme
/// over the rows, its states the column sums so far (docs/reading.md).
/// </summary>
internal static class SumEvidence
{
    /// <summary>
    /// Sums so far that are kept after each row, the cheapest ones. Tables of the known reports need fewer than a hundred; ten rows with blank cells that leave no trace
    /// need some hundreds.
    /// </summary>
    private const int Beam = 640;

    /// <summary>On a table of two sides every row may stand on either: eleven rows make two thousand equally likely states.</summary>
    private const int BeamOfTwoSides = 2048;

    /// <summary>Left or right.</summary>
    private const int MostOpenOfTwoSides = 2;

    /// <summary>Readings of a row that are open to the sums: those that a sum of two columns could win.</summary>
    private const double Reach = 8;
    private const int MostOpen = 10;

    /// <summary>Nats for a column that adds up exactly: a wrong reading of one figure does so about once in two hundred.</summary>
    private const double Exact = 5;

    /// <summary>Nats for a column that adds up within its rounding.</summary>
    private const double Rounded = 2.5;

    /// <summary>A sum of one row adds up by chance or by noughts more easily than one of many.</summary>
    private const double Trivial = 0.6;

    /// <summary>
    /// A column in which one row alone has an amount: printed like its total, both read alike in whatever way, so that <c>22 | 960</c> under <c>22 | 960</c>
    /// is hardly more evidence than 22 960 under 22 960.
    /// </summary>
    private const double Repeated = 0.4;

    /// <summary>Nats for a column that adds up within its rounding, its amounts so large (against the rounding) that none does so by chance.</summary>
    private const double RoundedOfLarge = 4;
    private const int Large = 500;

    /// <summary>Nats against a column that does not add up, and one whose total is left blank though its rows have amounts.</summary>
    private const double Failed = 0.5;
    private const double LeftOut = 1;

    /// <summary>A choice of readings for the rows of a sum.</summary>
    /// <param name="Gain">Nats won by it, the dearer readings already paid.</param>
    /// <param name="Reward">Nats that the sums speak for it.</param>
    /// <param name="Choices">Row and index of its reading.</param>
    internal sealed record Solution(double Gain, double Reward, List<(int Row, int Reading)> Choices);

    /// <summary>A bit a column: whether any row, and whether more than one has an amount there.</summary>
    private readonly record struct Filled(uint Once, uint Again)
    {
        public Filled With(RowReading reading)
        {
            var (once, again) = (Once, Again);
            for (var c = 0; c < reading.Thousandths.Length; c++)
            {
                if (reading.Thousandths[c] == 0)
                    continue;
                again |= once & (1u << c);
                once |= 1u << c;
            }
            return new Filled(once, again);
        }

        public bool HasSeveral(int column) => (Again & (1u << column)) != 0;
    }

    /// <summary>The states after a row: column sums side by side, what they cost, and the way that led to each.</summary>
    private sealed class Layer(int columns)
    {
        public List<long> Sums { get; } = [];

        public List<double> Costs { get; } = [];

        public List<(int Before, int Reading)> Ways { get; } = [];

        /// <summary>Which columns have amounts of one row, and which of several.</summary>
        public List<Filled> Filled { get; } = [];

        public ReadOnlySpan<long> SumsOf(int state) => CollectionsMarshal.AsSpan(Sums).Slice(state * columns, columns);
    }

    /// <summary>Whether the hypothesis holds in every column with the readings as they stand; then there is nothing to choose.</summary>
    /// <param name="hypothesis">Which rows may add up to which.</param>
    /// <param name="domains">The readings of the rows.</param>
    /// <param name="columns">Columns of the table.</param>
    /// <param name="mayBeBlank">A bit for each column that totals may leave out, such as deviations.</param>
    public static Solution? Standing(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains, int columns, uint mayBeBlank = 0)
    {
        if (domains[hypothesis.Total] is not { } total)
            return null;
        Span<long> sums = stackalloc long[columns];
        sums.Clear();
        var filled = default(Filled);
        var choices = new List<(int, int)> { (hypothesis.Total, total.Best) };
        foreach (var (row, weight) in hypothesis.Parts)
        {
            if (row == hypothesis.Total || domains[row] is not { } domain)
                continue;
            choices.Add((row, domain.Best));
            Add(sums, domain.Readings[domain.Best], weight);
            filled = filled.With(domain.Readings[domain.Best]);
        }
        if (choices.Count == 1)
            return null;
        var reward = Reward(sums, total.Readings[total.Best], choices.Count - 1, filled, mayBeBlank, out var failed);
        return failed == 0 && reward > 0 ? new Solution(reward, reward, choices) : null;
    }

    /// <summary>The best choice for a hypothesis; null when no column adds up or no row leaves a choice.</summary>
    public static Solution? Solve(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains, int columns, bool twoSided = false, uint mayBeBlank = 0)
    {
        if (domains[hypothesis.Total] is not { } total)
            return null;
        var most = twoSided ? MostOpenOfTwoSides : MostOpen;
        var open = Open(total, most);
        var choice = open.Count > 1;
        var rows = new List<(int Row, int Weight, Domain Domain, List<int> Open)>();
        foreach (var (row, weight) in hypothesis.Parts)
        {
            if (row == hypothesis.Total || domains[row] is not { } domain)
                continue;
            var readings = Open(domain, most);
            choice |= readings.Count > 1;
            rows.Add((row, weight, domain, readings));
        }
        // Nothing to choose: a sum that does not stand will not stand.
        if (rows.Count == 0 || !choice)
            return null;
        var baseline = total.Score(total.Best);
        var layers = new List<Layer> { First(columns) };
        foreach (var (_, weight, domain, readings) in rows)
        {
            baseline += domain.Score(domain.Best);
            layers.Add(Extend(layers[^1], domain, readings, weight, columns, twoSided ? BeamOfTwoSides : Beam));
        }
        var last = layers[^1];
        var (bestGain, bestReward, bestState, bestReading) = (double.NegativeInfinity, 0.0, -1, -1);
        for (var state = 0; state < last.Costs.Count; state++)
        {
            foreach (var t in open)
            {
                var reward = Reward(last.SumsOf(state), total.Readings[t], rows.Count, last.Filled[state], mayBeBlank, out _);
                var gain = reward - (last.Costs[state] + total.Score(t) - baseline);
                if (reward > 0 && gain > bestGain)
                    (bestGain, bestReward, bestState, bestReading) = (gain, reward, state, t);
            }
        }
        if (bestState < 0)
            return null;
        var choices = new List<(int, int)> { (hypothesis.Total, bestReading) };
        for (var i = rows.Count; i > 0; i--)
        {
            var (before, reading) = layers[i].Ways[bestState];
            choices.Add((rows[i - 1].Row, reading));
            bestState = before;
        }
        return new Solution(bestGain, bestReward, choices);
    }

    private static Layer First(int columns)
    {
        var layer = new Layer(columns);
        for (var c = 0; c < columns; c++)
            layer.Sums.Add(0);
        layer.Costs.Add(0);
        layer.Filled.Add(default);
        layer.Ways.Add((-1, -1));
        return layer;
    }

    private static Layer Extend(Layer layer, Domain domain, List<int> open, int weight, int columns, int beam)
    {
        var next = new Layer(columns);
        var known = new Dictionary<ulong, int>();
        Span<long> sums = stackalloc long[columns];
        for (var state = 0; state < layer.Costs.Count; state++)
        {
            foreach (var reading in open)
            {
                layer.SumsOf(state).CopyTo(sums);
                Add(sums, domain.Readings[reading], weight);
                var cost = layer.Costs[state] + domain.Score(reading);
                ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Key(sums), out var exists);
                if (!exists)
                {
                    index = next.Costs.Count;
                    next.Sums.AddRange(sums);
                    next.Costs.Add(cost);
                    next.Ways.Add((state, reading));
                    next.Filled.Add(layer.Filled[state].With(domain.Readings[reading]));
                }
                else if (cost < next.Costs[index])
                {
                    next.Costs[index] = cost;
                    next.Ways[index] = (state, reading);
                    next.Filled[index] = layer.Filled[state].With(domain.Readings[reading]);
                }
            }
        }
        return next.Costs.Count <= beam ? next : Cheapest(next, columns, beam);
    }

    private static Layer Cheapest(Layer layer, int columns, int beam)
    {
        var order = Enumerable.Range(0, layer.Costs.Count).ToArray();
        Array.Sort(order, (a, b) => layer.Costs[a].CompareTo(layer.Costs[b]));
        var kept = new Layer(columns);
        foreach (var state in order.AsSpan(0, beam))
        {
            kept.Sums.AddRange(layer.SumsOf(state));
            kept.Costs.Add(layer.Costs[state]);
            kept.Ways.Add(layer.Ways[state]);
            kept.Filled.Add(layer.Filled[state]);
        }
        return kept;
    }

    /// <summary>Sixty-four bits that tell column sums apart (splitmix64 over the columns).</summary>
    private static ulong Key(ReadOnlySpan<long> sums)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var sum in sums)
        {
            var z = hash ^ (ulong)sum;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            hash = (z ^ (z >> 31)) + 0x9E3779B97F4A7C15UL;
        }
        return hash;
    }

    /// <summary>
    /// A row that a sum has settled keeps its reading; of the others those are open that a sum could still win, but not a row's reading as a
    /// heading: a sum that adds up without the row is no evidence that its figures are words.
    /// </summary>
    private static List<int> Open(Domain domain, int most)
    {
        var best = domain.Best;
        var open = new List<int> { best };
        if (domain.IsSettled)
            return open;
        for (var r = 0; r < domain.Readings.Count && open.Count < most; r++)
            if (r != best && domain.Score(r) <= domain.Score(best) + Reach && domain.Readings[r].HasFigures)
                open.Add(r);
        return open;
    }

    private static void Add(Span<long> sums, RowReading reading, int weight)
    {
        var thousandths = reading.Thousandths;
        for (var c = 0; c < sums.Length; c++)
            sums[c] += weight * thousandths[c];
    }

    private static double Reward(ReadOnlySpan<long> sums, RowReading total, int terms, Filled filled, uint mayBeBlank, out int failed)
    {
        var reward = 0.0;
        failed = 0;
        for (var c = 0; c < sums.Length; c++)
        {
            if (total.Value(c) is not { } value)
            {
                if (sums[c] != 0 && total.Figures[c] is null && (mayBeBlank & (1u << c)) == 0)
                    reward -= LeftOut;
                continue;
            }
            var off = Math.Abs(sums[c] - total.Thousandths[c]);
            var size = Math.Abs(value) switch { 0 => 0.2, < 10 => 0.4, _ => 1.0 } * (terms < 2 ? Trivial : filled.HasSeveral(c) ? 1 : Repeated);
            if (off == 0)
                reward += Exact * size;
            else if (off <= Math.Max(1000, 500 * (terms + 1)) / Scale(value))
                reward += (Math.Abs(value) >= Large * terms ? RoundedOfLarge : Rounded) * size;
            else
                failed++;
        }
        return reward - Failed * failed;
    }

    /// <summary>A figure with decimals is rounded to its last one.</summary>
    private static long Scale(decimal value) => value.Scale switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
}
