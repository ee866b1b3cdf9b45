using System.Runtime.InteropServices;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>The states of a <see cref="SumSearch"/> after a row, the cheapest first: column sums side by side, what they cost, and the way that led to each.</summary>
internal sealed class SumLayer(int columns)
{
    private readonly List<long> sums = [];

    public int Count => Costs.Count;

    /// <summary>Nats by which the readings so far are dearer than the cheapest of their rows.</summary>
    public List<double> Costs { get; } = [];

    /// <summary>The state before the row, and the row's reading.</summary>
    public List<(int Before, int Reading)> Ways { get; } = [];

    /// <summary>Which columns have amounts of one row, and which of several.</summary>
    public List<FilledColumns> Filled { get; } = [];

    public ReadOnlySpan<long> SumsOf(int state) => CollectionsMarshal.AsSpan(sums).Slice(state * columns, columns);

    public void Clear()
    {
        sums.Clear();
        Costs.Clear();
        Ways.Clear();
        Filled.Clear();
    }

    public void Add(ReadOnlySpan<long> columnSums, double cost, FilledColumns filled, (int Before, int Reading) way)
    {
        sums.AddRange(columnSums);
        Costs.Add(cost);
        Filled.Add(filled);
        Ways.Add(way);
    }
}
