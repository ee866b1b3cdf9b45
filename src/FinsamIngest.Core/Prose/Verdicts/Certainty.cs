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
    private const decimal MostTimesLabelled = 5;

    /// <summary>Percentage units by which a share must be off.</summary>
    private const decimal LeastShare = 1;

    /// <summary>Digits of an amount that speaks of the section it stands in.</summary>
    private const int FewestDigits = 3;

    /// <summary>The candidates that the words name for sure; empty when they do not.</summary>
    public static List<Candidate> Named(TopicIndex index, Claim claim, List<Candidate> candidates)
    {
        var subject = claim.Subject;
        if (!claim.Amount.HasUnit || claim.Amount.InWords || claim.Kind == ClaimKind.Share || !IsStatement(claim) || Narrowed().IsMatch(claim.Clause))
            return [];
        if (!claim.IsScenarioSure || (claim.HasOtherYears && !claim.IsYearSaid && claim.Kind != ClaimKind.Change) || claim.IsOpening && claim.Subject.Concept is not (Concept.Equity or Concept.Cash))
            return [];
        if (candidates.FindAll(c => c.Naming == Naming.Heading) is { Count: > 0 } section)
            return claim.Amount.Digits >= FewestDigits && SpeaksOfSection().IsMatch(claim.Sentence.Text) ? section : [];
        if (!subject.IsDirect && !IsAside(claim))
            return [];
        var labelled = candidates.FindAll(c => c.Naming == Naming.Label);
        // A concept's own row may still be the one meant, if the amount is all but it.
        if (labelled.Count > 0)
            return IsNarrowedAfter(claim, labelled) ? [] : Few([.. labelled, .. candidates.Where(c => c.Naming == Naming.Concept && c.Fit is Fit.CutOff or Fit.Coarse)]);
        return ByConcept(index, claim, candidates);
    }

    private static List<Candidate> ByConcept(TopicIndex index, Claim claim, List<Candidate> candidates)
    {
        var subject = claim.Subject;
        if (subject.Concept == Concept.Surplus || ConceptLexicon.IsParty(subject.Concept) || IsSomewhere(subject))
            return [];
        var narrowing = subject.Unexplained.Count(u => !candidates.Exists(c => c.IsNamed && c.Topic.Stems.Any(own => Stems.Meet(own, u))));
        if (narrowing > Allowed(subject.Concept) || ConceptLexicon.IsGeneric(subject.Concept) && !IsWhole(claim.Sentence.Text))
            return [];
        if (subject.Concept is Concept.Result or Concept.Income or Concept.Costs && Part().IsMatch(claim.Sentence.Text))
            return [];
        if (IsIncome(subject.Concept) && subject.Others.Contains(Concept.Costs))
            return [];
        return Few([.. candidates.Where(c => c.IsNamed && IsWhole(index, subject.Concept, c))]);
    }

    /// <summary>"1,3 mkr har gått till lokal, projektledning och utbildning": the amount is that of all.</summary>
    private static bool IsOneOfSeveral(Claim claim)
    {
        var (text, words) = (claim.Sentence.Text, LabelNames.Telling(claim.Subject.Words));
        if (words.Count == 0 || words[^1].End > text.Length)
            return false;
        var behind = words[^1].End > claim.Amount.End && Another().IsMatch(text.AsSpan(words[^1].End));
        return behind || words[0].Start < claim.Amount.Start && OneMore().IsMatch(text.AsSpan(0, words[0].Start));
    }

    /// <summary>"Kansliet i Söderköping": one of several.</summary>
    private static bool IsSomewhere(Subject subject)
    {
        for (var i = 1; i < subject.Words.Count; i++)
            if (subject.Words[i] is { IsProper: true, IsNeutral: false, Concept: Concept.None } && subject.Words[i - 1].Lower is "i" or "på" or "hos" or "inom")
                return true;
        return false;
    }

    private static List<Candidate> Few(List<Candidate> named) =>
        named.Select(c => decimal.Round(Math.Abs(c.Value) / 1000)).Distinct().Count() > MostValues ? [] : named;

    /// <summary>"640 tkr i Östby", "12 tkr för tryck": a part of what the label names.</summary>
    private static bool IsNarrowedAfter(Claim claim, List<Candidate> named)
    {
        if (IsOneOfSeveral(claim))
            return true;
        var behind = claim.Sentence.Text[claim.Amount.End..claim.To];
        if (NarrowingAfter().Match(behind) is not { Success: true } match)
            return false;
        var word = match.Groups["word"].Value.ToLowerInvariant();
        return !NeutralWords.Contains(word) && !named.Exists(c => c.Topic.Stems.Any(own => Stems.Meet(own, Stems.Of(word))));
    }

    /// <summary>Whether the text is so far off that it rather speaks of a part: slips seldom change an amount threefold.</summary>
    public static bool IsFarOff(Claim claim, Candidate named)
    {
        var said = Math.Abs(claim.Amount.Value) * Units.Scale(claim.Amount.Unit);
        var value = Math.Abs(named.Value);
        // What a label names in full has no larger whole that it could be a part of; one digit may make it larger than other slips do.
        return value > MostTimes * said || said > (named.Naming == Naming.Label && IsDigitOff(claim.Amount, value) ? MostTimesLabelled : MostTimes) * value;
    }

    private static bool IsDigitOff(Amount amount, decimal value) =>
        DigitChange.Classify(Math.Abs(amount.Value), decimal.Round(value / Units.Scale(amount.Unit), amount.Value.Scale, MidpointRounding.AwayFromZero)) != Reports.CauseKind.Unknown;

    /// <summary>
    /// Whether the row prints what the text calls a level as its deviation, as another year's budget, or in another column of the same year and scenario: then a heading was misread, or names what the text means.
    /// </summary>
    public static bool IsMisread(FigureBook book, Claim claim, Candidate named) =>
        claim.Kind == ClaimKind.Level && OtherFigure.InRow(book, claim, named) is { } other
        && (other.Scenario is Reports.Scenario.Deviation or Reports.Scenario.Other || claim.Scenario == ScenarioClass.Outcome && other.Scenario == Reports.Scenario.Budget && other.Period != Text(claim.Year) || other.Period == book.Figures[named.Terms[0].Figure].Period && ScenarioClasses.Of(other.Scenario) == claim.Scenario);

    /// <summary>"Exklusive", "ytterligare", "del av": less than the whole is meant.</summary>
    public static bool IsNarrowed(Claim claim) => Narrowed().IsMatch(claim.Clause);

    /// <summary>A sentence that states what is, not what may, should or will be.</summary>
    public static bool IsStatement(Claim claim)
    {
        var (text, amount) = (claim.Sentence.Text, claim.Amount);
        var isRange = amount.At > 0 && text[amount.At - 1] is '-' or '–' && amount.Value > 0 || amount.End < text.Length && text[amount.End] is '-' or '–';
        text = Told().Replace(text, " ");
        return !isRange && !Possible().IsMatch(claim.IsListed ? Respectively().Replace(text, " ") : text) && !IsOfPartOfYear(claim.Sentence.Text, amount);
    }

    /// <summary>A month or a quarter before the amount, or behind it in its own clause: what another clause says of its own figure does not count.</summary>
    private static bool IsOfPartOfYear(string text, Amount amount)
    {
        foreach (var match in PartOfYear().EnumerateMatches(text))
            if (match.Index < amount.Start || match.Index < ComparisonReader.Clause(text, amount.Start, amount.End).To)
                return true;
        return false;
    }

    /// <summary>Whether the value of the text stands elsewhere in the report, so that it may speak of something else.</summary>
    public static bool IsElsewhere(TopicIndex index, ValueSearch values, Claim claim, List<Candidate> named)
    {
        var rows = named.Select(c => c.Topic.Row).ToHashSet();
        // The same line's figure of another year, or its budget, is a stale sentence. A label leaves less room for another meaning than a concept.
        var isLabelled = named.TrueForAll(c => c.Naming == Naming.Label);
        foreach (var figure in values.Fitting(claim.Amount))
        {
            var f = index.Book.Figures[figure];
            var row = new RowKey(f.Table, f.Row);
            // Neighbouring figures whose intervals only touch are two figures.
            if (rows.Contains(row) || Math.Abs(Math.Abs(f.Value * f.Scale) - (Math.Abs(claim.Amount.Value) * Units.Scale(claim.Amount.Unit))) >= ((claim.Amount.Quantum * Units.Scale(claim.Amount.Unit)) + (f.Quantum * f.Scale)) / 2)
                continue;
            if (claim.Amount.Digits >= 3 && !isLabelled)
                return true;
            if (f.Period == Text(claim.Year) && index.TopicOf(row) is { } topic && IsSpokenOf(topic, claim))
                return true;
        }

        return false;
    }

    private static bool IsSpokenOf(RowTopic topic, Claim claim) =>
        topic.Concept != Concept.None && topic.Concept == claim.Subject.Concept || topic.Stems.Any(own => claim.Subject.Stems.Any(s => Stems.Meet(own, s)));

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

    /// <summary>"Av kostnaderna går X % till administration": part and whole are both named, and no table or quotient says X.</summary>
    public static Candidate? NamedShare(Claim claim, List<Candidate> candidates)
    {
        if (claim.Kind != ClaimKind.Share || claim.Amount.InWords || !claim.Subject.IsDirect || claim.Subject.Unexplained.Count > 0 || !IsStatement(claim) || claim.HasOtherYears && !claim.IsYearSaid
            || claim.Subject.Concept is not (Concept.Administration or Concept.Structural or Concept.Individual) || !OfAllCosts().IsMatch(claim.Sentence.Text))
            return null;
        var named = candidates.FindAll(c => c.Divisor.Length > 0 && c.Score >= 1);
        return named.Count > 0 && named.TrueForAll(c => c.Fit == Fit.Disagrees && Math.Abs(c.Value - claim.Amount.Value) > LeastShare) ? named[0] : null;
    }

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

    [GeneratedRegex(@"(?<!\p{L})(?:ej\s\p{L}*räkna\p{L}*|exkl\p{L}*|inkl\p{L}*|bortsett|oräkna\p{L}*|resterande|återstående|ytterligare|ursprunglig\p{L}*|reviderad\p{L}*|omfördel\p{L}*|tilläggs\p{L}*|del\sav|varav\s\p{L}+\säven)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowed();

    [GeneratedRegex(@"(?<!\p{L})av\s(?:(?:förbundets|de|verksamhetens|årets)\s)?(?:totala\s|samlade\s)?(?:kostnaderna|kostnader)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAllCosts();

    [GeneratedRegex(@"^\s?(?:,\s|/|&|\s(?:och|samt)\s)(?!(?:det|den|de|vilket|som|men|detta|budget\p{L}*)(?!\p{L}))\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"\p{L}{3,},\s$|\p{L}\s?(?:och|samt|&|/)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneMore();

    /// <summary>Nouns that stand for what the heading names.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:insatsen|insatsens|projektet|projektets|aktiviteten|teamet|teamets|kostnaden|kostnaderna|utfallet|budgeten)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfSection();

    [GeneratedRegex(@"^\s?(?:i|på|hos|per|för|till|inom|under|av|från|att|som|exkl\.?|inkl\.?|exklusive|inklusive|utöver)\s(?:den\s|det\s|de\s|en\s|ett\s)?(?<word>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NarrowingAfter();

    /// <summary>"Kostnaderna", "verksamhetens kostnader", not "en kostnad".</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    [GeneratedRegex(@"(?<!\p{L})(?:kostnaderna|intäkterna|verksamhetens\s(?:kostnader|intäkter)|summa\s(?:kostnader|intäkter)|budgeterade\s(?:kostnader|intäkter)|verksamhetskostnader\p{L}*|totala\s(?:kostnader|intäkter)|förbundets\s(?:kostnader|intäkter)\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*projekt\p{L}*|delår\p{L}*|prognos\p{L}*|kvartal\p{L}*|per\smånad|i\ssnitt|genomsnitt\p{L}*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    /// <summary>"Vi kan redovisa att", "man kan konstatera": says what is.</summary>
    [GeneratedRegex(@"(?<!\p{L})kan\s(?:\p{L}+\s)?(?:redovisa|konstatera|konstateras|notera|noteras|se|rapportera|visa|summera|summeras|glädjas|berätta)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    /// <summary>Between two amounts of a list.</summary>
    [GeneratedRegex(@"\srespektive\s(?=\p{L}*\s?\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Respectively();

    [GeneratedRegex(@"(?<!\p{L})(?:bör|ska|skall|skulle|kommer\satt|kan|kunna|prognos\p{L}*|rekommend\p{L}*|riktlinje\p{L}*|ansök\p{L}*|äska\p{L}*|önska\p{L}*|möjlighet\p{L}*|maximalt|snitt|genomsnitt\p{L}*|per\s(?:deltagare|person|individ|plats|vecka|timme|invånare|medlem|anställd)|varje|respektive(?!\s(?-i:\p{Lu}))|nästa)(?!\p{L})|/\s?mån", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possible();

    [GeneratedRegex(@"(?<!\p{L})(?:månad(?:en|er)?|delår\p{L}*|kvartal\p{L}*|halvår\p{L}*|tertial\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfYear();
}
