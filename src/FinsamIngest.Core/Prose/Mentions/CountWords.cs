using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>The words with which texts and tables count people.</summary>
internal static class CountWords
{
    /// <summary>What a word counts: participants, staff, women, men; none when it counts no people.</summary>
    public static Concept Of(string lower)
    {
        if (lower.StartsWith("deltag", StringComparison.Ordinal) || lower is "deltog" or "delta" or "deltar")
            return Concept.Participants;
        if (lower.StartsWith("anställd", StringComparison.Ordinal) || lower.StartsWith("medarbetar", StringComparison.Ordinal) || lower.Contains("årsarbet", StringComparison.Ordinal) || lower.StartsWith("heltidstjänst", StringComparison.Ordinal) || lower is "tjänster" or "årsverken")
            return Concept.Staff;
        return lower switch { "kvinnor" or "kvinnorna" or "kvinna" => Concept.Women, "män" or "männen" or "man" => Concept.Men, _ => Concept.None };
    }

    /// <summary>"Personer", "individer": counts whom the sentence speaks of.</summary>
    public static bool IsPerson(string lower) => lower is "personer" or "person" or "individer" or "personerna" or "individerna";

    /// <summary>Whether the words of a heading or label say that people are counted there, and which.</summary>
    public static Concept In(string? text)
    {
        var found = Concept.None;
        foreach (var word in ProseWords.Of(text ?? "", null))
            if (Of(word.Lower) is var concept and not Concept.None && (found == Concept.None || found is Concept.Women or Concept.Men))
                found = concept;
        return found;
    }

    /// <summary>Whether a heading or label begins with those whom it counts: "Antal deltagare", "varav kvinnor"; "Löner anställda" and "Kostnad per deltagare" do not.</summary>
    public static bool Begins(string? text)
    {
        foreach (var word in ProseWords.Of(text ?? "", null))
            if (Of(word.Lower) != Concept.None)
                return true;
            else if (word.Lower is not ("antal" or "medelantal" or "varav" or "totalt" or "nya" or "unika"))
                return false;
        return false;
    }

    public static bool IsCount(Unit unit) => unit is Unit.Count or Unit.Fte;
}
