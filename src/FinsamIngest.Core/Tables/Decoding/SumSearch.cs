using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Chooses the readings of the rows of one sum together: the cheapest choice in which as many columns as possible add up. A dynamic programme over the rows that
/// leave a choice, its states the column sums so far, the cheapest first (docs/reading.md). What can win nothing any more is left out: states that cost more than all columns
/// together are worth, and those from which the rows to come reach no total. One search serves a table, sum after sum, and keeps its buffers.
/// </summary>
/// <param name="columns">Columns of the table.</param>
/// <param name="twoSided">Whether every row may stand on either side.</param>
/// <param name="mayBeBlank">A bit for each column that totals may leave out, such as deviations.</param>
internal sealed class SumSearch(int columns, bool twoSided = false, uint mayBeBlank = 0)
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
    private const int MostOpen = 20;

    /// <summary>Nats that a choice has to be able to win, less than any that is taken.</summary>
    private const double LeastGain = 0.5;

    private readonly List<SumLayer> layers = [];
    private readonly HashSet<ulong> known = [];

    /// <summary>The readings as they stand, when the hypothesis holds with them in every column: then there is nothing to choose.</summary>
    public SumEvidence.Solution? Standing(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains) => SumEvidence.Standing(hypothesis, domains, columns, mayBeBlank);

    /// <summary>The best choice for a hypothesis; null when no column adds up, no row leaves a choice, or nothing can be won.</summary>
    public SumEvidence.Solution? Solve(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains)
    {
        if (domains[hypothesis.Total] is not { } total)
            return null;
        var totals = Open(total);
        Span<long> fixedSums = stackalloc long[columns];
        fixedSums.Clear();
        var filled = default(FilledColumns);
        var steps = new List<SumStep>();
        var choices = new List<(int Row, int Reading)> { (hypothesis.Total, total.Best) };
        foreach (var (row, weight) in hypothesis.Parts)
        {
            if (row == hypothesis.Total || domains[row] is not { } domain)
                continue;
            var open = Open(domain);
            choices.Add((row, domain.Best));
            if (open.Count > 1)
            {
                steps.Add(new SumStep(choices.Count - 1, weight, domain, open, columns));
                continue;
            }
            SumEvidence.Add(fixedSums, domain.Readings[open[0]], weight);
            filled = filled.With(domain.Readings[open[0]]);
        }
        // Nothing to choose: a sum that does not stand will not stand.
        if (choices.Count == 1 || steps.Count == 0 && totals.Count == 1)
            return null;
        // Rows with few readings first: what comes last is not multiplied.
        steps.Sort(static (a, b) => a.Open.Count != b.Open.Count ? a.Open.Count.CompareTo(b.Open.Count) : a.Place.CompareTo(b.Place));
        var terms = choices.Count - 1;
        var goal = SumGoal.Of(total, totals, steps, terms, columns);
        while (layers.Count <= steps.Count)
            layers.Add(new SumLayer(columns));
        layers[0].Clear();
        layers[0].Add(fixedSums, 0, filled, (-1, -1));
        for (var s = 0; s < steps.Count; s++)
            Extend(layers[s], layers[s + 1], steps[s], goal, s + 1);
        var last = layers[steps.Count];
        var best = total.Score(total.Best);
        var (bestGain, bestReward, bestState, bestTotal) = (double.NegativeInfinity, 0.0, -1, -1);
        for (var state = 0; state < last.Count; state++)
        {
            foreach (var t in totals)
            {
                var cost = last.Costs[state] + total.Score(t) - best;
                if (goal.Most - cost <= bestGain)
                    continue;
                var reward = SumEvidence.Reward(last.SumsOf(state), total.Readings[t], terms, last.Filled[state], mayBeBlank, out _);
                if (reward > 0 && reward - cost > bestGain)
                    (bestGain, bestReward, bestState, bestTotal) = (reward - cost, reward, state, t);
            }
        }
        if (bestState < 0)
            return null;
        choices[0] = (hypothesis.Total, bestTotal);
        for (var s = steps.Count; s > 0; s--)
        {
            var (before, reading) = layers[s].Ways[bestState];
            choices[steps[s - 1].Place] = (choices[steps[s - 1].Place].Row, reading);
            bestState = before;
        }
        return new SumEvidence.Solution(bestGain, bestReward, choices);
    }

    /// <summary>
    /// The states after one more row, from those before it. Both states and readings are sorted by cost and so are merged: the first way to a state is its cheapest.
    /// </summary>
    private void Extend(SumLayer from, SumLayer to, SumStep step, SumGoal goal, int done)
    {
        to.Clear();
        known.Clear();
        Span<int> next = stackalloc int[step.Open.Count];
        next.Clear();
        Span<long> sums = stackalloc long[columns];
        var beam = twoSided ? BeamOfTwoSides : Beam;
        while (to.Count < beam)
        {
            var (reading, least) = (-1, goal.Most - LeastGain);
            for (var o = 0; o < next.Length; o++)
                if (next[o] < from.Count && from.Costs[next[o]] + step.Costs[o] is var cost && cost < least)
                    (reading, least) = (o, cost);
            if (reading < 0)
                return;
            var state = next[reading]++;
            from.SumsOf(state).CopyTo(sums);
            SumEvidence.Add(sums, step.Readings[reading], step.Weight);
            if (goal.MostFrom(sums, done) - least >= LeastGain && known.Add(Key(sums)))
                to.Add(sums, least, from.Filled[state].With(step.Readings[reading]), (state, step.Open[reading]));
        }
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
    private List<int> Open(Domain domain)
    {
        var most = twoSided ? MostOpenOfTwoSides : MostOpen;
        var best = domain.Best;
        var open = new List<int> { best };
        if (domain.IsSettled)
            return open;
        for (var r = 0; r < domain.Readings.Count && open.Count < most; r++)
            if (r != best && domain.Score(r) <= domain.Score(best) + Reach && domain.Readings[r].HasFigures)
                open.Add(r);
        return open;
    }
}
