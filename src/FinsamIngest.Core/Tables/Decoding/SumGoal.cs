namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>What a sum can still be worth at most: by the columns of its total, and by what the rows to come can add.</summary>
internal sealed class SumGoal
{
    private readonly int columns;

    /// <summary>By steps done and column: the least and the greatest sum from which a total can still be reached.</summary>
    private readonly long[] from;
    private readonly long[] to;

    private SumGoal(int columns, int steps)
    {
        this.columns = columns;
        from = new long[columns * (steps + 1)];
        to = new long[columns * (steps + 1)];
    }

    /// <summary>Nats for all columns that the total may have.</summary>
    public double Most { get; private init; }

    public static SumGoal Of(Domain total, List<int> totals, List<SumStep> steps, int terms, int columns)
    {
        var named = 0;
        Span<long> least = stackalloc long[columns];
        Span<long> most = stackalloc long[columns];
        for (var c = 0; c < columns; c++)
        {
            (least[c], most[c]) = (long.MaxValue, long.MinValue);
            foreach (var t in totals)
                if (total.Readings[t].Value(c) is not null)
                    (least[c], most[c]) = (Math.Min(least[c], total.Readings[t].Thousandths[c]), Math.Max(most[c], total.Readings[t].Thousandths[c]));
            named += least[c] <= most[c] ? 1 : 0;
        }
        var goal = new SumGoal(columns, steps.Count) { Most = SumEvidence.Exact * named };
        for (var s = steps.Count; s >= 0; s--)
        {
            for (var c = 0; c < columns; c++)
            {
                var at = s * columns + c;
                if (least[c] > most[c])
                    (goal.from[at], goal.to[at]) = (1, 0);
                else if (s == steps.Count)
                    (goal.from[at], goal.to[at]) = (least[c] - SumEvidence.Slack(terms), most[c] + SumEvidence.Slack(terms));
                else
                    (goal.from[at], goal.to[at]) = (goal.from[at + columns] - steps[s].Most[c], goal.to[at + columns] - steps[s].Least[c]);
            }
        }
        return goal;
    }

    /// <summary>Nats that sums can still be worth when some of the steps are done.</summary>
    public double MostFrom(ReadOnlySpan<long> sums, int done)
    {
        var reachable = 0;
        for (var c = 0; c < columns; c++)
            if (sums[c] >= from[done * columns + c] && sums[c] <= to[done * columns + c])
                reachable++;
        return SumEvidence.Exact * reachable;
    }
}
