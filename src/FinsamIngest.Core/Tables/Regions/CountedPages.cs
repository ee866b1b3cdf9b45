using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Finds page numbers that nothing sets off: bare numbers on lines of their own that count, one by one and about a page apart. Serves extracted text
/// whose pages follow each other without a form feed or blank lines, where a number between two rows would pass for a cell.
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

    /// <summary>The lines of the longest such count.</summary>
    public static List<int> Find(IReadOnlyList<SourceLine> lines)
    {
        // The longest count that ends in each number: its length and the candidate before.
        var lone = new List<(int Value, int Line, int Length, int Before)>();
        var last = -1;
        foreach (var line in lines)
        {
            if (line.Words is not [{ Length: <= 3 } word] || !Glyphs.Digits(line.TextOf(word)) || lone.Count >= MostCandidates)
                continue;
            var value = int.Parse(line.TextOf(word));
            var (length, before) = (1, -1);
            for (var i = lone.Count - 1; i >= 0 && line.Number - lone[i].Line <= LongestPage; i--)
                if (lone[i].Value == value - 1 && line.Number - lone[i].Line >= ShortestPage && lone[i].Length + 1 > length)
                    (length, before) = (lone[i].Length + 1, i);
            lone.Add((value, line.Number, length, before));
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
}
