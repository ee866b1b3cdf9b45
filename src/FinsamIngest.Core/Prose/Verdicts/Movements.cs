using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Amounts by which a thing has changed, or is off its budget, in money, heads or per cent: "…, en höjning med X", "Det är X mer än 2023", "vilket är 5,1 procent fler än året innan".
/// The thing is what the words name, else the amount before in the sentence, else that of the sentence before ("Det är …").
/// </summary>
internal sealed partial class Movements(TopicIndex index, MentionedFigures figures, Anchors anchors, Chain chain, Expectations expected)
{
    /// <summary>A difference that is so many times another one is of something else.</summary>
    private const decimal MostTimes = 3;

    /// <summary>Letters of a noun that may stand for a longer one.</summary>
    private const int ShortestNoun = 6;

    private readonly FigureBook book = index.Book;
    private readonly ValueSearch values = new(index);

    public Ruling? Judge(List<Ruling> rulings, int at, List<Phrase?> phrases, SentenceNames names)
    {
        var claim = rulings[at].Claim;
        if (claim.Year is not { } year || claim.Amount.InWords)
            return null;
        var (rows, isShown) = RowsOf(rulings, at, phrases);
        if (rows.Count == 0 && chain.RowsOf(rulings, at, names) is { Count: > 0 } chained)
            (rows, isShown) = (chained, true);
        if (IsFromForecast(claim))
            return ByForecast(claim, rows, year, isShown);
        var unit = claim.Kind == ClaimKind.Growth ? UnitOf(rulings, at, phrases[at]) : claim.Amount.Unit;
        var candidates = rows.Select(r => expected.Difference(claim, r, year, unit)).OfType<Candidate>().ToList();
        // "172 personer fick stöd i någon av insatserna, 31 fler än 2024": of the persons; a thing without heads is none of them.
        if (candidates.Count == 0 && CountWords.IsCount(unit) && LevelBefore(rulings, at) is >= 0 and var counted)
        {
            (rows, isShown) = (anchors.RowsOf(rulings[counted]), true);
            candidates = rows.Select(r => expected.Difference(claim, r, year, unit)).OfType<Candidate>().ToList();
        }

        if (candidates.Count == 0)
            return null;
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        // The size is right and the way is not: no figure of the row lies that far off to the other side.
        if (isShown && IsPlain(claim) && Certainty.IsStatement(claim) && candidates.TrueForAll(c => c.Fit == Fit.Opposite) && !candidates.Exists(c => IsOtherDifference(claim, c.Topic.Row)))
            return new Ruling(claim, [candidates[0]], candidates[0], Severity.Warning);
        if (isShown && Certainty.IsStatement(claim) && candidates.Find(c => Expectations.IsInOtherUnit(claim.Amount, c)) is { } meant)
            return new Ruling(claim, [meant], meant, Severity.Warning);
        if (!isShown || !claim.Amount.HasUnit || !IsPlain(claim) || !Certainty.IsStatement(claim) || candidates.Exists(c => c.Fit != Fit.Disagrees) || claim.BaseYear is null && rows.Any(r => IsOfRow(claim, r)))
            return null;
        if (claim.Amount.IsMoney && IsPrintedDifference(claim, phrases[at] is { Clarity: Clarity.Clear } clear ? clear : null))
            return null;
        var nearest = candidates.MinBy(c => Math.Abs(Math.Abs(c.Value) - Evidence.Said(claim.Amount)))!;
        var (said, value) = (Evidence.Said(claim.Amount), Math.Abs(nearest.Value));
        return said <= MostTimes * value && value <= MostTimes * said || value != 0 && IsTenfold(said, value) || Evidence.IsSlip(claim.Amount, nearest.Value) ? new Ruling(claim, [nearest], nearest, Severity.Warning) : null;
    }

    /// <summary>"98 tkr sämre än prognosen": of several forecasts the one that is so far off.</summary>
    private Ruling? ByForecast(Claim claim, HashSet<RowKey> rows, int year, bool isShown)
    {
        var candidates = rows.SelectMany(r => expected.FromForecasts(claim, r, year)).ToList();
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        return isShown && candidates.Find(c => c.Fit == Fit.Opposite) is { } turned ? new Ruling(claim, [turned], turned, Severity.Warning) : null;
    }

    private static bool IsFromForecast(Claim claim) => FromForecast().IsMatch(claim.Sentence.Text.AsSpan(claim.Amount.End, claim.To - claim.Amount.End));

    /// <summary>Whether a table prints the difference: for what the sentence names clearly only one of another year or budget counts, not that of a row which it does not name.</summary>
    private bool IsPrintedDifference(Claim claim, Phrase? clear)
    {
        var named = clear is null ? null : clear.Others.Append(clear.Subject).SelectMany(figures.RowsOf).ToHashSet();
        return values.Fitting(claim.Amount).Any(f => book.Figures[f] is { Scenario: Scenario.Deviation or Scenario.Other } figure && (named is null || named.Contains(new RowKey(figure.Table, figure.Row))));
    }

    /// <summary>The unit of what has grown by so many per cent.</summary>
    private static Unit UnitOf(List<Ruling> rulings, int at, Phrase? phrase)
    {
        if (phrase is not null)
            return phrase.Subject.IsHeads ? Unit.Count : Unit.Kr;
        return LevelBefore(rulings, at) is >= 0 and var level ? rulings[level].Claim.Amount.Unit : Unit.Kr;
    }

    /// <summary>The rows spoken of, and whether that is sure: a clear name, or an amount that agrees with them.</summary>
    private (HashSet<RowKey> Rows, bool IsShown) RowsOf(List<Ruling> rulings, int at, List<Phrase?> phrases)
    {
        var claim = rulings[at].Claim;
        if (LevelBehind(rulings, at) is >= 0 and var behind && anchors.RowsOf(rulings[behind]) is { Count: > 0 } reached)
            return (reached, true);
        if (phrases[at] is { } phrase && (!ConceptLexicon.IsGeneric(phrase.Subject.Concept) || Certainty.IsWhole(claim.Sentence.Text)))
            return (RowsOf(phrase, claim), phrase.Clarity == Clarity.Clear && !phrase.Subject.IsCommon);
        if (at > 0 && rulings[at - 1] is { Claim.Kind: ClaimKind.Change, Against: null } change && change.Claim.Sentence == claim.Sentence && claim.Kind == ClaimKind.Growth
            && change.Cells.Where(c => c is { Fit: Fit.Agrees, Terms.Length: 2 }).Select(c => c.Topic.Row).ToHashSet() is { Count: > 0 } changed)
            return (changed, true);
        var before = LevelBefore(rulings, at);
        if (before < 0)
            return ([], false);
        var shown = anchors.RowsOf(rulings[before]);
        if (shown.Count > 0)
            return (shown, true);
        return phrases[before] is { } own ? (figures.RowsOf(own.Subject).ToHashSet(), false) : ([], false);
    }

    private HashSet<RowKey> RowsOf(Phrase phrase, Claim claim)
    {
        if (!phrase.Subject.IsHeads)
            return [.. figures.RowsOf(phrase.Subject)];
        var counted = figures.Of(phrase.Subject, phrase.Others, claim.Year ?? 0, ScenarioClass.Outcome, Unit.Count);
        return [.. counted.Select(c => new RowKey(book.Figures[c.Figures[0]].Table, book.Figures[c.Figures[0]].Row))];
    }

    /// <summary>The amount that the difference is of: the first of its sentence, where it is the only one before it, or the first of the sentence before; −1 when there is none.</summary>
    internal static int LevelBefore(List<Ruling> rulings, int at)
    {
        var sentence = rulings[at].Claim.Sentence;
        var first = at;
        while (first > 0 && rulings[first - 1].Claim.Sentence == sentence)
            first--;
        if (first < at)
            return rulings[at - 1].Claim.Kind == ClaimKind.Level && (at - first == 1 || !sentence.Text.Contains("varav", StringComparison.OrdinalIgnoreCase)) ? at - 1 : -1;
        if (first == 0 || rulings[first - 1].Claim.Sentence is var previous && (previous.Paragraph != sentence.Paragraph || !Refers().IsMatch(sentence.Text) && !IsShortFor(sentence, previous)))
            return -1;
        var before = first - 1;
        while (before > 0 && rulings[before - 1].Claim.Sentence == previous)
            before--;
        return rulings[before].Claim.Kind == ClaimKind.Level ? before : -1;
    }

    /// <summary>"Medlemsbidraget uppgår till 12,6 mnkr. Bidraget höjdes med 400 tkr": the end of a word of the sentence before.</summary>
    private static bool IsShortFor(Sentence sentence, Sentence previous) =>
        ProseWords.Of(sentence.Text, null) is [{ Lower: { Length: >= ShortestNoun } noun }, ..] && ProseWords.Of(previous.Text, null).Exists(w => w.Lower.Length > noun.Length && w.Lower.EndsWith(noun, StringComparison.Ordinal));

    /// <summary>The amount that was reached: "höjdes med 200 tkr till 5 600 tkr", "ökade med 600 tkr, eller 4,3 procent, till 14 400 tkr"; −1 when none is said.</summary>
    private static int LevelBehind(List<Ruling> rulings, int at)
    {
        var sentence = rulings[at].Claim.Sentence;
        for (var behind = at + 1; behind < rulings.Count && behind <= at + 2 && rulings[behind].Claim.Sentence == sentence; behind++)
            if (rulings[behind] is { Against: null, Claim: { Kind: ClaimKind.Level, Scenario: ScenarioClass.Outcome } level })
                return sentence.Text[rulings[behind - 1].Claim.Amount.End..level.Amount.Start].Trim(' ', ',') == "till" ? behind : -1;
            else if (rulings[behind].Claim.Kind != ClaimKind.Growth)
                return -1;
        return -1;
    }

    /// <summary>A nought too many or too few.</summary>
    private static bool IsTenfold(decimal said, decimal value) => said == 10 * value || value == 10 * said;

    /// <summary>Whether another figure of the row lies the amount away from this year's, to the side that the text says.</summary>
    private bool IsOtherDifference(Claim claim, RowKey row)
    {
        if (expected.Net(figures.Cells(row, claim.Year ?? 0, ScenarioClass.Outcome, claim.Amount.Unit, [])) is not { Index: var own })
            return false;
        var now = figures.One(own).Value;
        for (var c = 0; c < book.Tables[row.Table].Columns.Length; c++)
            if (book.FigureAt(row.Table, row.Row, c) is { } figure && figure.Index != own && figures.One(figure.Index).Value is var other && Agreement.Of(claim.Amount, now - other, 0) == Fit.Agrees
                && Sense.Of(claim.Direction, book.Tables[row.Table].Rows[row.Row].Code, index.TopicOf(row)?.Concept ?? Concept.None, now, other) is > 0)
                return true;
        return false;
    }

    /// <summary>Whether the row prints the amount, or two of its figures are so far apart: then it may be another difference.</summary>
    private bool IsOfRow(Claim claim, RowKey row)
    {
        var own = new List<decimal>();
        for (var c = 0; c < book.Tables[row.Table].Columns.Length; c++)
            if (book.FigureAt(row.Table, row.Row, c) is { } figure && (claim.Kind != ClaimKind.Deviation || IsOfYear(figure, claim)))
                own.Add(figures.One(figure.Index).Value);
        if (claim.Kind == ClaimKind.Growth)
            return own.Exists(a => own.Exists(b => b != 0 && a != b && Agreement.Of(claim.Amount, 100 * (a - b) / b, 0) == Fit.Agrees));
        return own.Exists(a => Agreement.Of(claim.Amount, a, 0) == Fit.Agrees || own.Exists(b => Agreement.Of(claim.Amount, a - b, 0) == Fit.Agrees));
    }

    /// <summary>What is off its budget is so within one year: what it differs from last year's is no other reading.</summary>
    private static bool IsOfYear(PrintedFigure figure, Claim claim) => figure.Period is null || claim.Year is { } year && figure.Period == year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A difference since the year before, or from the year's budget: not over several years, nor from a forecast.</summary>
    private static bool IsPlain(Claim claim) =>
        !Doubtful().IsMatch(claim.Sentence.Text) && (claim.BaseYear is not null || !SinceSomeTime().IsMatch(claim.Sentence.Text)) && (claim.Kind == ClaimKind.Deviation ? claim.IsScenarioSure : claim.IsScenarioSure || !Planned().IsMatch(claim.Sentence.Text))
        && (claim.BaseYear is null || claim.BaseYear < claim.Year) && !claim.HasOtherYearsThan(claim.BaseYear);

    [GeneratedRegex(@"^\s(?:\p{L}+\s){0,2}än\s(?:i\s)?(?:\p{L}+\s)?\p{L}*prognos(?:en)?(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromForecast();

    /// <summary>"Det är X mer": of the sentence before.</summary>
    [GeneratedRegex(@"^(?:det|detta|den|resultatet|utfallet|kostnaden|beloppet|summan|ökningen|minskningen|höjningen|sänkningen)\s(?:är|var|blev|innebär|innebar|motsvarar|motsvarade|ligger|låg|uppgår|uppgick)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refers();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*perioden?|senaste|mellan|prognos\p{L}*|delår\p{L}*|tertial\p{L}*|kvartal\p{L}*|halvår\p{L}*|augusti|exkl\p{L}*|inkl\p{L}*|beslut\p{L}*|justera\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();

    /// <summary>Since when, where no year is said.</summary>
    [GeneratedRegex(@"(?<!\p{L})sedan(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SinceSomeTime();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*budget\p{L}*|plan(?:en|erat|erade)?|beräkna\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Planned();
}
