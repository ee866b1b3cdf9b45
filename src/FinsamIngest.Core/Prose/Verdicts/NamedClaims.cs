using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Judges the claims that were tied to no figure, or by their amount alone, by the names that stand in their sentences. A contradiction needs evidence: a name that nothing narrows, another
/// amount of the sentence that shows which row is meant, or an amount that is one slip away from the figure named.
/// </summary>
internal sealed partial class NamedClaims(TopicIndex index)
{
    /// <summary>Ties that rest on words of the claim score as much.</summary>
    private const double Tied = 0.65;

    /// <summary>More cells than this say the same thing again.</summary>
    private const int MostCells = 6;

    private readonly MentionIndex mentions = new(index.Book);
    private readonly MentionedFigures figures = new(index);
    private readonly Evidence evidence = new(index);

    /// <summary>Adds ties and contradictions to the rulings, which are those of the claims in their order.</summary>
    public void Judge(List<Ruling> rulings)
    {
        var names = new List<SentenceNames>(rulings.Count);
        var phrases = Phrases(rulings, names);
        for (var i = 0; i < rulings.Count; i++)
            if (IsOpen(rulings[i]) && rulings[i].Claim is var claim && IsLevel(claim) && phrases[i] is { } phrase && Level(claim, phrase) is { } level)
                Improve(rulings, i, level);
        for (var i = 0; i + 1 < rulings.Count; i++)
            if (IsOpen(rulings[i]) && IsOpen(rulings[i + 1]) && Exchanged(rulings[i].Claim, rulings[i + 1].Claim, phrases[i], phrases[i + 1]) is { } own)
                Improve(rulings, i, new Ruling(rulings[i].Claim, [own], own, Severity.Warning));
        var anchors = new Anchors(index, figures, evidence);
        for (var i = 0; i < rulings.Count; i++)
            if (IsOpen(rulings[i]) && IsLevel(rulings[i].Claim) && anchors.Judge(rulings, i, phrases) is { } anchored)
                Improve(rulings, i, anchored);
        var expected = new Expectations(index, figures);
        var chain = new Chain(index, anchors, expected);
        var changes = new Movements(index, figures, anchors, chain, expected);
        for (var i = 0; i < rulings.Count; i++)
            if ((IsOpen(rulings[i]) || IsTurnable(rulings[i])) && rulings[i].Claim.Kind is ClaimKind.Change or ClaimKind.Deviation or ClaimKind.Growth && changes.Judge(rulings, i, phrases, names[i]) is { } change && (change.Against?.Fit == Fit.Opposite || IsOpen(rulings[i])))
                Improve(rulings, i, change);
        var reached = new ChainedLevels(index, chain, expected);
        for (var i = 0; i < rulings.Count; i++)
            if (rulings[i].Against is null && reached.Judge(rulings, i, names[i]) is { } level)
                Improve(rulings, i, level);
        var counts = new CountAnchors(index, figures);
        for (var i = 0; i < rulings.Count; i++)
            if (IsOpen(rulings[i]) && counts.Judge(rulings, i) is { } counted)
                Improve(rulings, i, counted);
        var sexes = new SexShares(index, figures);
        for (var i = 0; i < rulings.Count; i++)
            if (IsOpen(rulings[i]) && rulings[i].Claim.Amount.Unit == Unit.Percent && sexes.Judge(rulings[i].Claim, names[i]) is { } share)
                Improve(rulings, i, share);
        var headShares = new HeadShares(index, figures);
        for (var i = 0; i < rulings.Count; i++)
            if (IsOpen(rulings[i]) && rulings[i].Claim.Amount.Unit == Unit.Percent && headShares.Judge(rulings, i, names[i]) is { } part)
                Improve(rulings, i, part);
        var portions = new Portions(index, figures, anchors);
        for (var i = 0; i < rulings.Count; i++)
            if (IsOpen(rulings[i]) && rulings[i].Claim.Kind == ClaimKind.Share && portions.Judge(rulings, i, phrases, names[i]) is { } portion)
                Improve(rulings, i, portion);
    }

    /// <summary>What the words around each claim name; adds what their sentences do.</summary>
    private List<Phrase?> Phrases(List<Ruling> rulings, List<SentenceNames> sentences)
    {
        var phrases = new List<Phrase?>(rulings.Count);
        for (var i = 0; i < rulings.Count;)
        {
            var sentence = rulings[i].Claim.Sentence;
            var end = i;
            while (end < rulings.Count && rulings[end].Claim.Sentence == sentence)
                end++;
            var names = SentenceNames.Of(mentions, sentence.Text, [.. rulings.GetRange(i, end - i).Select(r => r.Claim.Amount)]);
            sentences.AddRange(Enumerable.Repeat(names, end - i));
            var listed = RespectiveLists.Of([.. rulings.GetRange(i, end - i).Select(r => r.Claim)], names, sentence.Headings is [var heading, ..] ? SentenceNames.Of(mentions, heading, []) : null);
            for (var first = i; i < end; i++)
                if (listed.TryGetValue(i - first, out var own))
                {
                    phrases.Add(own);
                    rulings[i] = rulings[i] with { Claim = rulings[i].Claim with { IsListed = true } };
                }
                else
                    phrases.Add(PhraseReader.Of(rulings[i].Claim, names) ?? (i > first && GoesOn(rulings[i - 1].Claim, rulings[i].Claim) ? phrases[i - 1] : null));
        }

        return phrases;
    }

    /// <summary>"Ökade med 600 tkr, eller 4,3 procent, till 14 400 tkr": all of one thing.</summary>
    private static bool GoesOn(Claim before, Claim claim) =>
        before.Kind is ClaimKind.Change or ClaimKind.Growth && claim.Sentence.Text[claim.From..claim.Amount.Start].Trim(' ', ',') is "till" or "eller" or "dvs" or "motsvarande";

    private static bool IsOpen(Ruling ruling) => ruling.Against is null && !ruling.Cells.Exists(c => c.Score >= Tied || c.Terms.Length > 1);

    /// <summary>A difference whose size agrees, and whose direction was not looked at.</summary>
    private static bool IsTurnable(Ruling ruling) => ruling is { Against: null, Claim.Direction: not Direction.None };

    /// <summary>"3,9 procent": a rate is a level like any other unless it is a part of something.</summary>
    private static bool IsLevel(Claim claim) =>
        claim.Kind == ClaimKind.Level && (claim.Amount.IsMoney || CountWords.IsCount(claim.Amount.Unit)) || claim is { Kind: ClaimKind.Share, Amount.InWords: false } && !Shares.IsPart(claim);

    /// <summary>What a name ties goes before what the value alone did; a contradiction takes its place.</summary>
    private static void Improve(List<Ruling> rulings, int i, Ruling better)
    {
        if (better.Against is not null)
            rulings[i] = better;
        else
            rulings[i] = better with { Cells = [.. better.Cells.Concat(rulings[i].Cells).DistinctBy(c => c.Terms[0].Figure)] };
    }

    /// <summary>"A och B kostade X respektive Y" where A cost Y and B cost X: what the first of them should be; null where the amounts are not exchanged.</summary>
    private Candidate? Exchanged(Claim first, Claim second, Phrase? a, Phrase? b)
    {
        if (!first.IsListed || !second.IsListed || first.Sentence != second.Sentence || a is null || b is null || first.Year is not { } year || !Evidence.IsSure(first) || !Evidence.IsSure(second))
            return null;
        List<Candidate> Figures(Claim claim, Phrase phrase) => figures.Of(phrase.Subject, phrase.Others, year, claim.Scenario, claim.Amount.Unit).ConvertAll(f => evidence.ToCandidate(claim, f));
        var own = Figures(first, a);
        return own.Count > 0 && own.TrueForAll(c => c.Fit == Fit.Disagrees) && Figures(second, b).TrueForAll(c => c.Fit == Fit.Disagrees) && Figures(first, b).Exists(c => c.Fit == Fit.Agrees) && Figures(second, a).Exists(c => c.Fit == Fit.Agrees)
            ? own[0]
            : null;
    }

    /// <summary>"Kostnaden för insatserna": not all costs, though "insatserna" names no row.</summary>
    private static bool IsForSomething(Claim claim, Mention subject) =>
        subject.End <= claim.Amount.Start && ForSomething().IsMatch(claim.Sentence.Text.AsSpan(subject.End, claim.Amount.Start - subject.End));

    [GeneratedRegex(@"^\s(?:för|till|av|i)\s(?:\p{L}+\s)?(?:\p{L}*insats\p{L}*|\p{L}*projekt\p{L}*|\p{L}*aktivitet\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForSomething();

    private Ruling? Level(Claim claim, Phrase phrase)
    {
        if (claim.Year is not { } year || ConceptLexicon.IsGeneric(phrase.Subject.Concept) && IsForSomething(claim, phrase.Subject))
            return null;
        var found = figures.Of(phrase.Subject, phrase.Others, year, claim.Scenario, claim.Amount.Unit);
        // A cell that takes two names says more than a row that takes one.
        if (found.Exists(f => f.IsTogether))
        {
            found.RemoveAll(f => !f.IsTogether);
            phrase = phrase with { Clarity = phrase.Together };
        }

        var candidates = found.ConvertAll(f => evidence.ToCandidate(claim, f));
        if (candidates.Count == 0)
            return null;
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return phrase.Clarity == Clarity.Narrowed || phrase.Subject.IsCommon && claim.Amount.Digits < 3 ? null : new Ruling(claim, agreeing, null, null);
        var against = found.Exists(f => f.IsOneOfSeveral) ? evidence.Slip(claim, phrase, candidates) : evidence.IsContradiction(claim, phrase, candidates);
        return against is not null ? new Ruling(claim, [against, .. candidates.Where(c => c != against && Math.Abs(Math.Abs(c.Value) - Math.Abs(against.Value)) <= c.Tolerance + against.Tolerance).DistinctBy(c => c.Terms[0].Figure).Take(MostCells - 1)], against, Severity.Warning) : null;
    }
}
