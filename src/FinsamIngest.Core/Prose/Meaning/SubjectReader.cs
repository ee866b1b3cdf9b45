using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds the words that say what a figure is. Swedish puts them before the figure when a preposition or copula leads to it ("kostnaderna
/// uppgick till X", "ett underskott på X"), else after it ("X till administration", "erhöll X i projektmedel", a bullet that begins with X).
/// </summary>
internal static partial class SubjectReader
{
    /// <summary>The possible subjects, the likeliest first; never empty.</summary>
    public static List<Subject> Read(Sentence sentence, List<Amount> amounts, int index, List<ProseWord> words, ClaimKind kind, Claim? before, Claim? beforeSentence)
    {
        var text = sentence.Text;
        var amount = amounts[index];
        var from = index > 0 ? amounts[index - 1].End : 0;
        var to = index + 1 < amounts.Count ? amounts[index + 1].Start : text.Length;
        var left = Left(text, words, from, amount.Start);
        var right = Right(text, words, amount.End, to);
        var led = amount.InWords || kind is ClaimKind.Change or ClaimKind.Deviation || Leads().IsMatch(text.AsSpan(from, amount.Start - from)) || IsApposition(text, from, amount) || Inverted().IsMatch(text.AsSpan(from, amount.Start - from));
        var subjects = new List<Subject>();
        if (before is not null && IsAside(text, amount))
        {
            subjects.Add(before.Subject);
            Add(subjects, left, false);
            return subjects;
        }

        // "fördelat med X till Lumena": what leads to the figure names nothing, what follows it does.
        if (led && left.IsEmpty && kind == ClaimKind.Level && !right.IsEmpty && RightLink().IsMatch(text.AsSpan(amount.End, to - amount.End)))
            led = false;
        if (led)
        {
            Add(subjects, left, true);
            // "… uppgick till X, vilket är en höjning med Y": the change is one of the figure before.
            if (left.IsEmpty && before is not null)
                Add(subjects, before.Subject, kind == ClaimKind.Change && before.Subject.IsDirect);
            Add(subjects, right, left.IsEmpty && kind != ClaimKind.Level && !IsOfHeading().IsMatch(text.AsSpan(from, amount.Start - from)));
        }
        else
        {
            Add(subjects, right, !right.IsEmpty && RightLink().IsMatch(text.AsSpan(amount.End, to - amount.End)));
            Add(subjects, left, false);
        }

        if (before is not null)
            Add(subjects, before.Subject, false);
        Add(subjects, Whole(words), false);
        if (before is null && beforeSentence is not null)
            Add(subjects, beforeSentence.Subject, false);
        if (sentence.Lead is { } lead)
            Add(subjects, Whole(ProseWords.Of(lead.Text, null)), false);
        if (subjects.Count == 0)
            subjects.Add(Subject.Nothing);
        return subjects;
    }

    private static void Add(List<Subject> subjects, Subject subject, bool direct)
    {
        if (!subject.IsEmpty)
            subjects.Add(subject with { IsDirect = direct });
    }

    /// <summary>"(2023: 2,0 m.kr)", "(26%)" after another figure.</summary>
    private static bool IsAside(string text, Amount amount) => Aside().IsMatch(text.AsSpan(0, amount.Start));

    /// <summary>"Årets resultat, 741 tkr, är", "hyran (214 tkr)".</summary>
    private static bool IsApposition(string text, int from, Amount amount) =>
        amount.End < text.Length && (text[amount.End] is ',' && Comma().IsMatch(text.AsSpan(from, amount.Start - from)) || text[amount.End] is ')' && Bracket().IsMatch(text.AsSpan(from, amount.Start - from)));

    /// <summary>The last clause before the figure that names anything.</summary>
    private static Subject Left(string text, List<ProseWord> words, int from, int end)
    {
        from = Clauses.AfterCause(text, from, end);
        if (Clauses.Inserted(text, from, end) is var (begin, stop))
            words = words.FindAll(w => w.End <= begin || w.Start >= stop);
        var part = text[from..end];
        var breaks = Breaks().Matches(part).Select(m => from + m.Index + m.Length).Reverse().ToList();
        breaks.Add(from);
        foreach (var start in breaks)
            if (Of(words, start, end, nearest: true) is { IsEmpty: false } subject)
                return subject;
        return Subject.Nothing;
    }

    /// <summary>The first clause after the figure that names anything.</summary>
    private static Subject Right(string text, List<ProseWord> words, int start, int end)
    {
        var breaks = RightBreaks().Matches(text[start..end]).Select(m => start + m.Index).ToList();
        breaks.Add(end);
        foreach (var stop in breaks)
            if (Of(words, start, stop, nearest: false) is { IsEmpty: false } subject)
                return subject;
        return Subject.Nothing;
    }

    private static Subject Whole(List<ProseWord> words) => Of(words, 0, int.MaxValue, nearest: true);

    /// <summary>What the words between two places of a sentence name.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="start">Where the phrase begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="nearest">Whether the last of several concepts is meant, not the first.</param>
    public static Subject Of(IReadOnlyList<ProseWord> words, int start, int end, bool nearest)
    {
        var concepts = new List<Concept>();
        var stems = new List<string>();
        var unexplained = new List<string>();
        foreach (var word in words)
        {
            if (word.Start < start || word.End > end)
                continue;
            if (word.Concept != Concept.None && !concepts.Contains(word.Concept))
                concepts.Add(word.Concept);
            if (word.IsNeutral)
                continue;
            if (stems.Contains(word.Stem))
                continue;
            stems.Add(word.Stem);
            if (word.Concept == Concept.None)
                unexplained.Add(word.Stem);
        }

        if (nearest)
            concepts.Reverse();
        var chosen = concepts.Find(c => !ConceptLexicon.IsGeneric(c) && !ConceptLexicon.IsParty(c));
        if (chosen == Concept.None)
            chosen = concepts.Find(ConceptLexicon.IsGeneric);
        if (chosen == Concept.None)
            chosen = concepts.Find(ConceptLexicon.IsParty);
        concepts.Remove(chosen);
        foreach (var word in words)
            if (word.Start >= start && word.End <= end && concepts.Contains(word.Concept) && !ConceptLexicon.IsGeneric(word.Concept))
                unexplained.Add(word.Stem);
        return new Subject(chosen, concepts, stems, unexplained, [.. words.Where(w => w.Start >= start && w.End <= end)], false);
    }

    [GeneratedRegex(@"(?<!\p{L})(?:på|till|av|om|med|blev|blir|är|var|varit|motsvarande|kostade|kostat|kostar|vis|att|omfattar|summa|totalt|sammanlagt|helårsbudgeten|budgeten|utgjorde|betala(?:t|de|r|ts|des)|utbetala(?:t|de|ts|des)|förbruka(?:t|de|r|ts|des)|använ(?:t|de|der|ts|des))\s?$|[:=]\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    /// <summary>Nouns that stand for what the heading names: what follows the figure is not its subject.</summary>
    [GeneratedRegex(@"^\s?(?:insatsen|projektet|teamet|aktiviteten)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOfHeading();

    [GeneratedRegex(@"^\s?(?:\.\s?)?(?:till|i|för|från|av|har|hade|är|blev|erhölls|gick|gått|avser|avsåg|mer|mindre|kvinnor|män|till)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightLink();

    /// <summary>"Under året förbrukade insatsen X".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:förbrukade|kostade|drog|krävde|använde)\s(?:[^,.;:()]|\.(?=\d)){1,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    [GeneratedRegex(@"\p{L},\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\p{L}\s\($", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\((?:\p{L}+\.?\s){0,2}(?:20\d\d\s?[:;,]?\s?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"[,;()]\s?|\s(?:varav|medans?|men|samt|dock|varpå|vilket gör att|och(?=\s(?:för|de|det|förbundet|kostnader|intäkter|kostnaderna|intäkterna|resultatet)(?!\p{L})))\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[,;()]|\s(?:vilket|som|där|men|medans?|fördelat|varav|varpå|genom|samt)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightBreaks();
}
