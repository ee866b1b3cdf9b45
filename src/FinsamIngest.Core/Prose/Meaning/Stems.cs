namespace FinsamIngest.Core.Prose;

/// <summary>Swedish words without their endings, so that a label and a sentence can meet.</summary>
internal static class Stems
{
    /// <summary>What is left of a word must be at least this long; shorter stems of different words coincide.</summary>
    private const int ShortestStem = 4;

    /// <summary>Words with this many common letters at the beginning are taken for forms or compounds of one word.</summary>
    public const int Prefix = 6;

    private static readonly string[] Endings = ["ernas", "arnas", "ornas", "ens", "ets", "arna", "erna", "orna", "ande", "ers", "ars", "en", "et", "er", "ar", "or", "na", "a", "e", "n"];

    /// <summary>Lower case, inner hyphens gone, one ending off.</summary>
    public static string Of(ReadOnlySpan<char> word) => Of(word, null);

    /// <summary>The same; the word itself where nothing comes off.</summary>
    public static string Of(string word) => Of(word, word);

    private static string Of(ReadOnlySpan<char> word, string? whole)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (char.IsLetterOrDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
        var lower = buffer[..length];
        // "Projektmedlen" loses a vowel of "projektmedel".
        if (lower.EndsWith("medlen"))
            return string.Concat(lower[..^4], "del");
        if (length > ShortestStem && lower[^1] is 's' or 'a' or 'e' or 'n' or 't' or 'r')
            foreach (var ending in Endings)
                if (lower.EndsWith(ending) && lower.Length - ending.Length >= ShortestStem)
                    return lower[..^ending.Length].ToString();
        // "Lumenas", not "insats" or "finans".
        if (lower.Length > ShortestStem + 1 && lower[^1] == 's' && lower[^2] is not ('t' or 's' or 'n' or 'u' or 'i'))
            return lower[..^1].ToString();
        return whole is not null && lower.SequenceEqual(whole) ? whole : lower.ToString();
    }

    /// <summary>Whether two stems are of one word, or one is a compound that begins with the other.</summary>
    public static bool Meet(string a, string b)
    {
        if (a == b)
            return true;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= Prefix && longer.StartsWith(shorter, StringComparison.Ordinal);
    }
}
