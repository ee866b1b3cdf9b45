namespace FinsamIngest.Core.Prose;

/// <summary>
/// What single words and pairs of words of a sentence name for sure: line items, the members by what they pay, people by what is counted. A member is only a line item
/// where the sentence says that it contributes.
/// </summary>
internal static class ConceptMentions
{
    /// <summary>Words around a member's name that may say that it contributes.</summary>
    private const int Reach = 12;

    /// <summary>The concept named at a word; none when there is none.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="last">The last word that belongs to the name.</param>
    public static Concept At(IReadOnlyList<ProseWord> words, int at, out int last)
    {
        var word = words[at];
        last = at;
        if (CountWords.Of(word.Lower) is var people and not Concept.None)
            return people;
        if (CountWords.IsPerson(word.Lower))
            return words.Any(w => CountWords.Of(w.Lower) == Concept.Staff) ? Concept.Staff : words.Any(IsHelped) ? Concept.Participants : Concept.None;
        if (IsOwners(word.Lower))
            return Contributes(words, at) ? Concept.Members : Concept.None;
        if (word.Concept == Concept.Equity && at + 1 < words.Count)
            last = at + 1;
        return word.Concept switch
        {
            Concept.None or Concept.Surplus => Concept.None,
            Concept.State or Concept.Region or Concept.Municipalities => Contributes(words, at) ? word.Concept : Concept.None,
            _ => word.Concept,
        };
    }

    /// <summary>"Huvudmännen", "medlemmarnas", "parterna".</summary>
    private static bool IsOwners(string lower) => lower is "huvudmännen" or "huvudmännens" or "medlemmarna" or "medlemmarnas" or "medlemmar" or "parterna" or "parternas" or "ägarna" or "ägarnas";

    private static bool Contributes(IReadOnlyList<ProseWord> words, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < Math.Min(words.Count, at + Reach); i++)
            if (IsContribution(words[i].Lower))
                return true;
        return false;
    }

    private static bool IsContribution(string lower) =>
        lower.StartsWith("bidr", StringComparison.Ordinal) || lower.StartsWith("betal", StringComparison.Ordinal) || lower.Contains("bidrag", StringComparison.Ordinal) || lower.Contains("avgift", StringComparison.Ordinal)
        || lower.StartsWith("tillsk", StringComparison.Ordinal) || lower is "svarar" or "svarade" or "sköt" or "andel" or "del" or "finansierar" or "finansierade" or "anslog" or "anslår";

    /// <summary>"Deltog", "fått stöd", "i insatserna": persons are participants there.</summary>
    private static bool IsHelped(ProseWord word) => CountWords.Of(word.Lower) == Concept.Participants || word.Lower is "stöd" or "insatser" or "insatserna" or "insatsen" or "inskrivna" || word.Lower.EndsWith("insatserna", StringComparison.Ordinal);
}
