using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>The cheapest ways through the figure lattice of a row, by number of figures.</summary>
internal sealed class FigurePaths
{
    /// <summary>
    /// Ways kept for each place and number of figures. Eight columns of whole thousands leave about a dozen equally cheap splits; thirty keep
    /// the right one in all layouts seen.
    /// </summary>
    private const int Breadth = 30;

    private readonly SourceLine line;
    private readonly FigureLattice lattice;
    private readonly int most;
    private readonly Dictionary<int, List<Path>[]> memo = [];

    public FigurePaths(SourceLine line, FigureLattice lattice, int mostFigures)
    {
        this.line = line;
        this.lattice = lattice;
        most = mostFigures;
    }

    /// <summary>A figure and what follows it.</summary>
    /// <param name="Figure">The first figure.</param>
    /// <param name="Next">The rest; null at the end.</param>
    /// <param name="Cost">−ln of the weight of all its figures.</param>
    /// <param name="Count">Number of figures.</param>
    /// <param name="Rank">Cost with a penalty for neighbours of very different size: which ways are kept when there are too many.</param>
    internal sealed record Path(Figure Figure, Path? Next, double Cost, int Count, double Rank);

    /// <summary>The ways from a word to the end of the line with exactly <paramref name="count"/> figures, cheapest first.</summary>
    public IReadOnlyList<Path> From(int word, int count) =>
        word >= line.Words.Length || count < 1 || count > most ? [] : Solve(line.Words[word].Start)[count - 1];

    private List<Path>[] Solve(int offset)
    {
        if (memo.TryGetValue(offset, out var known))
            return known;
        var result = new List<Path>[most];
        for (var k = 0; k < most; k++)
            result[k] = [];
        foreach (var figure in lattice.From(offset))
        {
            var next = Following(line, figure);
            if (next < 0)
            {
                result[0].Add(new Path(figure, null, figure.Cost, 1, figure.Cost));
                continue;
            }
            var rest = Solve(next);
            for (var k = 0; k + 1 < most; k++)
                foreach (var path in rest[k])
                    result[k + 1].Add(new Path(figure, path, figure.Cost + path.Cost, path.Count + 1, figure.Cost + path.Rank + JumpCost(figure, path.Figure)));
        }
        foreach (var list in result)
        {
            list.Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
            if (list.Count > Breadth)
                list.RemoveRange(Breadth, list.Count - Breadth);
        }
        return memo[offset] = result;
    }

    /// <summary>For each order of magnitude between neighbours beyond half a one: years of one row differ little.</summary>
    public const double Jump = 0.6;

    /// <summary>What it costs that neighbours differ much in size; a share beside an amount may be of any.</summary>
    public static double JumpCost(Figure left, Figure right)
    {
        if (left.Is(FigureTraits.Percent) != right.Is(FigureTraits.Percent) || left.Value is not { } a || right.Value is not { } b || a == 0 || b == 0)
            return 0;
        return Jump * Math.Max(0, Math.Abs(Math.Log10((double)Math.Abs(a)) - Math.Log10((double)Math.Abs(b))) - 0.5);
    }

    /// <summary>Where the next figure begins; −1 at the end of the line.</summary>
    public static int Following(SourceLine line, Figure figure)
    {
        if (figure.End < line.Words[figure.LastWord].End)
            return figure.End;
        return figure.LastWord + 1 < line.Words.Length ? line.Words[figure.LastWord + 1].Start : -1;
    }
}
