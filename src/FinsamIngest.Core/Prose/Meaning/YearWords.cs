using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds the year that a figure of a sentence speaks of.</summary>
internal static partial class YearWords
{
    /// <summary>The year, whether it is said with the figure, and whether other years are named in the sentence.</summary>
    public static (int? Year, bool IsSaid, bool HasOthers) Of(string text, Amount amount, int from, int to, int? reported)
    {
        var years = All(text);
        if (InFront().Match(text[from..amount.Start]) is { Success: true } front)
            return Said(int.Parse(front.Groups["year"].ValueSpan), years);
        if (Behind().Match(text[amount.End..to]) is { Success: true } behind)
            return Said(int.Parse(behind.Groups["year"].ValueSpan), years);
        if (Then().Match(text[..amount.Start]) is { Success: true } then)
            return Said(int.Parse(then.Groups["year"].ValueSpan), years);
        if (reported is { } current && BehindLast().IsMatch(text[amount.End..to]))
            return (current - 1, true, true);
        // "Ökade från A till B": A is last year's.
        if (reported is { } later && From().IsMatch(text.AsSpan(0, amount.Start)) && text[from..amount.Start].TrimEnd().EndsWith("från", StringComparison.OrdinalIgnoreCase))
            return (later - 1, false, true);
        // The last year before the figure in its own part of the sentence, parentheses left out.
        // "595 tkr 2023, budgeten var 800 tkr": that year is the one of the figure before.
        if (from > 0 && Behind().Match(text[from..amount.Start]) is { Success: true } taken)
            from += taken.Length;
        for (var i = years.Count - 1; i >= 0; i--)
            if (years[i].At >= from && years[i].At < amount.Start && !Compared().IsMatch(text.AsSpan(0, years[i].At)))
                return Said(years[i].Year, years);
        if (reported is { } now && LastYear().Matches(text[from..amount.Start]).Any(m => !Compared().IsMatch(text.AsSpan(0, from + m.Index))))
            return (now - 1, true, true);
        years.RemoveAll(y => IsAside(text, y.At));
        // "X, Y mer än 2023 men Z under budget": that year is what Y is compared with.
        if (from > 0)
            years.RemoveAll(y => y.At < amount.Start && y.At > text.AsSpan().IndexOfAnyInRange('0', '9') && Compared().IsMatch(text.AsSpan(0, y.At)));
        // "X, vilket är bättre än föregående år": that year is only what X is compared with.
        years.RemoveAll(y => (y.At > amount.End || Moved().IsMatch(text.AsSpan(y.At, Math.Max(0, amount.Start - y.At)))) && Compared().IsMatch(text.AsSpan(0, y.At)));
        var distinct = years.Select(y => y.Year).Distinct().ToList();
        var named = reported is { } own && distinct.Contains(own) ? years.Find(y => y.Year == own) : years.LastOrDefault(y => y.At < amount.Start);
        if (named.Year != 0)
            return (named.Year, distinct.Count == 1, distinct.Count > 1);
        var others = distinct.Exists(y => y != reported) || LastYear().Matches(text).Any(m => m.Index < amount.End || !Compared().IsMatch(text.AsSpan(0, m.Index)));
        return (reported, false, others);
    }

    /// <summary>The years of a text in order; numbers of laws are none.</summary>
    public static List<(int Year, int At)> All(string text)
    {
        var found = new List<(int, int)>();
        foreach (var match in Year().EnumerateMatches(text))
            found.Add((int.Parse(text.AsSpan(match.Index, 4)), match.Index));
        return found;
    }

    /// <summary>Whether the year at a place is only what is compared with: "jämfört med 2023".</summary>
    public static bool IsCompared(string text, int at) => Compared().IsMatch(text.AsSpan(0, at));

    public static bool SaysLastYear(string text) => LastYear().IsMatch(text);

    private const string Last = @"föregående\s(?:verksamhets|räkenskaps)?år(?:et)?|förra\såret|året\s(?:innan|före|dessförinnan)|i\sfjol|fjolår\p{L}*|fg\.?\s?år";

    private static (int?, bool, bool) Said(int year, List<(int Year, int At)> years) => (year, true, years.Exists(y => y.Year != year));

    private static bool IsAside(string text, int at) => at > 0 && (text[at - 1] == '(' || text.AsSpan(0, at).TrimEnd().EndsWith("(jmf") || text.AsSpan(0, at).TrimEnd().EndsWith("(jfr"));

    [GeneratedRegex(@"(?<![\d.,/§])20[0-4]\d(?!\d|:\d{3}|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\p{L})(?:än|mot|från|sedan|jämfört\smed|i\sförhållande\still)\s(?:för\s|under\s|i\s)?(?:år\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    /// <summary>"Jämfört med 2023 ökade kostnaden med X".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:ökade?|ökat|minskade?|minskat|höjdes|sänktes|steg|sjönk|blev|är|var)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    /// <summary>"Bättre än 2023, då resultatet var X": X is of that year.</summary>
    [GeneratedRegex(@"(?<!\d)(?<year>20[0-4]\d),\sdå\s(?:[^,.;:()]|\.(?=\d))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Then();

    /// <summary>"(2023: 2,0", "jmf 2021; 3,5", "2023 års underskott på".</summary>
    [GeneratedRegex(@"(?:\((?:\p{L}+\.?\s){0,2}(?<year>20[0-4]\d)\s?[:;,]?\s?|(?<year>20[0-4]\d)\s?[:;]\s?)$", RegexOptions.CultureInvariant)]
    private static partial Regex InFront();

    /// <summary>"595 tkr 2023", "429 tkr under år 2024", "6,0 m.kr (2023)".</summary>
    [GeneratedRegex(@"^\s?\(?(?:under\s|för\s|i\s)?(?:år\s)?(?<year>20[0-4]\d)(?!-\d|[\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<!\p{L})(?:öka\p{L}*|minska\p{L}*|höj\p{L}*|sänk\p{L}*|steg|stigit|sjönk|sjunkit|gick|gått|växte|växt|vuxit|förändra\p{L}*|förbättra\p{L}*|försämra\p{L}*|ökning|minskning|till\s\d[\d ,]*\s(?:\p{L}+\s){0,2})(?!\p{L})[^.;]*från\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    /// <summary>"1 518 tkr året före", "44 personer (föregående år)".</summary>
    [GeneratedRegex(@"^\s?(?:\((?:under\s|för\s)?(?:" + Last + @")\)|(?:under\s|för\s)?(?:" + Last + @")(?!\p{L}|\s\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BehindLast();

    [GeneratedRegex(@"(?<!\p{L})(?:" + Last + @")(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();
}
