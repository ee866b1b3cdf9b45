using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds the names that the tables of a report use wherever they stand in a sentence: whole labels, labels without what they add to the name, headings of columns, and the
/// words for line items. A longer name goes before a shorter one that it holds.
/// </summary>
internal sealed partial class MentionIndex
{
    /// <summary>A lone word shorter than this is too common to be a name, unless it is written as one.</summary>
    private const int ShortestLoneWord = 7;

    /// <summary>The same at the beginning of a sentence, where names stand oftener than anywhere else.</summary>
    private const int ShortestFirstWord = 5;

    /// <summary>Function words that may stand between two words of a name, which the label may leave out.</summary>
    private const int MostBetween = 2;

    /// <summary>Words of a name that one of them may stand for.</summary>
    private const int MostWords = 3;

    private const int PrefixLength = 3;

    /// <summary>Letters of a common noun: shorter neutral words are function words.</summary>
    private const int ShortestNoun = 6;

    /// <summary>Rows of one name kept: more are a list, and name nothing.</summary>
    private const int MostNames = 60;

    private readonly Dictionary<string, List<ThingName>> byPrefix = [];

    public MentionIndex(FigureBook book)
    {
        var proper = new Dictionary<string, (string Label, List<ThingName> Names)>();
        for (var t = 0; t < book.Tables.Length; t++)
        {
            for (var r = 0; r < book.Tables[t].Rows.Length; r++)
                if (book.Shapes[t][r].HasFigures && Enter(t, r, -1, book.Tables[t].Rows[r].Label) is { } name)
                    Note(proper, name);
            for (var c = 0; c < book.Tables[t].Columns.Length; c++)
                if (ColumnHeadings.NameOf(book.Tables[t].Columns[c]) is { Length: > 0 } heading && Enter(t, -1, c, heading) is { } name)
                    Note(proper, name);
        }

        foreach (var (_, names) in proper.Values)
            foreach (var name in names)
                Add(name);
    }

    /// <summary>The mentions of a sentence in its order; none of them overlap.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="amounts">Its figures: no name goes over one.</param>
    public List<Mention> In(IReadOnlyList<ProseWord> words, IReadOnlyList<Amount> amounts)
    {
        var found = new List<Mention>();
        for (var i = 0; i < words.Count;)
        {
            var (names, last) = Longest(words, i, amounts);
            var concept = ConceptMentions.At(words, i, out var spoken);
            if (names.Count == 0 && concept == Concept.None)
            {
                i++;
                continue;
            }

            last = Math.Max(names.Count == 0 ? i : last, concept == Concept.None ? i : spoken);
            if (WithNoun(words, last, names) is { Count: > 0 } told)
                (names, last) = (told, last + 1);
            last = WithKind(words, last);
            if (ConceptLexicon.IsParty(concept))
                last = WithPart(words, last);
            var lone = names.Count > 0 && names[0].Words.Count == 1 ? words[i] : null;
            found.Add(new Mention(words[i].Start, words[last].End, names, concept, names.Count > 0 && names.TrueForAll(n => n.IsShort) || concept == Concept.None && lone is { IsProper: false } && lone.Lower.Length < (lone.Start == 0 ? ShortestFirstWord : ShortestLoneWord)));
            i = last + 1;
        }

        return found;
    }

    /// <summary>"Övriga intäkter" are not "Övriga kostnader": those of the names that have the common noun, too; none where it tells nothing.</summary>
    private static List<ThingName> WithNoun(IReadOnlyList<ProseWord> words, int last, List<ThingName> names) =>
        last + 1 < words.Count && words[last + 1] is { IsNeutral: true, Lower.Length: >= ShortestNoun } noun && noun.Start == words[last].End + 1 ? names.FindAll(n => n.Common.Any(c => Stems.Meet(c.Stem, noun.Stem))) : [];

    /// <summary>"Söderåsa kommun" where the table says "Söderåsa".</summary>
    private static int WithKind(IReadOnlyList<ProseWord> words, int last) =>
        last + 1 < words.Count && words[last + 1].Start == words[last].End + 1 && words[last + 1].Lower is "kommun" or "kommuns" or "stad" or "stads" ? last + 1 : last;

    /// <summary>"Statens del", "regionens andel": what it pays.</summary>
    private static int WithPart(IReadOnlyList<ProseWord> words, int last) =>
        last + 1 < words.Count && words[last + 1].Start == words[last].End + 1 && words[last].Lower[^1] == 's' && words[last + 1].Lower is "del" or "andel" or "insats" ? last + 1 : last;

    private (List<ThingName> Names, int Last) Longest(IReadOnlyList<ProseWord> words, int at, IReadOnlyList<Amount> amounts)
    {
        var best = new List<ThingName>();
        var (most, last) = (0, at);
        if (IsLight(words[at]) && words[at].Stem is not ("projektmedel" or "projektbidrag") || !byPrefix.TryGetValue(Prefix(words[at].Lower), out var near))
            return (best, last);
        foreach (var name in near)
        {
            if (Match(words, at, name, amounts) is not (var matched and > 0, var end))
                continue;
            if (matched < name.Words.Count && (name.Head == 0 || matched < name.Head))
                continue;
            if (matched > most)
            {
                best.Clear();
                (most, last) = (matched, end);
            }

            if (matched == most && best.Count <= MostNames)
            {
                best.Add(name);
                last = Math.Max(last, end);
            }
        }

        return best.Count > MostNames ? ([], at) : (best, last);
    }

    /// <summary>How many words of the name stand from <paramref name="at"/> on, in its order, and where the last one is.</summary>
    private static (int Matched, int Last) Match(IReadOnlyList<ProseWord> words, int at, ThingName name, IReadOnlyList<Amount> amounts)
    {
        if (!WordMatch.Same(name.Words[0], words[at]))
            return (0, at);
        var (matched, last) = (1, at);
        for (var w = at + 1; w < words.Count && matched < name.Words.Count && w - last <= MostBetween + 1; w++)
        {
            if (amounts.Any(a => a.Start >= words[last].End && a.End <= words[w].Start))
                break;
            if (WordMatch.Same(name.Words[matched], words[w]))
                (matched, last) = (matched + 1, w);
            else if (!words[w].IsNeutral)
                break;
        }

        return (matched, last);
    }

    /// <summary>Notes the last word of a name, when it is written as a name itself; one that stands in names of different things is none of theirs.</summary>
    private static void Note(Dictionary<string, (string Label, List<ThingName> Names)> proper, ThingName name)
    {
        var label = string.Join(' ', name.Words.Select(w => w.Lower));
        foreach (var word in name.Words)
            if (proper.TryGetValue(word.Stem, out var known) && known.Label != label)
                known.Names.Clear();
            else if (known.Names is null)
                proper[word.Stem] = (label, []);
        if (name.Words is [_, .., { IsProper: true } last] && name.Words.Count <= MostWords && name.Head == name.Words.Count && proper[last.Stem] is var own && own.Label == label)
            own.Names.Add(name with { Words = [last], Head = 1, IsShort = true });
    }

    private ThingName? Enter(int table, int row, int column, string label)
    {
        var all = ProseWords.Of(label, null);
        var words = all.FindAll(w => !IsLight(w) && !Month().IsMatch(w.Lower));
        // "Söderåsa kommun" may be called Söderåsa.
        if (words.Count > 1 && words.FindAll(w => w.Lower is not ("kommun" or "kommuns" or "kommuner" or "stad")) is { Count: > 0 } owner)
            words = owner;
        if (words.Count == 0 && all is [{ Lower: "projektmedel" or "projektbidrag" }])
            words = all;
        if (words.Count == 0)
            return null;
        var end = Tail().Match(label) is { Success: true, Index: > 0 } tail ? tail.Index : label.Length;
        var name = new ThingName(table, row, column, words, words.Count(w => w.Start < end)) { Common = all.FindAll(w => w.IsNeutral && w.Lower.Length >= ShortestNoun) };
        Add(name);
        return name;
    }

    private void Add(ThingName name)
    {
        var prefix = Prefix(name.Words[0].Lower);
        if (!byPrefix.TryGetValue(prefix, out var names))
            byPrefix[prefix] = names = [];
        names.Add(name);
    }

    /// <summary>People are counted by concept, not by name.</summary>
    private static bool IsLight(ProseWord word) => word.IsNeutral && !word.IsQuoted || word.Lower is "antal" or "antalet" or "summa" or "totalt" or "varav" or "not" || CountWords.Of(word.Lower) != Concept.None || CountWords.IsPerson(word.Lower);

    private static string Prefix(string word) => word.Length <= PrefixLength ? word : word[..PrefixLength];

    /// <summary>Where a label goes over from the name to remarks.</summary>
    [GeneratedRegex(@"[+(;:]|,(?!\s(?-i:\p{Ll})[^,]*\soch\s)|\s[-–]\s|\s(?:inkl|exkl|ex|tom|from|t\.o\.m|varav)(?!\p{L})|\s\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:jan|feb|mar|apr|maj|jun|jul|aug|sept?|okt|nov|dec|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december|kv|kvartal)$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
