namespace FinsamIngest.Core.Prose;

/// <summary>Finds where the sentences of a paragraph end.</summary>
internal static class SentenceEnds
{
    /// <summary>Abbreviations after which a capital does not begin a sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "ca", "bl.a", "t.ex", "d.v.s", "dvs", "inkl", "exkl", "jmf", "jfr", "nr", "s.k", "f.d", "resp", "kl", "p.g.a", "pga", "fr.o.m", "t.o.m", "tom", "from", "sid", "s", "kap",
    };

    /// <summary>The offsets after each full stop, question or exclamation mark that ends a sentence inside the paragraph.</summary>
    public static IEnumerable<int> Of(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || text[i + 1] != ' ')
                continue;
            var next = text[i + 2];
            // "4,4 m.kr. (2022: 7,2 m.kr)": a parenthesis belongs to the sentence before it.
            if (!(char.IsUpper(next) || next is '”' or '"' or '“' or '•' || (char.IsDigit(next) && !char.IsDigit(text[i - 1]) && IsPlainWordBefore(text, i))))
                continue;
            if (!Abbreviations.Contains(WordBefore(text, i)))
                yield return i + 1;
        }
    }

    private static string WordBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..at];
    }

    private static bool IsPlainWordBefore(string text, int at) => WordBefore(text, at) is { Length: > 4 } word && !word.Contains('.', StringComparison.Ordinal);
}
