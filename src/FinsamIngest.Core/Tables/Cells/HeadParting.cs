using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>
/// The cheapest ways to part lines into heads: a line in lower case goes on with the one before it, a year may, a word of a line of several heads may begin one; where blank lines
/// part cells, a paragraph is one.
/// </summary>
internal sealed class HeadParting
{
    /// <summary>A line in lower case that begins a head; one set apart by a blank line that does not, where blank lines part cells.</summary>
    public const double Unlikely = 5;

    /// <summary>Two lines that begin with a capital as one head.</summary>
    private const double TwoCapitals = 2;

    /// <summary>A year below its head's words.</summary>
    private const double YearBelow = 0.2;

    /// <summary>The last day of a year below its first.</summary>
    private const double LastDay = 0.05;

    /// <summary>A head none of whose words is known from headers.</summary>
    public const double UnknownHead = 0.7;

    /// <summary>A head that begins with a unit.</summary>
    public const double OfUnit = 1.0;

    /// <summary>A word with a capital that begins a head in the middle of a line, and another one.</summary>
    private const double InLine = 0.3;
    private const double InLineUnlikely = 3;

    private const int MostLinesOfHead = 4;

    private const int MostWordsOfHead = 6;

    private readonly IReadOnlyList<HeadLine> lines;
    private readonly bool apart;
    private readonly double broken;
    private readonly int start;
    private readonly double[,] least;
    private readonly int[,] from;

    /// <param name="lines">The lines.</param>
    /// <param name="start">Where the first head begins.</param>
    /// <param name="most">Heads at most.</param>
    /// <param name="apart">Whether blank lines part the cells.</param>
    /// <param name="broken">What it costs that a line in lower case begins a head: little where a second row goes on with the heads of the first.</param>
    public HeadParting(IReadOnlyList<HeadLine> lines, int start, int most, bool apart, double broken = Unlikely)
    {
        (this.lines, this.start, this.apart, this.broken) = (lines, start, apart, broken);
        var length = lines.Count - start;
        least = new double[most + 1, length + 1];
        from = new int[most + 1, length + 1];
        for (var c = 0; c <= most; c++)
            for (var i = 0; i <= length; i++)
                least[c, i] = double.PositiveInfinity;
        least[0, 0] = 0;
        for (var c = 1; c <= most; c++)
        {
            for (var i = c; i <= length; i++)
            {
                var inner = 0.0;
                for (var j = i - 1; j >= c - 1 && i - j <= MostLinesOfHead; j--)
                {
                    if (least[c - 1, j] + inner + HeadCost(start + j, start + i) + (j == 0 ? 0 : BoundaryCost(start + j)) is var cost && cost < least[c, i])
                        (least[c, i], from[c, i]) = (cost, j);
                    inner += j > 0 ? JoinCost(start + j, isFirst: c == 1) : 0;
                }
            }
        }
    }

    /// <summary>What it costs to part the lines before one into so many heads.</summary>
    public double Cost(int heads, int end) => least[heads, end - start];

    /// <summary>The heads of the cheapest way.</summary>
    public List<(int First, int End)> Heads(int count, int end)
    {
        var heads = new List<(int, int)>(count);
        for (var (c, at) = (count, end - start); c > 0; c--)
        {
            heads.Insert(0, (start + from[c, at], start + at));
            at = from[c, at];
        }

        return heads;
    }

    private double BoundaryCost(int line)
    {
        if (lines[line].IsInLine)
            return char.IsLower(lines[line].Cell.Text[0]) || lines[line].Cell.Kind == CellLineKind.Period && lines[line - 1].Cell.Kind != CellLineKind.Period ? InLineUnlikely : InLine;
        if (apart && !lines[line].Cell.IsSetOff)
            return Unlikely;
        return !apart && lines[line].Cell.Continues(lines[line - 1].Cell) ? broken : 0;
    }

    /// <summary>A paragraph is one cell, but for the first: title and unit stand in that with the first head.</summary>
    private double JoinCost(int line, bool isFirst)
    {
        var (before, its) = (lines[line - 1].Cell, lines[line].Cell);
        if (apart && (its.IsSetOff || !isFirst))
            return its.IsSetOff ? Unlikely + 1 : 0;
        if (its.Continues(before))
            return 0;
        if (its.Kind == CellLineKind.Period && before.Kind == CellLineKind.Period)
            return EndsYear(before, its) ? LastDay : Unlikely;
        if (IsMonths(its) && before.Kind != CellLineKind.Period)
            return IsMonths(before) ? Unlikely : YearBelow;
        if (IsFormula(its, before))
            return YearBelow;
        // "Budget Jan-dec" over "2023 (inkl.".
        if (its.Kind == CellLineKind.Words && before.Kind == CellLineKind.Words && HeaderLexer.Read(its.Line, 0) is { Kind: HeaderItemKind.Period } && HeaderLexer.Read(before.Line, before.Line.Words.Length - 1) is not { Kind: HeaderItemKind.Period })
            return YearBelow;
        if (its.Kind == CellLineKind.Period)
            return lines[line].IsInLine ? LastDay : YearBelow;
        return before.Kind == CellLineKind.Period ? Unlikely : TwoCapitals;
    }

    /// <summary><c>Jan-dec</c>, <c>Jan-dec 2024</c> below its head's words.</summary>
    private static bool IsMonths(CellLine line)
    {
        var months = false;
        for (var w = 0; w < line.Line.Words.Length; w++)
        {
            if (HeaderLexer.Read(line.Line, w) is not { Kind: HeaderItemKind.Months or HeaderItemKind.Period or HeaderItemKind.Filler } item)
                return false;
            months |= item.Kind == HeaderItemKind.Months;
        }

        return months;
    }

    /// <summary><c>Utfall –</c>, <c>Utfall-budget</c> below <c>Avvikelse</c>: how it is reckoned.</summary>
    private static bool IsFormula(CellLine line, CellLine before) =>
        HeaderLexer.Read(before.Line, 0) is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Deviation }
        && HeaderLexer.Read(line.Line, 0) is { Kind: HeaderItemKind.Scenario } item && (item.EndsInDash || item.Text.AsSpan().ContainsAny('-', '–') || line.Line.Words.Length > 1 && Glyphs.IsDash(line.Line.TextOf(line.Line.Words[1])));

    private static bool EndsYear(CellLine first, CellLine last) =>
        HeaderLexer.Read(first.Line, 0) is { Period: { BeginsYear: true } from } && HeaderLexer.Read(last.Line, 0) is { Period: { IsDay: true, BeginsYear: false } to } && from.Year == to.Year;

    /// <summary>A head that nothing is known of is odd, and so is one that begins with a line of a unit: that stands above all, or over the labels.</summary>
    private double HeadCost(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            words += lines[i].Cell.Line.Words.Length;
        return (IsKnown(first, end) ? 0 : UnknownHead) + (lines[first].Cell.IsUnit ? OfUnit : 0) + Math.Max(0, words - MostWordsOfHead);
    }

    /// <summary>Whether one of the words says something of a header.</summary>
    public bool IsKnown(int first, int end)
    {
        for (var i = first; i < end; i++)
            for (var w = 0; w < lines[i].Cell.Line.Words.Length; w++)
                if (HeaderLexer.Read(lines[i].Cell.Line, w, weak: true) is { Kind: not HeaderItemKind.Filler })
                    return true;
        return false;
    }
}
