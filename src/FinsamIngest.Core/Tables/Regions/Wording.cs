using System.Collections.Frozen;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>Tells running text, labels and headings apart by their words.</summary>
internal static class Wording
{
    private static readonly FrozenSet<string> FunctionWords = ("att och som för till av med har är på en ett den det de i under inte vid från om kan ska samt var blev vilket dessa detta "
        + "även där eller sin så men över mellan hur när efter genom mot upp man vi vara varit sig ut hade sina sitt då enligt inom utan dels dock bland annat denna dess deras "
        + "uppgick uppgår uppgått blir fick får skulle kunna bör måste jämfört beror visar innebär vårt vår våra")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words after which a label goes on in the next line.</summary>
    private static readonly FrozenSet<string> Joiners = "och av för till i med samt eller på från vid om inkl inkl. exkl exkl. & / per mot &amp; den det en ett"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining = Joiners.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the first words of a line (up to <paramref name="end"/>) read as running text and not as a label.</summary>
    public static bool LooksLikeProse(SourceLine line, int end)
    {
        if (end < 5)
            return false;
        var functions = 0;
        for (var w = 0; w < end && w < 40; w++)
            if (Function.Contains(line.TextOf(line.Words[w]).TrimEnd(",.;:")))
                functions++;
        var last = line.TextOf(line.Words[end - 1]);
        var stops = end == line.Words.Length && last[^1] is '.' or ',' or ';';
        return end > 16
            || functions >= 4
            || functions >= 3 && end >= 6
            || functions >= 2 && (stops || end >= 9)
            || functions >= 1 && stops && end >= 7;
    }

    /// <summary>Whether a label that ends in this word goes on in the next line: <c>Kursledare och</c>, <c>bidrags-</c>.</summary>
    public static bool EndsOpen(ReadOnlySpan<char> lastWord) =>
        lastWord.Length > 1 && (Glyphs.IsMinus(lastWord[^1]) || lastWord[^1] is ',' or '/') || Joining.Contains(lastWord);

    /// <summary>Whether all that stands before a row's figures is a genitive, <c>VERKSAMHETENS</c>: what it belongs to is on the next line.</summary>
    public static bool IsGenitive(SourceLine row) => row.Words.Length > 1 && Glyphs.IsFigureWord(row.TextOf(row.Words[1])) && IsGenitive(row.TextOf(row.Words[0]));

    /// <summary>Whether a line says only a genitive, <c>VERKSAMHETENS</c> above <c>NETTORESULTAT 5 054</c>: no heading, but the first line of a label.</summary>
    public static bool IsLoneGenitive(SourceLine line) => line.Words.Length == 1 && IsGenitive(line.TextOf(line.Words[0]));

    private static bool IsGenitive(ReadOnlySpan<char> word) =>
        word.Equals("verksamhetens", StringComparison.OrdinalIgnoreCase) || word.Equals("årets", StringComparison.OrdinalIgnoreCase)
        || word.Equals("periodens", StringComparison.OrdinalIgnoreCase) || word.Equals("rörelsens", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that says only "Summa": no heading, but the first line of what is summed.</summary>
    public static bool IsSumWord(SourceLine line) =>
        line.Words.Length == 1 && line.TextOf(line.Words[0]) is var word && (word.Equals("summa", StringComparison.OrdinalIgnoreCase) || word.Equals("totalt", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether the line is the end of a sentence, <c>miljoner kronor högre än budget.</c>: it goes on in lower case and stops. A label that goes on may end in an
    /// abbreviation (<c>lokaler m.m.</c>), which is short or has a stop within.
    /// </summary>
    public static bool EndsSentence(SourceLine line)
    {
        if (line.Words.Length < 3 || !char.IsLower(line.TextOf(line.Words[0])[0]))
            return false;
        var last = line.TextOf(line.Words[^1]);
        return last[^1] == '.' && last.Length > 4 && !last[..^1].Contains('.');
    }

    /// <summary>Whether a word asks for more: <c>på</c>, <c>till</c>, <c>med</c>.</summary>
    public static bool EndsInPreposition(ReadOnlySpan<char> word) => word is "på" or "till" or "med" or "av" or "om" or "mot" or "från" or "och" or "än" or "är" or "var" or "blev";

    /// <summary>Whether a line goes on with the label before it: it begins in lower case, with a bracket or with "och".</summary>
    public static bool ContinuesLabel(ReadOnlySpan<char> firstWord) =>
        char.IsLower(firstWord[0]) && !IsBulletLetter(firstWord) || firstWord[0] == '(' || firstWord.Equals("och", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word that begins an item of a list: <c>-Kansliet</c>, <c>•</c>.</summary>
    public static bool IsBullet(ReadOnlySpan<char> firstWord) => Glyphs.IsMinus(firstWord[0]) || firstWord[0] is '•' or '*' or '·';

    private static bool IsBulletLetter(ReadOnlySpan<char> word) => word.Length == 1 && word[0] == 'o';

    /// <summary>An address, a file name or a rule of dots: nothing that belongs to a table.</summary>
    public static bool IsNoise(SourceLine line)
    {
        var first = line.TextOf(line.Words[0]);
        if (first.StartsWith("http", StringComparison.OrdinalIgnoreCase) || first.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || first.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var word in line.Words)
            if (line.TextOf(word).ContainsAnyExcept("._…-–—=|*·• "))
                return false;
        // A dash alone may be an empty cell; rules are longer.
        return line.Text.AsSpan().Trim().Length > 3;
    }

    /// <summary>The last word of a table of contents line is a page number behind dots or far to the right.</summary>
    public static bool IsContentsLine(SourceLine line) =>
        line.Text.Contains("....", StringComparison.Ordinal) || line.Text.Contains(". . .", StringComparison.Ordinal);
}
