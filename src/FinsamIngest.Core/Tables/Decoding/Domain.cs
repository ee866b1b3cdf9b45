using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>The readings of one row that are still open, with what the sums say for each.</summary>
internal sealed class Domain
{
    private readonly double[] support;

    public Domain(IReadOnlyList<RowReading> readings)
    {
        Readings = readings;
        support = new double[readings.Count];
        Best = Cheapest();
    }

    public IReadOnlyList<RowReading> Readings { get; }

    /// <summary>Index of the reading to be taken as things stand.</summary>
    public int Best { get; private set; }

    /// <summary>Whether a sum has spoken for one of the readings: it stays.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Cost of a reading with all evidence.</summary>
    public double Score(int index) => Readings[index].Cost - support[index];

    /// <summary>A sum holds with this reading.</summary>
    public void Support(int index, double nats)
    {
        // Readings that give the same figures as far as the sum goes share its support in full; it is enough to carry the chosen one.
        support[index] += nats;
        IsSettled = true;
        Best = Cheapest();
    }

    /// <summary>The same readings with their prior weights changed, sorted anew.</summary>
    /// <param name="cost">Nats against a reading.</param>
    public Domain Weighed(Func<RowReading, double> cost) =>
        new([.. Readings.Select(reading => cost(reading) is var nats && nats != 0 ? reading with { Prior = reading.Prior + nats } : reading).OrderBy(reading => reading.Cost)]);

    private int Cheapest()
    {
        var best = 0;
        for (var i = 1; i < Readings.Count; i++)
            if (Score(i) < Score(best) - 1e-9)
                best = i;
        return best;
    }
}
