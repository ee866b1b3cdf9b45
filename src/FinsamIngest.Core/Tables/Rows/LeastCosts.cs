using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>The least cost of reading the rest of a line as exactly 1, 2, … figures: what the number of columns is weighed with.</summary>
internal sealed class LeastCosts
{
    private readonly SourceLine line;
    private readonly FigureLattice lattice;
    private readonly int most;
    private readonly Dictionary<int, double[]> memo = [];

    public LeastCosts(SourceLine line, FigureLattice lattice, int mostFigures)
    {
        this.line = line;
        this.lattice = lattice;
        most = mostFigures;
    }

    /// <summary>Costs by number of figures less one; infinity where there is no way.</summary>
    public double[] From(int offset)
    {
        if (memo.TryGetValue(offset, out var known))
            return known;
        var costs = new double[most];
        Array.Fill(costs, double.PositiveInfinity);
        foreach (var figure in lattice.From(offset))
        {
            var next = FigurePaths.Following(line, figure);
            if (next < 0)
            {
                costs[0] = Math.Min(costs[0], figure.Cost);
                continue;
            }
            var rest = From(next);
            for (var k = 0; k + 1 < most; k++)
                costs[k + 1] = Math.Min(costs[k + 1], figure.Cost + rest[k]);
        }
        return memo[offset] = costs;
    }
}
