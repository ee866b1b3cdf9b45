using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Shares whose part and whole are both said: "insatserna kostade A och utgjorde 71 procent av de totala kostnaderna", "Framåt förbrukade 96 procent av sin budget". The part is what the words
/// name, or the amount before; the whole what stands behind "av".
/// </summary>
internal sealed partial class Portions(TopicIndex index, MentionedFigures figures, Anchors anchors)
{
    /// <summary>Percentage units by which a share must be off, and a share that is so many times another is of something else.</summary>
    private const decimal Least = 1;
    private const decimal MostTimes = 3;

    private readonly FigureBook book = index.Book;

    /// <summary>The ruling on a share; null when part or whole are not known.</summary>
    public Ruling? Judge(List<Ruling> rulings, int at, List<Phrase?> phrases, SentenceNames names)
    {
        var claim = rulings[at].Claim;
        if (claim is not { Year: { } year, Amount: { InWords: false, HasUnit: true } } || Whole(claim, names) is not { } whole)
            return null;
        var (rows, isSure) = Part(rulings, at, phrases);
        var candidates = new List<Candidate>();
        foreach (var row in rows)
            foreach (var part in figures.Cells(row, year, ScenarioClass.Outcome, Unit.Kr, []))
                foreach (var of in whole.IsBudget ? figures.Cells(row, year, ScenarioClass.Budget, Unit.Kr, []).ConvertAll(figures.One) : figures.Of(whole.Mention!, [], year, ScenarioClass.Outcome, Unit.Kr))
                    if (of.Value != 0 && !(of.Figures is [var same] && same == part))
                        candidates.Add(Of(claim, figures.One(part), of, row));
        if (candidates.Count == 0)
            return null;
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        if (!isSure || !Certainty.IsStatement(claim) || Certainty.IsNarrowed(claim) || claim.HasOtherYears && !claim.IsYearSaid || IsPrinted(rows, claim) || candidates.Exists(c => Math.Abs(c.Value - claim.Amount.Value) <= Least))
            return null;
        var nearest = candidates.MinBy(c => Math.Abs(c.Value - claim.Amount.Value))!;
        return nearest.Value <= MostTimes * claim.Amount.Value && claim.Amount.Value <= MostTimes * nearest.Value ? new Ruling(claim, [nearest], nearest, Severity.Warning) : null;
    }

    private (HashSet<RowKey> Rows, bool IsSure) Part(List<Ruling> rulings, int at, List<Phrase?> phrases)
    {
        // What stands behind the share is its whole.
        var named = phrases[at] is { } any && any.Subject.Start < rulings[at].Claim.Amount.Start ? any : null;
        if (named is { } phrase && !phrase.Subject.IsHeads && !ConceptLexicon.IsGeneric(phrase.Subject.Concept))
            return ([.. figures.RowsOf(phrase.Subject)], phrase.Clarity == Clarity.Clear && !phrase.Subject.IsCommon);
        // "… kostade A. Det motsvarar P procent av B".
        if (named is null && Movements.LevelBefore(rulings, at) is >= 0 and var said && rulings[said].Claim.Sentence != rulings[at].Claim.Sentence)
            return (anchors.RowsOf(rulings[said]), true);
        if (at == 0 || named is not null || rulings[at - 1].Claim is not { Kind: ClaimKind.Level, Amount.IsMoney: true } before || before.Sentence != rulings[at].Claim.Sentence)
            return ([], false);
        if (!Makes().IsMatch(before.Sentence.Text.AsSpan(before.Amount.End, rulings[at].Claim.Amount.Start - before.Amount.End)))
            return ([], false);
        // "A uppgick till X, varav B Y, och utgjorde 21 procent": of A; without the "och" of either.
        var of = at - 1;
        if (of > 0 && rulings[of - 1].Claim.Sentence == before.Sentence && before.Sentence.Text[before.From..before.Amount.Start].Contains("varav", StringComparison.OrdinalIgnoreCase))
            of = before.Sentence.Text.AsSpan(before.Amount.End).TrimStart(" ,").StartsWith("och", StringComparison.OrdinalIgnoreCase) ? of - 1 : -1;
        return of < 0 ? ([], false) : (anchors.RowsOf(rulings[of]), true);
    }

    /// <summary>What the share is said to be of: the thing's own budget, or what is named behind "av"; null when nothing is.</summary>
    private static (bool IsBudget, Mention? Mention)? Whole(Claim claim, SentenceNames names)
    {
        var behind = claim.Sentence.Text[claim.Amount.End..claim.To];
        if (Of().Match(behind) is not { Success: true } of)
            return null;
        if (of.Groups["budget"].Success)
            return (true, null);
        var from = claim.Amount.End + of.Length;
        var mention = names.Mentions.FirstOrDefault(m => m.Start >= from && m.End <= claim.To);
        return mention is { IsHeads: false } && names.Words.All(w => w.Start < from || w.End > mention.Start || w.IsNeutral) && !Also().IsMatch(claim.Sentence.Text.AsSpan(mention.End, claim.To - mention.End)) ? (false, mention) : null;
    }

    private Candidate Of(Claim claim, Spoken part, Spoken whole, RowKey row)
    {
        var share = 100 * Math.Abs(part.Value / whole.Value);
        var slack = share * ((part.Value == 0 ? 0 : part.Tolerance / Math.Abs(part.Value)) + (whole.Tolerance / Math.Abs(whole.Value)));
        return new Candidate(index.TopicOrNone(row), [.. part.Figures.Select(f => new Term(f, 1))], [.. whole.Figures.Select(f => new Term(f, 1))], share, slack, 1, Agreement.Of(claim.Amount, share, slack), Naming.Label);
    }

    /// <summary>A share that a table prints on the row, or on the row below it, is said of that table's whole.</summary>
    private bool IsPrinted(HashSet<RowKey> rows, Claim claim)
    {
        foreach (var figure in book.Figures)
            if (figure.Unit == Unit.Percent && (rows.Contains(new RowKey(figure.Table, figure.Row)) || figure.Row > 0 && rows.Contains(new RowKey(figure.Table, figure.Row - 1))) && Agreement.Of(claim.Amount, figure.Value, figure.Quantum / 2) == Fit.Agrees)
                return true;
        return false;
    }

    [GeneratedRegex(@"^\s?av\s(?:(?<budget>(?:sin|den|hela|årets)?\s?(?:\p{L}+\s)?budget(?:en|erade\s(?:medel|belopp))?)(?!\p{L})|)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    /// <summary>"… av kostnaderna i Tallvik": not of all.</summary>
    [GeneratedRegex(@"^\s(?:i|på|hos|inom|för|till|från|under)\s(?!20\d\d|året)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Also();

    [GeneratedRegex(@"^[\s,(]*(?:(?:vilket|som|det|och)\s)?(?:motsvar\p{L}*|utgör|utgjorde|är|var|eller|svarade\sför|svarar\sför)\s(?:(?:ca|cirka|drygt|knappt|hela)\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Makes();
}
