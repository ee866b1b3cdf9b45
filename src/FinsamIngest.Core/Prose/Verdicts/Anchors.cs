using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Two amounts of one thing beside each other: "kostade A mot B året innan", "A (2023: B)", "A av budgeterade B". The one that a row prints for its year shows that the row is meant, and
/// the other has to be the row's figure of its own year and scenario.
/// </summary>
internal sealed partial class Anchors(TopicIndex index, MentionedFigures figures, Evidence evidence)
{
    /// <summary>Characters between the two amounts at most.</summary>
    private const int Between = 70;

    /// <summary>Digits with which an amount that only its value ties shows a row.</summary>
    private const int TellingDigits = 4;

    /// <summary>Digits with which a difference is hardly one of another row by chance.</summary>
    private const int FewestDigits = 3;

    private readonly FigureBook book = index.Book;

    /// <summary>The ruling on a claim whose neighbour agrees; null when none does, or there is doubt.</summary>
    public Ruling? Judge(List<Ruling> rulings, int at, List<Phrase?> phrases)
    {
        var claim = rulings[at].Claim;
        foreach (var other in (ReadOnlySpan<int>)[at - 1, at + 1])
            if (other >= 0 && other < rulings.Count && rulings[other].Claim.Sentence == claim.Sentence && phrases[Math.Min(at, other)] is not { Clarity: Clarity.Narrowed } && Judge(claim, phrases[at], rulings[other]) is { } ruling)
                return ruling;
        return at + 1 < rulings.Count ? ByDifference(claim, rulings[at + 1]) : null;
    }

    /// <summary>"A avser styrelsens arvoden, vilket är C mer än 2023": where C is the difference of the row that its words name, A is the row's figure.</summary>
    private Ruling? ByDifference(Claim claim, Ruling difference)
    {
        if (claim.Year is not { } year || claim.Kind != ClaimKind.Level || claim.Scenario != ScenarioClass.Outcome || difference is not { Against: null, Claim.Kind: ClaimKind.Change or ClaimKind.Deviation } || difference.Claim.Sentence != claim.Sentence
            || difference.Claim.Year != year || difference.Claim.Amount.Digits < FewestDigits || claim.Amount.IsMoney != difference.Claim.Amount.IsMoney || !WhichIs().IsMatch(claim.Sentence.Text.AsSpan(claim.Amount.End, difference.Claim.Amount.Start - claim.Amount.End)))
            return null;
        var candidates = difference.Cells.Where(c => c is { Fit: Fit.Agrees, Terms.Length: 2, Score: > 0 }).Select(c => c.Topic.Row).Distinct()
            .SelectMany(r => figures.Cells(r, year, ScenarioClass.Outcome, claim.Amount.Unit, [])).Select(f => evidence.ToCandidate(claim, figures.One(f))).ToList();
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        if (candidates.Count == 0 || !Evidence.IsSure(claim) || candidates.Exists(c => c.Fit != Fit.Disagrees))
            return null;
        return candidates.Find(c => Evidence.IsSlip(claim.Amount, c.Value)) is { } slip ? new Ruling(claim, [slip], slip, Severity.Warning) : null;
    }

    private Ruling? Judge(Claim claim, Phrase? phrase, Ruling anchor)
    {
        if (claim.Year is not { } year || anchor.Claim.Kind != claim.Kind || claim.Amount.IsMoney != anchor.Claim.Amount.IsMoney || !IsCompared(claim, anchor.Claim))
            return null;
        if (anchor.Claim.Year == year && anchor.Claim.Scenario == claim.Scenario)
            return null;
        var rows = RowsOf(anchor);
        if (phrase is not null && claim.Amount.Start < anchor.Claim.Amount.Start && figures.RowsOf(phrase.Subject).ToList() is { Count: > 0 } own && !own.Exists(rows.Contains))
            return null;
        var candidates = rows.SelectMany(r => figures.Cells(r, year, claim.Scenario, claim.Amount.Unit, [])).Distinct()
            .Select(f => evidence.ToCandidate(claim, figures.One(f))).ToList();
        if (candidates.Count == 0)
            return null;
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        if (!Evidence.IsSure(claim with { IsScenarioSure = true }) || candidates.Exists(c => c.Fit != Fit.Disagrees || OtherFigure.InRow(book, claim, c) is not null))
            return null;
        var nearest = candidates.MinBy(c => Math.Abs(Math.Abs(c.Value) - Evidence.Said(claim.Amount)));
        return nearest is not null && (Evidence.IsNear(claim.Amount, nearest.Value) || Evidence.IsSlip(claim.Amount, nearest.Value) || CountWords.IsCount(claim.Amount.Unit) && claim.Amount.Digits == nearest.Value.ToString("0").Length)
            ? new Ruling(claim, [nearest], nearest, Severity.Warning)
            : null;
    }

    /// <summary>The rows that the anchor's amount shows: those that its words name, or that its value does beside a word of the sentence.</summary>
    public HashSet<RowKey> RowsOf(Ruling anchor)
    {
        var rows = new HashSet<RowKey>();
        if (anchor.Against is not null)
            return rows;
        var period = anchor.Claim.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var cell in anchor.Cells)
            if (cell is { Fit: Fit.Agrees, Terms.Length: 1, Divisor.Length: 0 } && book.Figures[cell.Terms[0].Figure] is var figure && figure.Period == period && ScenarioClasses.Of(figure.Scenario) == anchor.Claim.Scenario
                && (cell.Score > 0 || anchor.Claim.Amount.Digits > TellingDigits || anchor.Claim.Amount.Digits == TellingDigits && IsSpoken(cell.Topic, anchor.Claim.Sentence)))
                rows.Add(cell.Topic.Row);
        return rows;
    }

    private static bool IsSpoken(RowTopic topic, Sentence sentence) => ProseWords.Of(sentence.Text, null).Exists(w => !w.IsNeutral && topic.Stems.Any(own => Stems.Meet(own, w.Stem)));

    private static bool IsCompared(Claim a, Claim b)
    {
        var (first, second) = a.Amount.Start < b.Amount.Start ? (a.Amount, b.Amount) : (b.Amount, a.Amount);
        return second.Start - first.End is >= 0 and <= Between && Compares().IsMatch(a.Sentence.Text.AsSpan(first.End, second.Start - first.End));
    }

    [GeneratedRegex(@"^\s?(?:(?:\p{L}+\s){0,4}\p{L}+)?,\s(?:vilket|det|som|och\sdet)\s(?:är|var|innebär|innebar|blev)\s(?:en\s\p{L}+\s(?:på|med|om)\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhichIs();

    [GeneratedRegex(@"^[\s,]*(?:\((?:\p{L}+\.?\s){0,3}(?:20\d\d)?[\s:;,]*|(?:\p{L}+\s){0,4}(?:mot|jämfört\smed|jämföra\smed|jämförelse\smed|från|till|än|av)\s(?:\p{L}+\s){0,4}(?:20\d\d\s)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compares();
}
