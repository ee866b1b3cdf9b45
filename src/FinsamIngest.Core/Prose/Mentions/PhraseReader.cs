using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds what a figure is of, from the names in its part of the sentence. The nearest part before the figure that names anything has the subject, and there what no
/// preposition makes an adjunct: "förbundets eget kapital uppgår efter årets resultat till X" is of the equity. A figure that nothing leads to takes what follows it ("12 mnkr i medlemsintäkter").
/// </summary>
internal static partial class PhraseReader
{
    /// <summary>What the claim's own part of the sentence names; null when it names nothing.</summary>
    public static Phrase? Of(Claim claim, SentenceNames names)
    {
        var (from, start, end, to) = (claim.From, claim.Amount.Start, claim.Amount.End, claim.To);
        // The noun that is counted stands in the figure: "364 personer".
        if (CountWords.IsCount(claim.Amount.Unit) && names.Mentions.FirstOrDefault(m => m.IsHeads && m.Start >= start && m.End <= end) is { } counted)
            return Counted(names, counted, (from, start), (end, Cut(names.Text, end, to)));
        if (CountWords.IsCount(claim.Amount.Unit) && SomewhereOf(claim, names) is { } somewhere)
            return somewhere;
        from = Clauses.AfterCause(names.Text, from, start);
        var inserted = Clauses.Inserted(names.Text, from, start);
        var parts = Parts(names, from, start);
        var (skipped, relative) = (false, false);
        for (var p = parts.Count - 1; p >= 0; p--)
        {
            if (inserted is var (begin, stop) && parts[p].From >= begin && parts[p].To <= stop)
                continue;
            var within = Within(names, parts[p]);
            if (within.Count > 0)
                return Subject(names, within, parts[p], (end, Cut(names.Text, end, to)), skipped, relative);
            relative |= Relative().IsMatch(names.Text[parts[p].From..parts[p].To]);
            skipped |= !relative && names.Words.Any(w => w.Start >= parts[p].From && w.End <= parts[p].To && !LightWords.Contains(w));
        }

        // "Av ökningen på X svarar Stegen för Y": X is of all.
        if (WholeOf().IsMatch(names.Text.AsSpan(from, start - from)) && SharedOut().IsMatch(names.Text.AsSpan(end, to - end)))
            return null;
        var behind = (end, Cut(names.Text, end, to));
        return Within(names, behind) is { Count: > 0 } after && !skipped ? Subject(names, after, behind, (end, end), false, false) : null;
    }

    /// <summary>People: who is counted is known, and what else is named says where.</summary>
    private static Phrase Counted(SentenceNames names, Mention counted, (int From, int To) left, (int From, int To) right)
    {
        // "364 personer i individinsatserna, varav 187 kvinnor": the group is that of the figure before.
        // "I Framåt deltog 150 personer, varav 88 kvinnor": in Framåt, too.
        var own = names.Mentions.Any(m => !m.IsHeads && m.Start >= left.From && m.End <= right.To);
        var others = names.Mentions.Where(m => m != counted && (m.Start >= left.From && m.End <= right.To || m.End <= left.To && (!own || m.IsHeads))).ToList();
        var clarity = Worst(ClarityOf(names, left, [counted, .. others]), ClarityOf(names, right, [counted, .. others]));
        return new Phrase(counted, others, clarity, clarity);
    }

    /// <summary>"309 deltagare har varit aktuella, varav 154 i Stegen": of those counted before, at the thing named behind.</summary>
    private static Phrase? SomewhereOf(Claim claim, SentenceNames names)
    {
        var end = claim.Amount.End;
        if (!OfWhich().IsMatch(names.Text.AsSpan(claim.From, claim.Amount.Start - claim.From)) || At().Match(names.Text, end, claim.To - end) is not { Success: true } at)
            return null;
        var (group, thing) = (names.Mentions.LastOrDefault(m => m.IsHeads && m.End <= claim.Amount.Start), names.Mentions.FirstOrDefault(m => m.Start == at.Index + at.Length && !m.IsHeads));
        if (group is null || thing is null)
            return null;
        var clarity = ClarityOf(names, (end, Cut(names.Text, end, claim.To)), [thing]) == Clarity.Clear ? Clarity.Clear : Clarity.Loose;
        return new Phrase(group with { IsCommon = thing.IsCommon }, [thing], clarity, clarity);
    }

    [GeneratedRegex(@"(?<!\p{L})varav\s(?:\p{L}+\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"\G\s(?:i|på|från|hos|inom|vid)\s(?:(?:insatsen|projektet|teamet)\s)?", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    private static Phrase Subject(SentenceNames names, List<Mention> within, (int From, int To) part, (int From, int To) right, bool skipped, bool relative)
    {
        var subject = relative ? within[^1] : within.Find(m => !m.IsMeasure && !IsAdjunct(names, m, part.From)) ?? within.Find(m => !m.IsMeasure && IsOfMeasure(names, m, part.From)) ?? within.Find(m => !IsAdjunct(names, m, part.From)) ?? within[^1];
        var others = within.FindAll(m => m != subject);
        others.AddRange(Within(names, right));
        // "Insatsen drivs i Tallvik och kostade X": not of Tallvik.
        var isPlace = !relative && !subject.IsHeads && Before(names, subject.Start, part.From) is "i" or "på" or "hos" or "inom" or "per" or "vid" or "från" or "under" or "bland" or "mellan" or "via" && !IsOfMeasure(names, subject, part.From);
        return isPlace ? new Phrase(subject, others, Clarity.Narrowed, Clarity.Narrowed) : new Phrase(subject, others, Whole([subject]), Whole([subject, .. others]));

        Clarity Whole(IReadOnlyList<Mention> known) => Worst(skipped ? Clarity.Loose : Clarity.Clear, Worst(ClarityOf(names, part, known), ClarityOf(names, right, known)));
    }

    private static Clarity Worst(Clarity a, Clarity b) => a > b ? a : b;

    /// <summary>What the words of a part leave open beside the names.</summary>
    private static Clarity ClarityOf(SentenceNames names, (int From, int To) part, IReadOnlyList<Mention> known)
    {
        var clarity = Clarity.Clear;
        for (var i = 0; i < names.Words.Count; i++)
        {
            var word = names.Words[i];
            if (word.Start < part.From || word.End > part.To || known.Any(m => word.Start >= m.Start && word.End <= m.End))
                continue;
            var mention = names.Mentions.FirstOrDefault(m => word.Start >= m.Start && word.End <= m.End);
            if (mention is null && LightWords.Contains(word) || mention is { IsMeasure: true })
                continue;
            var before = Before(names, mention?.Start ?? word.Start, part.From);
            // "Eget kapital uppgår efter årets resultat till X": the same equity.
            if (before == "efter" && mention is { Concept: Concept.Result })
                continue;
            if (before is not null && LightWords.Narrows(before) || mention is null && word.IsProper)
                return Clarity.Narrowed;
            clarity = Clarity.Loose;
        }

        return clarity;
    }

    /// <summary>"… uppgår efter årets resultat": a preposition leads to it. "Kostnaden för X" is of X all the same.</summary>
    private static bool IsAdjunct(SentenceNames names, Mention mention, int from) => Before(names, mention.Start, from) is { } word && LightWords.IsPreposition(word);

    private static bool IsOfMeasure(SentenceNames names, Mention mention, int from) => OfMeasure().IsMatch(names.Text.AsSpan(from, mention.Start - from));

    /// <summary>The word before a place, small words left aside: the preposition in "efter årets resultat", "i den nya insatsen X".</summary>
    private static string? Before(SentenceNames names, int at, int from)
    {
        for (var i = names.Words.Count - 1; i >= 0; i--)
        {
            var word = names.Words[i];
            if (word.End > at || word.Start < from)
                continue;
            if (LightWords.IsPreposition(word.Lower))
                return word.Lower;
            if (!Determiner().IsMatch(word.Lower))
                return null;
        }

        return null;
    }

    private static List<Mention> Within(SentenceNames names, (int From, int To) part) => [.. names.Mentions.Where(m => m.Start >= part.From && m.End <= part.To)];

    /// <summary>The parts of a stretch of text, divided where clauses and lists are, but not within a name.</summary>
    private static List<(int From, int To)> Parts(SentenceNames names, int from, int to)
    {
        var parts = new List<(int, int)>();
        var begin = from;
        foreach (Match match in Breaks().Matches(names.Text[from..to]))
        {
            var at = from + match.Index;
            if (names.Mentions.Any(m => m.Start < at && m.End > at + match.Length))
                continue;
            parts.Add((begin, at));
            begin = at + match.Length;
        }

        parts.Add((begin, to));
        return parts;
    }

    private static int Cut(string text, int from, int to) => RightBreak().Match(text[from..to]) is { Success: true } match ? from + match.Index : to;

    [GeneratedRegex(@"[,;:()]\s?|\.\s(?=\p{Lu})|\s(?:varav|medans?|men|samt|dock|respektive(?=\s(?-i:\p{Lu}))|(?=vilket\s|vilka\s|som\s)|och(?=\s(?:\p{L}+\s){0,6}(?:har|hade|är|var|blev|kostade|uppgick|uppgår|ökade|minskade|gick|de|det|den|för)\s))\s?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    /// <summary>Where another clause begins, or a cause is given.</summary>
    [GeneratedRegex(@"[,;:()]|\.\s|\s(?:vilket|vilka|som|där|men|medans?|varav|varpå|genom|samt|och|mot|jämfört|att|än|eller|till\sföljd\sav|på\sgrund\sav|tack\svare|eftersom|beroende\spå)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightBreak();

    [GeneratedRegex(@"^\W*Av\s(?:[^,.;:]|\.(?=\d)){1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeOf();

    [GeneratedRegex(@"^\s?(?:svara(?:r|de)|står|stod|utgör|utgjorde|avse?r|avsåg|kommer|kom|härrör|faller|föll|gick|går|tillföll)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SharedOut();

    /// <summary>"…, som kostade": of what stands last before it.</summary>
    [GeneratedRegex(@"^\s?(?:som|vilka|vilken|vilket)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*(?:kostnad|intäkt|utfall|budget|bidrag|avgift|resultat|utgift|hyra|antal)\p{L}*)\s(?:för|från|till|av|i)\s(?:\p{L}+\s){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMeasure();

    [GeneratedRegex(@"^(?:årets|verksamhetens|förbundets|den|det|de|denna|detta|dessa|en|ett|sin|sitt|sina|vår|våra|vårt|alla|samtliga|nya|nytt|hela|projektet|insatsen|insatserna|största|totala|egna|egen|eget)$", RegexOptions.CultureInvariant)]
    private static partial Regex Determiner();
}
