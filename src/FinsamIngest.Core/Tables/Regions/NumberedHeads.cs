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
            var last = line.TextOf(line.Words[^1]);
            var first = line.TextOf(line.Words[0]);
            var atEnd = Glyphs.Digits(last) && last.Length <= 3;
            if (!atEnd && !(Glyphs.Digits(first) && first.Length <= 3))
                continue;
            var (number, from, to) = atEnd ? (int.Parse(last), 0, line.Words.Length - 1) : (int.Parse(first), 1, line.Words.Length);
            // "Medlemsbidrag 2 500": the number is the end of a figure.
            if (Glyphs.IsFigureWord(line.TextOf(line.Words[atEnd ? to - 1 : from])))
                continue;
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
