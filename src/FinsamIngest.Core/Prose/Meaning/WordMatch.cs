using System.Collections.Frozen;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Whether a word of a sentence and a word of a label name one thing: the same word in another form, or with a noun of class joined to it
/// ("Lumenaprojektet", "processtödskostnader"). A compound with any other noun names something else: utbildning is no utbildningskatalog.
/// </summary>
internal static class WordMatch
{
    /// <summary>Shorter words are too alike for compounds to tell.</summary>
    private const int ShortestPart = 4;

    /// <summary>Nouns that say of what kind a thing is, not which.</summary>
    private static readonly FrozenSet<string> Classes = new[]
    {
        "kostnad", "insats", "aktivitet", "projekt", "verksamhet", "arbete", "bidrag", "medel", "intäkt", "belopp", "post", "anslag", "utgift", "avgift", "satsning", "delprojekt",
    }.Select(word => Stems.Of(word)).ToFrozenSet();

    /// <summary>Whether the two words name one thing.</summary>
    public static bool Same(ProseWord a, ProseWord b) =>
        a.Stem == b.Stem || RootOf(a).SequenceEqual(RootOf(b)) || IsGenitive(a, b) || IsGenitive(b, a) || IsCompound(a, b) || IsCompound(b, a);

    /// <summary>Whether the label's word ends in a noun of class that the sentence has as a word of its own: "operativa insatser" and "operativa individinsatser".</summary>
    public static bool EndsIn(ProseWord label, ProseWord said) =>
        Classes.Contains(said.Stem) && label.Stem.Length > said.Stem.Length + 2 && label.Stem.EndsWith(said.Stem, StringComparison.Ordinal);

    /// <summary>"Lokalhyra" and "lokalhyran" lose different endings.</summary>
    private static ReadOnlySpan<char> RootOf(ProseWord word) => word.Stem.Length > ShortestPart && word.Stem[^1] is 'a' or 'e' ? word.Stem.AsSpan(0, word.Stem.Length - 1) : word.Stem;

    private static bool IsGenitive(ProseWord a, ProseWord b) => a.Lower.Length == b.Lower.Length + 1 && a.Lower[^1] == 's' && a.Lower.StartsWith(b.Lower, StringComparison.Ordinal);

    private static bool IsCompound(ProseWord whole, ProseWord part)
    {
        foreach (var beginning in (ReadOnlySpan<string>)[part.Lower, part.Stem])
        {
            if (beginning.Length < ShortestPart || whole.Lower.Length <= beginning.Length + 2 || !whole.Lower.StartsWith(beginning, StringComparison.Ordinal))
                continue;
            var rest = whole.Lower.AsSpan(beginning.Length);
            if (Classes.Contains(Stems.Of(rest)) || rest[0] == 's' && Classes.Contains(Stems.Of(rest[1..])))
                return true;
        }

        return false;
    }
}
