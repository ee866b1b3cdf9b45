using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Finds running heads without a number of their own: the same line again and again, always first or last on its page or next to the page's
/// number. Serves extracted text whose pages end in "Sida 3" or a bare number and begin with the name of the report.
/// </summary>
internal static class PageEdges
{
    /// <summary>Repetitions that make a running head, and one that says what report it is.</summary>
    private const int Fewest = 3;
    private const int FewestOfNamed = 2;

    /// <summary>Words of a running head.</summary>
    private const int FewestWords = 2;
    private const int MostWords = 14;

    /// <summary>Lines from one page's number to the next at least.</summary>
    private const int FewestLinesBetween = 10;

    /// <summary>The lines of running heads, and those of the bare page numbers beside them.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="numbers">Lines known to be page numbers.</param>
    public static HashSet<int> Find(IReadOnlyList<SourceLine> lines, HashSet<int> numbers)
    {
        var seen = new Dictionary<string, List<Occurrence>>(StringComparer.Ordinal);
        var printed = new List<SourceLine>(lines.Count);
        foreach (var line in lines)
            if (!line.IsBlank)
                printed.Add(line);
        for (var i = 0; i < printed.Count; i++)
        {
            if (!MayRun(printed[i]))
                continue;
            var text = Blanks.Collapse(printed[i].Text);
            if (!seen.TryGetValue(text, out var list))
                seen[text] = list = [];
            list.Add(Occurrence.Of(printed, i, numbers));
        }
        var found = new HashSet<int>();
        foreach (var (text, list) in seen)
        {
            var bare = list.FindAll(at => at.Number > 0);
            var named = list.Count >= FewestOfNamed && NamesReport(text) && IsPageApart(list);
            if (named || list.Count >= Fewest && list.TrueForAll(at => at.IsAtEdge || at.Number > 0) && Grows(bare))
            {
                found.UnionWith(list.Select(at => at.Line));
                found.UnionWith(bare.Select(at => at.NumberLine));
            }
        }
        return found;
    }

    /// <summary>"Förbundet – Årsredovisning 2024": what it says is enough.</summary>
    private static bool NamesReport(string text) =>
        text.Contains("årsredovisning", StringComparison.OrdinalIgnoreCase) || text.Contains("verksamhetsberättelse", StringComparison.OrdinalIgnoreCase);

    private static bool IsPageApart(List<Occurrence> list)
    {
        for (var i = 1; i < list.Count; i++)
            if (list[i].Line < list[i - 1].Line + FewestLinesBetween)
                return false;
        return true;
    }

    /// <summary>Bare numbers beside the line count pages, one by one or at least a page apart; one alone may be a cell.</summary>
    private static bool Grows(List<Occurrence> bare)
    {
        for (var i = 1; i < bare.Count; i++)
            if (bare[i].Number != bare[i - 1].Number + 1 && (bare[i].Number <= bare[i - 1].Number || bare[i].Line < bare[i - 1].Line + FewestLinesBetween))
                return false;
        return bare.Count != 1;
    }

    /// <summary>Words without a figure at their end, years apart, and no column header.</summary>
    private static bool MayRun(SourceLine line)
    {
        if (line.Words.Length is < FewestWords or > MostWords)
            return false;
        var last = line.TextOf(line.Words[^1]);
        return (!Glyphs.IsFigureWord(last) || Glyphs.IsYear(last)) && char.IsLetter(line.Text[line.Words[0].Start]) && HeaderExtent.Tail(line).Start > 0;
    }

    /// <summary>One place at which a line stands.</summary>
    /// <param name="Line">Its number.</param>
    /// <param name="IsAtEdge">Whether its page begins or ends there, or a known page number stands beside it.</param>
    /// <param name="Number">The bare number beside it; 0 when there is none.</param>
    /// <param name="NumberLine">The line of that number.</param>
    private readonly record struct Occurrence(int Line, bool IsAtEdge, int Number, int NumberLine)
    {
        public static Occurrence Of(List<SourceLine> printed, int at, HashSet<int> numbers)
        {
            var line = printed[at];
            var (number, numberLine) = (0, 0);
            var edge = false;
            foreach (var beside in (ReadOnlySpan<int>)[at - 1, at + 1])
            {
                if (beside < 0 || beside >= printed.Count || printed[beside].Page != line.Page || numbers.Contains(printed[beside].Number))
                    edge = true;
                else if (number == 0 && printed[beside].Words is [{ Length: <= 3 } word] && Glyphs.Digits(printed[beside].TextOf(word)))
                    (number, numberLine) = (int.Parse(printed[beside].TextOf(word)), printed[beside].Number);
            }
            return new Occurrence(line.Number, edge, number, numberLine);
        }
    }
}
