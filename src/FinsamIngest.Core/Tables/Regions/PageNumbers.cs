using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Finds the lines that are page numbers: "Sida 18", "18 (24)", and lone small numbers with blank lines around them that grow through the
/// document. A lone number that does not take its place in such a sequence may be a table's cell.
/// </summary>
internal static class PageNumbers
{
    /// <summary>Page numbers that must be seen before lone numbers are taken for such.</summary>
    private const int Fewest = 3;

    public static HashSet<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var found = new HashSet<int>();
        var lone = new List<(int Value, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsLabelled(line))
                found.Add(line.Number);
            else if (line.Words.Length == 1 && line.Words[0].Length <= 3 && Glyphs.Digits(line.TextOf(line.Words[0])) && IsIsolated(lines, i))
                lone.Add((int.Parse(line.TextOf(line.Words[0])), line.Number));
        }
        foreach (var line in Growing(lone))
            found.Add(line);
        found.UnionWith(CountedPages.Find(lines));
        found.UnionWith(NumberedHeads.Find(lines));
        found.UnionWith(PageEdges.Find(lines, found));
        found.UnionWith(AxisLabels.Find(lines));
        return found;
    }

    /// <summary>"Sida 3", "Sida 3 av 20", "3 (20)", "3(20)"; behind a programme's or report's name "Sida: 3" on page 3, as print-outs of accounts have it.</summary>
    private static bool IsLabelled(SourceLine line)
    {
        if (line.Words.Length > 2 && line.TextOf(line.Words[^2]) is "Sida:" or "Sid:" && int.TryParse(line.TextOf(line.Words[^1]), out var page) && page == line.Page)
            return true;
        if (line.Words.Length is 0 or > 4)
            return false;
        var first = line.TextOf(line.Words[0]);
        if (first.Equals("sida", StringComparison.OrdinalIgnoreCase) || first.Equals("sid", StringComparison.OrdinalIgnoreCase))
            return line.Words.Length > 1 && char.IsAsciiDigit(line.TextOf(line.Words[1])[0]);
        var text = line.Text.AsSpan().Trim();
        var open = text.IndexOf('(');
        return line.Words.Length <= 2 && open > 0 && text[^1] == ')' && Glyphs.Digits(text[..open].TrimEnd()) && Glyphs.Digits(text[(open + 1)..^1]) && text.Length <= 9;
    }

    /// <summary>Set off by two blank lines on both sides, or the first or last line of its page.</summary>
    private static bool IsIsolated(IReadOnlyList<SourceLine> lines, int at)
    {
        var (before, after) = (Blanks(lines, at, -1), Blanks(lines, at, 1));
        return before >= 2 && after >= 2 || before == PageEdge || after == PageEdge;
    }

    private const int PageEdge = 9;

    /// <summary>Blank lines next to a line, at most two, or that its page ends there.</summary>
    private static int Blanks(IReadOnlyList<SourceLine> lines, int at, int step)
    {
        var blanks = 0;
        for (var i = at + step; i >= 0 && i < lines.Count; i += step)
        {
            if (lines[i].Page != lines[at].Page)
                return PageEdge;
            if (!lines[i].IsBlank)
                return blanks;
            blanks = Math.Min(2, blanks + 1);
        }
        return PageEdge;
    }

    /// <summary>The lines of the longest strictly growing run of numbers.</summary>
    private static List<int> Growing(List<(int Value, int Line)> lone)
    {
        var best = new List<(int Length, int Before)>();
        var last = -1;
        for (var i = 0; i < lone.Count && i < 2000; i++)
        {
            var (length, before) = (1, -1);
            for (var j = Math.Max(0, i - 200); j < i; j++)
                if (lone[j].Value < lone[i].Value && best[j].Length + 1 > length)
                    (length, before) = (best[j].Length + 1, j);
            best.Add((length, before));
            if (last < 0 || length > best[last].Length)
                last = i;
        }
        var run = new List<int>();
        if (last < 0 || best[last].Length < Fewest)
            return run;
        for (var at = last; at >= 0; at = best[at].Before)
            run.Add(lone[at].Line);
        return run;
    }
}
