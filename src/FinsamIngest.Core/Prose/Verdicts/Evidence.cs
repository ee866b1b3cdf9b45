using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Weighs whether an amount that differs from the figures named is a mistake. A digit off, or two swapped, is hardly chance: of a thousand other amounts with four digits, four are so near.
/// Anything else needs a name that nothing narrows, an amount of the same size, and no other figure that the text may speak of.
/// </summary>
internal sealed partial class Evidence(TopicIndex index)
{
    /// <summary>A name that stands for more different values than this names none of them.</summary>
    private const int MostValues = 3;

    /// <summary>Digits with which one slip is hardly chance beside any name, and beside a clear one.</summary>
    private const int SlipDigits = 3;
    private const int FewestDigits = 2;

    /// <summary>Digits with which an amount is hardly another row's by chance.</summary>
    private const int ExactDigits = 4;

    /// <summary>Slips seldom change an amount more than twofold.</summary>
    private const decimal MostTimes = 2;

    private readonly FigureBook book = index.Book;
    private readonly ValueSearch values = new(index);

    public Candidate ToCandidate(Claim claim, Spoken spoken)
    {
        var row = new RowKey(book.Figures[spoken.Figures[0]].Table, book.Figures[spoken.Figures[0]].Row);
        return new Candidate(index.TopicOrNone(row), [.. spoken.Figures.Select(f => new Term(f, 1))], [], spoken.Value, spoken.Tolerance, 1, Agreement.Of(claim.Amount, spoken.Value, spoken.Tolerance), Naming.Label);
    }

    /// <summary>The figure that the claim contradicts; null when there is doubt.</summary>
    public Candidate? IsContradiction(Claim claim, Phrase phrase, List<Candidate> candidates)
    {
        if (IsDoubtful(claim, phrase, candidates))
            return null;
        var slip = candidates.Find(c => IsSlip(claim.Amount, c.Value));
        if (slip is not null && (claim.Amount.Digits >= SlipDigits || phrase.Clarity == Clarity.Clear && claim.Amount.Digits >= FewestDigits))
            return slip;
        // An exact amount that stands elsewhere under the year is that figure, whatever was not said of it.
        if (claim.Amount is { IsMoney: true, Digits: >= ExactDigits } && Certainty.IsElsewhere(index, values, claim))
            return null;
        if (phrase.Clarity != Clarity.Clear || phrase.Subject.IsCommon || claim.Amount.Digits < FewestDigits && !phrase.Subject.IsHeads || !States().IsMatch(claim.Sentence.Text.AsSpan(claim.From, claim.Amount.Start - claim.From)))
            return null;
        var nearest = candidates.MinBy(c => Math.Abs(Math.Abs(c.Value) - Said(claim.Amount)));
        return nearest is not null && IsNear(claim.Amount, nearest.Value) ? nearest : null;
    }

    /// <summary>Of several figures that may be meant, the one that is one slip away from a long amount; null when none is, or there is doubt.</summary>
    public Candidate? Slip(Claim claim, Phrase phrase, List<Candidate> candidates) =>
        claim.Amount.Digits <= SlipDigits || phrase.Clarity != Clarity.Clear || IsDoubtful(claim, phrase, candidates) ? null : candidates.Find(c => IsSlip(claim.Amount, c.Value));

    private bool IsDoubtful(Claim claim, Phrase phrase, List<Candidate> candidates) =>
        phrase.Clarity == Clarity.Narrowed || !IsSure(claim) || claim.HasOtherYears && !claim.IsYearSaid || candidates.Exists(c => c.Fit != Fit.Disagrees)
        || candidates.Select(c => decimal.Round(Math.Abs(c.Value), 1)).Distinct().Count() > MostValues
        || Certainty.IsElsewhere(index, values, claim, candidates) || candidates.Exists(c => Certainty.IsMisread(book, claim, c));

    /// <summary>A plain statement about a figure with its own unit, with no doubt about outcome or budget.</summary>
    public static bool IsSure(Claim claim) => claim.Amount is { InWords: false, HasUnit: true } && claim.IsScenarioSure && Certainty.IsStatement(claim) && !Certainty.IsNarrowed(claim);

    public static bool IsNear(Amount amount, decimal value) => Said(amount) <= MostTimes * Math.Abs(value) && Math.Abs(value) <= MostTimes * Said(amount);

    /// <summary>Whether the amount is one slip away from the value, written as the amount is.</summary>
    public static bool IsSlip(Amount amount, decimal value)
    {
        var written = decimal.Round(Math.Abs(value) / Units.Scale(amount.Unit), amount.Value.Scale, MidpointRounding.AwayFromZero);
        return Math.Abs(amount.Value) != written && DigitChange.Classify(Math.Abs(amount.Value), written) is var kind && (kind == CauseKind.TransposedDigits || kind == CauseKind.DigitError && IsNear(amount, value));
    }

    public static decimal Said(Amount amount) => Math.Abs(amount.Value) * Units.Scale(amount.Unit);

    /// <summary>A verb, a preposition that asks for an amount, or a colon: a name that only stands before a figure may be a caption, or a row of a table that was not seen.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:är|var|blev|blir|har|hade|varav|uppg[åi]\p{L}*|kost(?:ar|ade|at)|bidr\p{L}+|svar\p{L}+|\p{L}+(?:ade|ades|erat)|visar|\p{L}*gick|fick|utgör|står|stod|betalar|deltog|deltar|deltagit)(?!\p{L})|\s(?:på|till|med|om)\s$|:\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex States();
}
