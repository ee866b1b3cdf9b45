namespace FinsamIngest.Core.Prose;

/// <summary>Takes a sentence apart into words.</summary>
internal static class ProseWords
{
    /// <summary>The words of a text; parts that <paramref name="amounts"/> cover are left out.</summary>
    public static List<ProseWord> Of(string text, List<Amount>? amounts)
    {
        var words = new List<ProseWord>();
        var next = 0;
        var quoted = false;
        for (var at = 0; at < text.Length;)
        {
            if (amounts is not null && next < amounts.Count && at >= amounts[next].Start)
            {
                at = Math.Max(at, amounts[next++].End);
                continue;
            }

            if (!char.IsLetter(text[at]))
            {
                if (IsQuotationMark(text[at++]))
                    quoted = !quoted && text.AsSpan(at).IndexOfAny(QuotationMarks) >= 0;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or ':' && at + 1 < text.Length && char.IsLetter(text[at + 1])))
                at++;
            var lower = Lower(text.AsSpan(start, at - start));
            words.Add(new ProseWord(start, at, lower, Stems.Of(lower), quoted, IsProper(text, start, at), ConceptLexicon.OfWord(lower)));
        }

        for (var i = 0; i < words.Count; i++)
            if (Joined(words, i) is { } concept)
                words[i] = words[i] with { Concept = concept };
        return words;
    }

    private static string Lower(ReadOnlySpan<char> word) => word.Contains('-')
        ? word.ToString().Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()
        : string.Create(word.Length, word, static (to, from) => from.ToLowerInvariant(to));

    private const string QuotationMarks = "”“\"»«";

    private static bool IsProper(string text, int start, int end) =>
        char.IsUpper(text[start]) && (start > 0 || end > 1 && !text.AsSpan(0, end).ContainsAnyInRange('a', 'ö'));

    private static bool IsQuotationMark(char c) => QuotationMarks.Contains(c, StringComparison.Ordinal);

    /// <summary>Names of two words; the second one then names nothing of its own.</summary>
    private static Concept? Joined(List<ProseWord> words, int i)
    {
        var word = words[i].Lower;
        var before = i > 0 ? words[i - 1].Lower : "";
        var after = i + 1 < words.Count ? words[i + 1].Lower : "";
        return word switch
        {
            "eget" or "egna" when after.StartsWith("kapital", StringComparison.Ordinal) => Concept.Equity,
            "kapitalet" when before is "det" or "samlade" => Concept.Equity,
            "tilldelade" or "erhållna" when after == "medel" => Concept.Members,
            "medlemmarnas" or "parternas" or "medlemmars" when after is "bidrag" or "avgifter" or "bidraget" or "insats" => Concept.Members,
            "externa" or "extern" when after is "medel" or "intäkter" or "intäkt" or "finansiering" or "projektmedel" or "bidrag" => Concept.External,
            "resultat" or "resultatet" when after is "före" => Concept.None,
            "överskott" or "överskottet" or "resultat" or "resultatet" when IsAccumulated(before) || after is "från" && i + 2 < words.Count && words[i + 2].Lower is "tidigare" => Concept.Surplus,
            "intäkter" or "intäkt" or "intäkterna" or "medel" or "finansiering" when before is "externa" or "extern" => Concept.None,
            "kassa" or "kassan" when before is "försäkrings" => Concept.None,
            _ => null,
        };
    }

    private static bool IsAccumulated(string word) =>
        word.StartsWith("ackumuler", StringComparison.Ordinal) || word.StartsWith("samla", StringComparison.Ordinal) || word.StartsWith("balanser", StringComparison.Ordinal)
        || word.StartsWith("upparbeta", StringComparison.Ordinal) || word is "totala" or "sparade";
}
