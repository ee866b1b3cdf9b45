using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// The least cost of reading the rest of a line as exactly 1, 2, … figures, neighbours of very different size counted against it: what the number
/// of columns is weighed with.
/// </summary>
internal sealed class LeastCosts
{
    private readonly SourceLine line;
    private readonly FigureLattice lattice;
    private readonly int most;
    private readonly Dictionary<int, double[][]> memo = [];

    public LeastCosts(SourceLine line, FigureLattice lattice, int mostFigures)
    {
        this.line = line;
        this.lattice = lattice;
        most = mostFigures;
    }

    /// <summary>Costs by number of figures less one; infinity where there is no way.</summary>
    public double[] From(int offset)
    {
        var least = new double[most];
        Array.Fill(least, double.PositiveInfinity);
        foreach (var costs in ByFigure(offset))
            for (var k = 0; k < most; k++)
                least[k] = Math.Min(least[k], costs[k]);
        return least;
    }

    /// <summary>The same for each figure that begins at the place.</summary>
    private double[][] ByFigure(int offset)
    {
        if (memo.TryGetValue(offset, out var known))
            return known;
        var figures = lattice.From(offset);
        var result = new double[figures.Count][];
        for (var f = 0; f < figures.Count; f++)
        {
            var costs = result[f] = new double[most];
            Array.Fill(costs, double.PositiveInfinity);
            var next = FigurePaths.Following(line, figures[f]);
            if (next < 0)
            {
                costs[0] = figures[f].Cost;
                continue;
            }
            var rest = ByFigure(next);
            for (var n = 0; n < rest.Length; n++)
            {
                var cost = figures[f].Cost + FigurePaths.JumpCost(figures[f], lattice.From(next)[n]);
                for (var k = 0; k + 1 < most; k++)
                    costs[k + 1] = Math.Min(costs[k + 1], cost + rest[n][k]);
            }
        }
        return memo[offset] = result;
    }
}
