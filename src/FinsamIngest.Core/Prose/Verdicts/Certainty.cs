using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>Decides whether a claim names its figure so clearly that another value is a contradiction.</summary>
internal static partial class Certainty
{
    /// <summary>From this score on, a row that is one digit off is the one meant.</summary>
    public const double LikelyLabel = 0.28;

    /// <summary>A name that stands for more different values than this names none of them.</summary>
    private const int MostValues = 3;

    private const decimal MostTimes = 3;

    /// <summary>The candidates that the words name for sure; empty when they do not.</summary>
    public static List<Candidate> Named(TopicIndex index, Claim claim, List<Candidate> candidates)
    {
        var subject = claim.Subject;
        if (!claim.Amount.HasUnit || claim.Amount.InWords || claim.Kind == ClaimKind.Share || !subject.IsDirect && !IsAside(claim) || !IsStatement(claim))
            return [];
        if (!claim.IsScenarioSure || (claim.HasOtherYears && !claim.IsYearSaid && claim.Kind != ClaimKind.Change) || claim.IsOpening && claim.Subject.Concept is not (Concept.Equity or Concept.Cash))
            return [];
        if (subject.Concept == Concept.Surplus || ConceptLexicon.IsParty(subject.Concept) || Narrowed().IsMatch(claim.Clause))
            return [];
        var narrowing = subject.Unexplained.Count(u => !candidates.Exists(c => c.IsNamed && c.Topic.Stems.Any(own => Stems.Meet(own, u))));
        if (narrowing > Allowed(subject.Concept) || ConceptLexicon.IsGeneric(subject.Concept) && !IsWhole(claim.Sentence.Text))
            return [];
        if (subject.Concept is Concept.Result or Concept.Income or Concept.Costs && Part().IsMatch(claim.Sentence.Text))
            return [];
        if (IsIncome(subject.Concept) && subject.Others.Contains(Concept.Costs))
            return [];
        var named = candidates.Where(c => c.IsNamed && IsWhole(index, subject.Concept, c)).ToList();
        return named.Select(c => decimal.Round(Math.Abs(c.Value) / 1000)).Distinct().Count() > MostValues ? [] : named;
    }

    /// <summary>Whether the text is so far off that it rather speaks of a part: slips seldom change an amount threefold.</summary>
    public static bool IsFarOff(Claim claim, Candidate named)
    {
        var said = Math.Abs(claim.Amount.Value) * Units.Scale(claim.Amount.Unit);
        var value = Math.Abs(named.Value);
        return said > MostTimes * value || value > MostTimes * said;
    }

    /// <summary>A sentence that states what is, not what may, should or will be.</summary>
    public static bool IsStatement(Claim claim)
    {
        var (text, amount) = (claim.Sentence.Text, claim.Amount);
        var isRange = amount.At > 0 && text[amount.At - 1] is '-' or '–' && amount.Value > 0 || amount.End < text.Length && text[amount.End] is '-' or '–';
        return !isRange && !Possible().IsMatch(text);
    }

    /// <summary>Whether the value of the text stands elsewhere in the report, so that it may speak of something else.</summary>
    public static bool IsElsewhere(TopicIndex index, ValueSearch values, Claim claim, List<Candidate> named)
    {
        var rows = named.Select(c => c.Topic.Row).ToHashSet();
        var spoken = claim.Subject.Stems;
        foreach (var figure in values.Fitting(claim.Amount))
        {
            var f = index.Book.Figures[figure];
            var row = new RowKey(f.Table, f.Row);
            // The same line's figure of another year is a stale sentence; its budget beside the outcome is more likely a column misread than a slip.
            if (rows.Contains(row))
            {
                if (claim.Scenario == ScenarioClass.Outcome && f.Period == Text(claim.Year) && ScenarioClasses.Of(f.Scenario) == ScenarioClass.Budget)
                    return true;
                continue;
            }

            if (claim.Amount.Digits >= 3)
                return true;
            if (f.Period == Text(claim.Year) && index.TopicOf(row) is { } topic
                && (topic.Concept != Concept.None && topic.Concept == claim.Subject.Concept || topic.Stems.Any(own => spoken.Any(s => Stems.Meet(own, s)))))
                return true;
        }

        return false;
    }

    /// <summary>Name and year are said, nothing narrows the name, and two tables or more agree on the value.</summary>
    public static bool IsBeyondDoubt(Claim claim, List<Candidate> named) =>
        claim.IsYearSaid && claim.Kind == ClaimKind.Level && claim.Subject.IsDirect && claim.Subject.Unexplained.Count == 0 && claim.Amount.Digits >= 3 && claim.Amount.Hedge == Hedge.None
        && claim.Subject.Concept is not (Concept.None or Concept.Activities or Concept.External)
        && named.Select(c => c.Topic.Row.Table).Distinct().Count() > 1
        && named.All(c => Math.Abs(Math.Abs(c.Value) - Math.Abs(named[0].Value)) <= c.Tolerance + named[0].Tolerance);

    /// <summary>"X kr (68 %)" where X is 68,6 % of all costs.</summary>
    public static Candidate? CutOffShare(Claim claim, List<Candidate> candidates) =>
        claim.Kind == ClaimKind.Share && !claim.Amount.InWords && claim.Amount.Start > 0 && claim.Sentence.Text[claim.Amount.Start - 1] == '('
            ? candidates.Find(c => c.Divisor.Length > 0 && c.Fit == Fit.CutOff && c.Score >= 1)
            : null;

    /// <summary>Whether a figure of the claim's year is what the text says.</summary>
    public static bool IsElsewhere(TopicIndex index, ValueSearch values, Claim claim) =>
        values.Fitting(claim.Amount).Any(f => index.Book.Figures[f].Period == Text(claim.Year));

    private static string? Text(int? year) => year?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsIncome(Concept concept) => concept is Concept.Members or Concept.SocialFund or Concept.External or Concept.Income;

    /// <summary>In notes, personnel and the board are parts of one group's costs.</summary>
    private static bool IsWhole(TopicIndex index, Concept concept, Candidate candidate) =>
        concept is not (Concept.Personnel or Concept.Board) || index.Book.Tables[candidate.Topic.Row.Table].Statement != Reports.Statement.Note;

    private static bool IsAside(Claim claim) => claim.Amount.Start > 0 && claim.IsYearSaid && claim.Sentence.Text.LastIndexOf('(', claim.Amount.Start) > claim.Sentence.Text.LastIndexOf(')', claim.Amount.Start);

    /// <summary>How many words of unknown meaning may stand with a concept: a result is easily another one's, a members' contribution is not.</summary>
    private static int Allowed(Concept concept) => concept switch
    {
        Concept.None => int.MaxValue,
        Concept.Result or Concept.Income or Concept.Costs or Concept.Cash or Concept.Board or Concept.Personnel => 0,
        Concept.Equity or Concept.Activities or Concept.Members => 1,
        _ => 2,
    };

    [GeneratedRegex(@"(?<!\p{L})(?:ej\s\p{L}*räkna\p{L}*|exkl\p{L}*|inkl\p{L}*|bortsett|oräkna\p{L}*|resterande|återstående|ytterligare|del\sav|varav\s\p{L}+\säven)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowed();

    /// <summary>"Kostnaderna", "verksamhetens kostnader", not "en kostnad".</summary>
    private static bool IsWhole(string text) => Whole().IsMatch(text);

    [GeneratedRegex(@"(?<!\p{L})(?:kostnaderna|intäkterna|verksamhetens\s(?:kostnader|intäkter)|verksamhetskostnader\p{L}*|totala\s(?:kostnader|intäkter)|förbundets\s(?:kostnader|intäkter)\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*projekt\p{L}*|delår\p{L}*|prognos\p{L}*|kvartal\p{L}*|per\smånad|i\ssnitt|genomsnitt\p{L}*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<!\p{L})(?:bör|ska|skall|skulle|kommer\satt|kan|kunna|prognos\p{L}*|rekommend\p{L}*|riktlinje\p{L}*|ansök\p{L}*|äska\p{L}*|önska\p{L}*|möjlighet\p{L}*|maximalt|månad(?:en|er)?|snitt|genomsnitt\p{L}*|delår\p{L}*|kvartal\p{L}*|varje|respektive|nästa)(?!\p{L})|/\s?mån", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possible();
}
