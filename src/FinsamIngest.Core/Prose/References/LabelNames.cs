using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds the rows that a phrase names, strictly: every telling word of the phrase is in the label, and the label's own name is in the phrase. "Kostnaden för
/// insatskatalogen" names "Insatskatalog + 30% samordnare tom sept."; "utbildning" does not name "Utbildningskatalogen", nor "kansliets lokaler" the row "Lokaler".
/// </summary>
internal sealed partial class LabelNames
{
    /// <summary>A lone word shorter than this is too common to be a name, unless it is written as one.</summary>
    private const int ShortestLoneWord = 7;

    /// <summary>The same where it begins the sentence and is all that the label says.</summary>
    private const int ShortestLoneLabel = 5;
    private const int ShortestName = 3;

    private const int PrefixLength = 3;

    private readonly Dictionary<string, List<Name>> byPrefix = [];

    /// <summary>Enters the name of a row; a row without a telling word has none.</summary>
    public void Enter(RowTopic topic, string label)
    {
        var all = ProseWords.Of(label, null);
        var end = Math.Min(TailOf(label), OwnerOf(all));
        var words = Telling(all);
        if (words.Count == 0)
            return;
        var name = new Name(topic, all, words, words.Count(w => w.Start < end), Letters(label));
        foreach (var prefix in words.Select(w => Prefix(w.Lower)).Distinct())
        {
            if (!byPrefix.TryGetValue(prefix, out var names))
                byPrefix[prefix] = names = [];
            if (names.Count <= 4 * TopicIndex.MostRows)
                names.Add(name);
        }
    }

    private static int TailOf(string label)
    {
        var name = label.TrimStart('-', '–', ' ');
        return Tail().Match(name) is { Success: true } tail ? tail.Index + label.Length - name.Length : label.Length;
    }

    /// <summary>Where the party that runs an activity begins, from a column of its own that went into the label: "Nya spår Lillköpings kommun". "Bidrag från Lillköpings kommun" is all name.</summary>
    private static int OwnerOf(List<ProseWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var first = words[i].Lower == "region" ? i : words[i].Lower == "kommun" && words[i - 1].IsProper ? i - 1 : 0;
            if (first > 0 && !words[first - 1].IsNeutral)
                return words[first].Start;
        }

        return int.MaxValue;
    }

    /// <summary>The rows that the words name, at most one of each table.</summary>
    /// <param name="said">Words of a phrase.</param>
    public List<RowTopic> Find(IReadOnlyList<ProseWord> said) =>
        // Two rows of one name in one table are parts of different things.
        [.. Matches(said).GroupBy(t => t.Row.Table).Where(g => g.Count() == 1).Select(g => g.First())];

    /// <summary>The rows of one table, two or more, that begin with the name that the words say: "Kompassen – lokaler" and "Kompassen – handledare".</summary>
    public List<RowTopic> FindParts(IReadOnlyList<ProseWord> said) =>
        Matches(said).GroupBy(t => t.Row.Table).Select(g => g.ToList()).FirstOrDefault(g => g.Count > 1) ?? [];

    private List<RowTopic> Matches(IReadOnlyList<ProseWord> said)
    {
        var telling = Telling(said);
        if (telling.Count == 0)
            return [];
        var isCommon = telling is [var lone] && lone.Lower.Length < (lone.IsProper ? ShortestName : ShortestLoneWord);
        List<RowTopic> whole = [], head = [];
        foreach (var name in telling.SelectMany(Near).Distinct())
        {
            if (!telling.TrueForAll(w => name.Words.Exists(own => WordMatch.Same(own, w))) || IsPlace(said, telling[0]) && !IsPlace(name.All, name.Words[0]))
                continue;
            var covered = name.Words.FindIndex(own => !telling.Exists(w => WordMatch.Same(own, w)) && !said.Any(w => WordMatch.EndsIn(own, w)));
            if (isCommon && (name.All.Count > 1 || telling[0].Lower.Length < ShortestLoneLabel || telling[0].Start > 0))
                continue;
            if (covered < 0)
                whole.Add(name.Topic);
            else if (covered >= name.Head && name.Head > 0)
                head.Add(name.Topic);
        }

        var found = whole.Count > 0 ? whole : head;
        if (found.Count == 0 && !IsPlace(said, telling[0]) && Quoted(said) is { Length: >= 4 } quoted)
            found = [.. telling.SelectMany(Near).Distinct().Where(n => n.Letters.Contains(quoted, StringComparison.Ordinal)).Select(n => n.Topic)];
        return found;
    }

    /// <summary>The words that tell one thing from another; within quotation marks every word is part of a name.</summary>
    public static List<ProseWord> Telling(IReadOnlyList<ProseWord> words)
    {
        var telling = new List<ProseWord>();
        foreach (var word in words)
            if ((!word.IsNeutral || word.IsQuoted) && !Months.Contains(word.Lower) && word.Lower is not ("antal" or "antalet") && !telling.Exists(w => w.Lower == word.Lower))
                telling.Add(word);
        return telling;
    }

    private static readonly HashSet<string> Months =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "novdec", "januari", "februari", "mars", "april", "juni", "juli", "augusti", "september", "oktober", "november", "december", "tom", "from", "inkl", "exkl"];

    /// <summary>"i ungdomsspåret", "per deltagare i": a part of what is named, or something that happened there.</summary>
    private static bool IsPlace(IReadOnlyList<ProseWord> words, ProseWord first)
    {
        for (var i = 1; i < words.Count; i++)
            if (words[i].Start == first.Start)
            {
                var before = words[i - 1].Lower;
                return (i > 1 && before is "projektet" or "insatsen" or "den" or "det" ? words[i - 2].Lower : before) is "i" or "inom" or "hos" or "utanför" or "vid" or "per";
            }

        return false;
    }

    /// <summary>The one name in quotation marks among the words, as letters; null when there is none.</summary>
    private static string? Quoted(IReadOnlyList<ProseWord> words)
    {
        var quoted = words.Where(w => w.IsQuoted).ToList();
        return quoted.Count < 2 ? null : $" {string.Join(' ', quoted.Select(w => w.Lower))} ";
    }

    private IEnumerable<Name> Near(ProseWord word) => byPrefix.TryGetValue(Prefix(word.Lower), out var names) ? names : [];

    private static string Letters(string label) => $" {string.Join(' ', ProseWords.Of(label, null).Select(w => w.Lower))} ";

    private static string Prefix(string word) => word.Length <= PrefixLength ? word : word[..PrefixLength];

    /// <summary>Where a label goes over from the name to remarks: "+ 30% samordnare", "(ESF)", ", inkl. lokaler", "– handledare".</summary>
    [GeneratedRegex(@"[+(;:.]|,(?!\s(?-i:\p{Ll})[^,]*\soch\s)|\s[-–]\s|\s(?:inkl|exkl|ex|tom|from|t\.o\.m|varav)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    private sealed record Name(RowTopic Topic, List<ProseWord> All, List<ProseWord> Words, int Head, string Letters);
}
