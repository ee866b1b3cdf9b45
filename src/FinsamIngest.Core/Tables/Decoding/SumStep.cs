using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>A row of a sum that leaves a choice of readings.</summary>
internal sealed class SumStep
{
    /// <param name="place">Its place among the choices of the sum.</param>
    /// <param name="weight">1, or −1 where it is deducted.</param>
    /// <param name="domain">Its readings.</param>
    /// <param name="open">Those that are open.</param>
    /// <param name="columns">Columns of the table.</param>
    public SumStep(int place, int weight, Domain domain, List<int> open, int columns)
    {
        (Place, Weight) = (place, weight);
        var best = domain.Score(open[0]);
        open.Sort((a, b) => domain.Score(a) != domain.Score(b) ? domain.Score(a).CompareTo(domain.Score(b)) : a.CompareTo(b));
        Open = open;
        Costs = open.ConvertAll(reading => domain.Score(reading) - best);
        Readings = open.ConvertAll(reading => domain.Readings[reading]);
        (Least, Most) = (new long[columns], new long[columns]);
        for (var c = 0; c < columns; c++)
        {
            (Least[c], Most[c]) = (long.MaxValue, long.MinValue);
            foreach (var reading in Readings)
                (Least[c], Most[c]) = (Math.Min(Least[c], weight * reading.Thousandths[c]), Math.Max(Most[c], weight * reading.Thousandths[c]));
        }
    }

    public int Place { get; }

    public int Weight { get; }

    /// <summary>Indices of the open readings, the cheapest first.</summary>
    public List<int> Open { get; }

    /// <summary>Nats by which each is dearer than the cheapest.</summary>
    public List<double> Costs { get; }

    public List<RowReading> Readings { get; }

    /// <summary>The least that the row can add to each column, in thousandths.</summary>
    public long[] Least { get; }

    /// <summary>The most that it can add.</summary>
    public long[] Most { get; }
}
