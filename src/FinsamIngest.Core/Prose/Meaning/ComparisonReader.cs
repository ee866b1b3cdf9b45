using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds what sentences compare without an amount: "insatsen blev dyrare än budgeterat", "kostnaderna minskade jämfört med föregående år", "höll sig inom
/// budget", "vi redovisar ett underskott". Only plain statements about the whole year count: no questions of what should, may or would be, no parts of a year, nothing denied.
/// </summary>
internal static partial class ComparisonReader
{
    /// <summary>An amount this near to the comparing words is its size, and read with them as one claim.</summary>
    private const int Beside = 14;

    /// <summary>The comparisons of a report, in the order of its text.</summary>
    public static List<WordedComparison> Read(List<Sentence> sentences, int? year)
    {
        var found = new List<WordedComparison>();
        if (year is not { } reported)
            return found;
        foreach (var sentence in sentences)
        {
            if (Trigger().IsMatch(sentence.Text))
                Read(sentence, reported, found);
        }

        return found;
    }

    private static void Read(Sentence sentence, int reported, List<WordedComparison> found)
    {
        var text = sentence.Text;
        if (Comparing().Matches(text) is not { Count: > 0 } matches)
            return;
        var amounts = AmountReader.Read(text, null);
        var words = ProseWords.Of(text, amounts);
        var years = YearWords.All(text);
        foreach (Match match in matches)
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var (from, to) = Clause(text, start, end);
            var clause = text[from..to];
            if (Doubtful().IsMatch(clause) || Condition().IsMatch(clause) || amounts.Exists(a => a.Start < end + Beside && a.End > start - Beside / 3 && a.End > from && a.Start < to))
                continue;
            var (basis, said) = BasisOf(match);
            if (years.Exists(y => y.At >= from && y.At < to && y.Year != reported && y.Year != said) || years.Count == 0 && basis == Basis.Year && said is null && !YearWords.SaysLastYear(clause))
                continue;
            if (SubjectOf(text, words, (from, start), (end, to)) is { } subject)
                found.Add(new WordedComparison(sentence, start, end, subject, DirectionOf(match), basis, reported, basis == Basis.Year ? said ?? reported - 1 : null));
        }
    }

    /// <summary>The part of a sentence around two places that no break divides.</summary>
    public static (int From, int To) Clause(string text, int start, int end)
    {
        var from = 0;
        foreach (var match in Breaks().EnumerateMatches(text.AsSpan(0, start)))
            from = match.Index + match.Length;
        var next = Breaks().Match(text, end);
        return (from, next.Success ? next.Index : text.Length);
    }

    /// <summary>What stands before the comparison, or behind it when nothing does ("jämfört med 2023 ökade kostnaderna"); a narrowing on the other side makes it unsure.</summary>
    private static Subject? SubjectOf(string text, List<ProseWord> words, (int From, int To) left, (int From, int To) right)
    {
        var cut = Aside().Match(text[left.From..left.To]);
        var before = SubjectReader.Of(words, left.From, cut.Success ? left.From + cut.Index : left.To, nearest: true);
        if (!before.IsEmpty || IsEverything(text[left.From..left.To]))
            return Narrows(text[right.From..right.To]) ? null : before with { IsDirect = true };
        var after = SubjectReader.Of(words, right.From, right.To, nearest: false);
        return after.IsEmpty && !IsEverything(text[right.From..right.To]) ? null : after with { IsDirect = true };
    }

    private static bool IsEverything(string phrase) => Everything().IsMatch(phrase);

    /// <summary>"… av omsättningen", "… av de planerade": a part of something.</summary>
    public static bool IsPart(ReadOnlySpan<char> behind) => PartOf().IsMatch(behind);

    [GeneratedRegex(@"^\s?av\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOf();

    /// <summary>"… i tre kommuner", "… för deltagare över 30".</summary>
    public static bool Narrows(string behind) => Narrowing().Match(behind) is { Success: true } match && !NeutralWords.Contains(match.Groups["word"].Value.ToLowerInvariant());

    private static (Basis Basis, int? Year) BasisOf(Match match)
    {
        if (match.Groups["sign"].Success)
            return (Basis.Nothing, null);
        if (match.Groups["budget"].Success)
            return (Basis.Budget, null);
        return (Basis.Year, match.Groups["year"] is { Success: true } year ? int.Parse(year.ValueSpan) : null);
    }

    private static Direction DirectionOf(Match match)
    {
        foreach (var (group, direction) in Groups)
            if (match.Groups[group].Success)
                return direction;
        return Direction.None;
    }

    private static readonly (string Group, Direction Direction)[] Groups =
        [("more", Direction.More), ("less", Direction.Less), ("better", Direction.Better), ("worse", Direction.Worse), ("same", Direction.Same), ("within", Direction.Within)];

    [GeneratedRegex(@"\sän\s|budget|jämfört|oförändra|nivå|underskott|överskott|ökade|ökat|minskade|minskat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trigger();

    private const string Budgeted = @"(?:(?:vad\s(?:som\s)?)?(?:\p{L}+\s)?(?:budget(?:en|erat|erad|erade|erades)?|planerat|plan(?:en)?|verksamhetsplan(?:en|erat)?)|beräknat)(?!\p{L})";

    private const string Earlier = @"(?:(?:under\s|för\s|i\s)?(?:år\s)?(?<year>20[0-4]\d)(?!\d)|(?:under\s|för\s)?(?:föregående\s(?:verksamhets|räkenskaps)?år(?:et)?|förra\såret|året\s(?:innan|före)|(?:i\s)?fjol(?:året)?)(?!\p{L}))";

    [GeneratedRegex(
        @"(?<!\p{L})(?:
            (?:(?<more>dyrare|högre|mer|större|fler)|(?<less>billigare|lägre|mindre|färre)|(?<better>bättre)|(?<worse>sämre))\s(?:\p{L}+\s)?än\s(?:(?<budget>" + Budgeted + @")|" + Earlier + @")
          | (?:(?<more>överskred|överskrider|översteg|överstiger|(?:gick|drog|hamnade|landade|blev|ligger|låg)\söver)|(?<less>underskred|underskrider|understeg|understiger|(?:gick|hamnade|landade|blev|ligger|låg)\sunder))\s(?:\p{L}+\s)?(?<budget>budget(?:en)?)(?!\p{L})
          | (?<within>(?:inom|höll|håller)\s(?:sin\s|sig\sinom\s|hela\s)?(?<budget>budget(?:en|ram|ramen)?))(?!\p{L})
          | (?<same>(?:som\s(?<budget>budgeterat)|följde\s(?:sin\s)?(?<budget>budget(?:en)?)|i\s(?:linje|nivå|paritet)\smed\s(?<budget>budget(?:en)?)))(?!\p{L})
          | (?:(?<more>ökade|ökat|steg|växte|höjdes|har\sstigit)|(?<less>minskade|minskat|sjönk|sänktes|har\ssjunkit))\s(?:något\s|kraftigt\s|marginellt\s)?(?:jämfört\smed|från|mot|sedan|i\sförhållande\still)\s" + Earlier + @"
          | jämfört\smed\s" + Earlier + @"\s(?:har\s)?(?:(?<more>ökade|ökat|steg)|(?<less>minskade|minskat|sjönk))(?!\p{L})
          | (?<same>oförändra(?:d|t|de))\s(?:jämfört\smed|från|sedan|mot)\s" + Earlier + @"
          | (?<sign>(?:redovisar|redovisade|redovisas|visar|visade|gjorde|gör|resulterade\si|slutade\smed|gick\smed)\sett\s(?:litet\s|mindre\s|stort\s)?(?:(?<more>överskott|plusresultat)|(?<less>underskott|minusresultat)))(?!\p{L})
        )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"[,;:.!?]\s|[()]\s?|\s(?:att|men|medans?|samt|dock|varav|vilket|som(?!\sbudgeterat)|där|eftersom|(?<!och\s)då|och(?=\s(?:de|det|den|för|förbundet|kostnad\p{L}*|intäkt\p{L}*|resultatet|mer|mindre|högre|lägre)(?!\p{L})))\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    /// <summary>Words that take a statement back, put it off, or narrow it to a part of the year.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:inte|ej|inga|ingen|inget|varken|aldrig|utan|bör|ska|skall|skulle|kommer|kan|kunna|kunde|risk\p{L}*|prognos\p{L}*|förvänt\p{L}*|beräknas|troligen|månad\p{L}*|kvartal\p{L}*|halvår\p{L}*|tertial\p{L}*|vår(?:en)?|höst(?:en)?|sommar(?:en)?|delår\p{L}*|snitt|genomsnitt\p{L}*|per|andel\p{L}*|procent\p{L}*|antal\p{L}*|fler|färre|delvis|vissa|några|del|delar|flesta)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"^\s?(?:om|ifall|därest|trots)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\s(?:och\s)?(?:då\s)?(?:främst|framför\sallt|framförallt|särskilt|bland\sannat|i\ssynnerhet|inklusive)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s?(?:i|på|för|hos|inom|bland|vad\sgäller|gällande|avseende|exklusive|inklusive|exkl\.?|inkl\.?|utan)\s(?:\p{L}+\s)?(?<word>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowing();

    /// <summary>The association as a whole.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:förbundet|vi|verksamheten|året|årets|kostnaderna|intäkterna)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everything();
}
