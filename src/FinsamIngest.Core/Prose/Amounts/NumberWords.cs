namespace FinsamIngest.Core.Prose;

/// <summary>Whole numbers up to 99 in Swedish words: "tolv", "fyrtiotvå".</summary>
internal static class NumberWords
{
    private const string Ones = "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio";

    private const string Teens = "tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton";

    private const string Tens = "tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio";

    /// <summary>What matches one such word, longest first.</summary>
    public const string Pattern = "(?:" + Tens + ")(?:" + Ones + ")?|" + Teens + "|" + Ones;

    /// <summary>The number that a word matched by <see cref="Pattern"/> says.</summary>
    public static int ValueOf(ReadOnlySpan<char> word)
    {
        foreach (var (names, first, step) in (ReadOnlySpan<(string, int, int)>)[(Tens, 20, 10), (Teens, 10, 1)])
        {
            var value = first;
            foreach (var name in names.Split('|'))
            {
                if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (step == 10 || word.Length == name.Length))
                    return value + (word.Length > name.Length ? One(word[name.Length..]) : 0);
                value += step;
            }
        }

        return One(word);
    }

    private static int One(ReadOnlySpan<char> word)
    {
        var names = Ones.Split('|');
        for (var i = 0; i < names.Length; i++)
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                return Math.Max(1, i);
        return 0;
    }
}
