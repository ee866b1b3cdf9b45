using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>Finds running heads and feet that carry the page number: the same words again and again with a growing number at the end (or the beginning).</summary>
internal static class NumberedHeads
{
    /// <summary>Repetitions that make a running head.</summary>
    private const int Fewest = 3;

    /// <summary>Words of a running head at most.</summary>
    private const int MostWords = 14;

    /// <summary>Pages and lines from one occurrence to the next: rows of tables that happen to repeat a label stand nearer or jump further.</summary>
    private const int MostPagesBetween = 8;
    private const int FewestLinesBetween = 10;

    public static IEnumerable<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var seen = new Dictionary<string, List<(int Number, int Line)>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Words.Length is < 2 or > MostWords)
                continue;
            var (at, from, to) = Number(line);
            if (at < 0)
                continue;
            // "Medlemsbidrag 2 500": the number is the end of a figure. A year may stand before it: "Årsredovisning 2024 7".
            var beside = line.TextOf(line.Words[at < from ? from : to - 1]);
            if (Glyphs.IsFigureWord(beside) && !(Glyphs.IsYear(beside) && to - from > 1))
                continue;
            var number = int.Parse(line.TextOf(line.Words[at]));
            var words = line.Text[line.Words[from].Start..line.Words[to - 1].End];
            if (!seen.TryGetValue(words, out var list))
                seen[words] = list = [];
            list.Add((number, line.Number));
        }
        foreach (var list in seen.Values)
            if (list.Count >= Fewest && Grows(list))
                foreach (var (_, line) in list)
                    yield return line;
    }

    /// <summary>
    /// The word that may be a page's number, and the words beside it: the last, the first, or the one before the number of all pages, <c>Sida 3 av 20</c>, <c>3 (20)</c>.
    /// </summary>
    private static (int At, int From, int To) Number(SourceLine line)
    {
        var count = line.Words.Length;
        if (count > 3 && line.TextOf(line.Words[^2]) is "av" or "of" or "/" && IsShort(line, count - 1) && IsShort(line, count - 3))
            return (count - 3, 0, count - 3);
        if (count > 2 && line.TextOf(line.Words[^1]) is ['(', .., ')'] pages && Glyphs.Digits(pages[1..^1]) && IsShort(line, count - 2))
            return (count - 2, 0, count - 2);
        if (IsShort(line, count - 1))
            return (count - 1, 0, count - 1);
        return IsShort(line, 0) ? (0, 1, count) : (-1, 0, 0);
    }

    private static bool IsShort(SourceLine line, int word) => line.TextOf(line.Words[word]) is { Length: <= 3 } text && Glyphs.Digits(text);

    private static bool Grows(List<(int Number, int Line)> list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            var pages = list[i].Number - list[i - 1].Number;
            if (pages != 1 && (pages < 1 || pages > MostPagesBetween || list[i].Line < list[i - 1].Line + FewestLinesBetween))
                return false;
        }
        return true;
    }
}
