using System.Text.RegularExpressions;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds the year that a report is about. The year before it, next year's budget and the signing date stand in it as well.</summary>
internal static partial class FiscalYearReader
{
    /// <summary>Weights in votes. Titles name the year outright but also cite other reports, so that a handful suffices.</summary>
    private const double TitleWeight = 4, PeriodWeight = 3, HeaderWeight = 2, ClosingDateWeight = 0.5, ShareWeight = 4;

    /// <summary>The most that one kind of evidence can give a year: running heads repeat a title on every page.</summary>
    private const double MostOfTitles = 16, MostOfHeaders = 16, MostOfDates = 4;

    /// <summary>Lines of the cover, where a title stands.</summary>
    private const int CoverLines = 40;

    /// <summary>A longer line is a sentence.</summary>
    private const int LongestHeader = 160;

    private const int FirstYear = 1990, LastYear = 2099;

    /// <summary>The year with its confidence (0–1), or null when the document names none.</summary>
    public static (int Year, double Confidence)? Find(SourceDocument document)
    {
        var titles = new Dictionary<int, double>();
        var headers = new Dictionary<int, double>();
        var dates = new Dictionary<int, double>();
        var counts = new Dictionary<int, double>();
        var filled = 0;
        foreach (var line in document.Lines)
        {
            if (line.IsBlank)
                continue;
            filled++;
            if (!line.Text.Contains("20", StringComparison.Ordinal) && !line.Text.Contains("19", StringComparison.Ordinal))
                continue;
            // Without the wide gaps of layout text, which say nothing here and are slow to search.
            var text = string.Join(' ', line.Words.Select(word => line.Text.Substring(word.Start, word.Length)));
            foreach (var year in Years(text))
                Vote(counts, year, 1, double.MaxValue);
            if (AboutOtherTime().IsMatch(text))
                continue;
            VoteTitles(text, filled <= CoverLines ? 1.5 : 1, titles);
            VoteHeader(text, headers, dates);
        }
        var total = counts.Values.Sum();
        if (total == 0)
            return null;
        return Elect(year => titles.GetValueOrDefault(year) + headers.GetValueOrDefault(year) + dates.GetValueOrDefault(year)
            + (ShareWeight * counts[year] / total), counts.Keys);
    }

    private static (int Year, double Confidence) Elect(Func<int, double> score, IEnumerable<int> years)
    {
        var ranking = years.Select(year => (Year: year, Score: score(year))).OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Year).ToArray();
        var (best, bestScore) = ranking[0];
        var rest = ranking.Length > 1 ? ranking[1].Score : 0;
        // Doubt from a close rival, and from there being little evidence at all.
        var confidence = bestScore / (bestScore + (0.5 * rest)) * (1 - Math.Exp(-bestScore / 3));
        return (best, Math.Round(Math.Clamp(confidence, 0, 0.99), 3));
    }

    private static void VoteTitles(string text, double place, Dictionary<int, double> titles)
    {
        foreach (Match match in Title().Matches(text))
            if (Year(match.Groups["year"].ValueSpan) is { } year)
                Vote(titles, year, TitleWeight * place, MostOfTitles);
        foreach (Match match in Period().Matches(text))
            if (Year(match.Groups["year"].ValueSpan) is { } year)
                Vote(titles, year, PeriodWeight * place, MostOfTitles);
    }

    /// <summary>In a row of years or dates, the newest that is no budget's is the reported one.</summary>
    private static void VoteHeader(string text, Dictionary<int, double> headers, Dictionary<int, double> dates)
    {
        foreach (Match match in ClosingDate().Matches(text))
            if (Year(match.Groups["year"].ValueSpan) is { } year)
                Vote(dates, year, ClosingDateWeight, MostOfDates);
        if (text.Length > LongestHeader || !Header().IsMatch(text))
            return;
        var actual = BudgetYear().Replace(text, " ");
        var years = Years(actual).Distinct().ToArray();
        if (years.Length >= 2)
            Vote(headers, years.Max(), HeaderWeight, MostOfHeaders);
        else if (years.Length == 1 && ClosingDate().IsMatch(actual))
            Vote(headers, years[0], HeaderWeight / 2, MostOfHeaders);
    }

    private static IEnumerable<int> Years(string text)
    {
        foreach (Match match in AnyYear().Matches(text))
            if (Year(match.ValueSpan) is { } year)
                yield return year;
    }

    private static int? Year(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : null;

    private static void Vote(Dictionary<int, double> votes, int year, double weight, double most) =>
        votes[year] = Math.Min(most, votes.GetValueOrDefault(year) + weight);

    /// <summary>The year of a law (2003:1210) and the parts of links and numbers are no years of account.</summary>
    [GeneratedRegex(@"(?<![\d:./_])(?:19|20)\d\d(?![\d:_])")]
    private static partial Regex AnyYear();

    [GeneratedRegex(
        @"\b(?:årsredovisning(?:en)?|årsbokslut(?:et)?|bokslut(?:et)?|delårsrapport(?:en)?|delårsbokslut(?:et)?|delårsredovisning(?:en)?|verksamhetsberättelse(?:n)?|årsrapport(?:en)?|verksamhetsåret|räkenskapsåret|budgetåret|förvaltningsberättelse)(?:\s+(?:med|och)\s+\p{L}+)?(?:\s+(?:för|per|avseende))?(?:\s+(?:år(?:et)?|perioden|verksamhetsåret|räkenskapsåret))?\W{0,4}(?:(?:januari|jan)\W{1,3}\p{L}+\s+|(?:19|20)\d\d-\d\d-\d\d\s*(?:-|–|till|t\.?o\.?m\.?)\s*)?(?<year>(?:19|20)\d\d)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?:för|under)\s+(?:hela\s+)?(?:år(?:et)?\s+)?(?<year>(?:19|20)\d\d)(?![\d-])|\b(?:19|20)\d\d-01-01\s*(?:-|–|till|t\.?o\.?m\.?)\s*(?<year>(?:19|20)\d\d)-\d\d-\d\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    /// <summary>The last day of a year, or of a half or two thirds of one in interim reports.</summary>
    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)-?\s?(?:12-?\s?31|08-?\s?31|06-?\s?30|04-?\s?30)(?!\d)|\b31\s+(?:december|augusti)\s+(?<year>(?:19|20)\d\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingDate();

    /// <summary>A line of years, dates and at most a few words: a table's header.</summary>
    [GeneratedRegex(
        @"^(?:[^\d]{0,70}?\s|\W{0,4})(?:(?:utfall|bokslut|budget|not|jan|dec|kr|tkr|belopp|i|och|avvikelse|diff\p{L}*|mot|år|förändring|prognos)(?!\p{L})\W{0,4}|(?:19|20)\d\d(?:[\s-]{0,3}\d\d-?\s?\d\d)?\W{0,4})+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"\b(?:budget|plan|prognos|ram)\p{L}*\W{0,3}(?:år\s)?(?:19|20)\d\d(?:-\d\d-\d\d)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BudgetYear();

    /// <summary>Signing, decisions and what is planned: other years than the reported one.</summary>
    [GeneratedRegex(
        @"\b(?:underskrift|undertecknad|signerad?|beslutad|fastställd|antagen|styrelsemöte|sammanträde|protokoll|inför|verksamhetsplan(?:en)?|budgetplan|kommande|nästa\s+år|tillträdde|budget\s+(?:för\s+)?(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|föregående\s+år|https?:|www\.)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutOtherTime();
}
