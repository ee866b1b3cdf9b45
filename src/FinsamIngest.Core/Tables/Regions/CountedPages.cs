using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Finds page numbers that nothing sets off: bare numbers on lines of their own that count, one by one and about a page apart. Serves extracted text
/// whose pages follow each other without a form feed or blank lines, where a number between two rows would pass for a cell. Where the pages are known, a number in the middle of
/// one is a cell: text that gives a table a cell a line has many that count (the numbers of notes, of people).
/// </summary>
internal static class CountedPages
{
    /// <summary>Numbers in a row that make it certain: cells do not count, least of all a page apart.</summary>
    private const int Fewest = 4;

    /// <summary>Lines from one number to the next.</summary>
    private const int ShortestPage = 8;
    private const int LongestPage = 160;

    /// <summary>Most candidates looked at: a document of bare numbers is none.</summary>
    private const int MostCandidates = 4000;

    /// <summary>Lines between a page's end and its number at most: a running head of two lines, an address.</summary>
    private const int MostToEdge = 3;

    /// <summary>The lines of the longest such count.</summary>
    public static List<int> Find(IReadOnlyList<SourceLine> lines)
    {
        // The longest count that ends in each number: its length without short pages, the candidate before, and whether the page between was short.
        var lone = new List<(int Value, int Line, int Length, int Before, bool Short)>();
        var last = -1;
        var isPaged = lines.Count > 0 && lines[^1].Page - lines[0].Page >= Fewest - 1;
        for (var l = 0; l < lines.Count; l++)
        {
            var line = lines[l];
            if (line.Words is not [{ Length: <= 3 } word] || !Glyphs.Digits(line.TextOf(word)) || lone.Count >= MostCandidates)
                continue;
            var value = int.Parse(line.TextOf(word));
            if (value == 0 || isPaged && !IsAtEdge(lines, l, -1) && !IsAtEdge(lines, l, 1))
                continue;
            var (length, before, brief) = (1, -1, false);
            for (var i = lone.Count - 1; i >= 0 && line.Number - lone[i].Line <= LongestPage; i--)
            {
                if (lone[i].Value != value - 1)
                    continue;
                // A page may end in the last row of a table and a lone page heading; two such in a row are cells.
                var isShort = line.Number - lone[i].Line < ShortestPage;
                var its = lone[i].Length + (isShort ? 0 : 1);
                if (its > length && !isShort || its >= length && isShort && !lone[i].Short && lone[i].Length > 1)
                    (length, before, brief) = (its, i, isShort);
            }
            lone.Add((value, line.Number, length, before, brief));
            if (last < 0 || length > lone[last].Length)
                last = lone.Count - 1;
        }
        var found = new List<int>();
        if (last < 0 || lone[last].Length < Fewest)
            return found;
        for (var at = last; at >= 0; at = lone[at].Before)
            found.Add(lone[at].Line);
        return found;
    }

    /// <summary>Whether a page ends few printed lines from a line.</summary>
    private static bool IsAtEdge(IReadOnlyList<SourceLine> lines, int at, int step)
    {
        for (var (i, printed) = (at + step, 0); i >= 0 && i < lines.Count && lines[i].Page == lines[at].Page; i += step)
            if (!lines[i].IsBlank && ++printed > MostToEdge)
                return false;
        return true;
    }
}
