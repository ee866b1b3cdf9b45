using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds numbers of people whose noun stands before them: "antalet deltagare ökade till 2 533", "antal årsarbetare: 7,5", and differences between such numbers, "21 fler än 2024", "en ökning med 12".
/// </summary>
internal static partial class BareCounts
{
    /// <summary>Adds them to the amounts found by their units.</summary>
    public static void Add(string text, List<Amount> found)
    {
        if (Begins().Match(text) is { Success: true } more)
            Add(text, more.Groups["number"], Unit.Count, found);
        if (!Trigger().IsMatch(text))
            return;
        var direct = Counted().Matches(text).Concat(Listed().Matches(text)).OrderBy(m => m.Index).ToList();
        foreach (var match in direct)
            Add(text, match.Groups["number"], UnitOf(match.Groups["noun"].Value), found);
        if (found.Find(a => CountWords.IsCount(a.Unit)) is not { } counted)
            return;
        foreach (Match match in Difference().Matches(text).Concat(OfWhich().Matches(text)))
            if (match.Index >= counted.Start)
                Add(text, match.Groups["number"], counted.Unit, found);
    }

    private static void Add(string text, Group number, Unit unit, List<Amount> found)
    {
        var (start, end) = (number.Index, number.Index + number.Length);
        if (found.Exists(a => a.Start < end && start < a.End) || IsYear(number.Value) || Follows().IsMatch(text.AsSpan(end)))
            return;
        var digits = number.Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        var value = char.IsAsciiDigit(digits[0]) ? decimal.Parse(digits, CultureInfo.InvariantCulture) : NumberWords.ValueOf(digits);
        var at = start;
        var hedge = Hedges.Before(text, ref start);
        found.Add(new Amount(start, end, at, value, unit, hedge, true, false));
    }

    private static bool IsYear(string number) => number.Length == 4 && number.StartsWith("20", StringComparison.Ordinal);

    private static Unit UnitOf(string noun) => noun.Contains("årsarbet", StringComparison.OrdinalIgnoreCase) || noun.Contains("tjänst", StringComparison.OrdinalIgnoreCase) ? Unit.Fte : Unit.Count;

    private const string Number = @"(?<number>\d{1,3}(?: \d{3})+(?!\d)|\d+(?:,\d{1,2})?(?!\d))";

    /// <summary>"Tolv fler än 2023".</summary>
    private const string NumberOrWord = @"(?<number>\d{1,3}(?: \d{3})+(?!\d)|\d+(?:,\d{1,2})?(?!\d)|(?!ett?\s)(?:" + NumberWords.Pattern + @")(?!\p{L}))";

    private const string Noun = @"(?<noun>\p{L}*deltagare\p{L}*|anställda|medarbetare|\p{L}*årsarbet\p{L}*|personer|individer|heltidstjänster)";

    [GeneratedRegex(@"antal|deltag|anställda|personer|årsarbet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trigger();

    /// <summary>"Antalet deltagare i insatserna uppgick under året till 2 533".</summary>
    [GeneratedRegex(@"(?<!\p{L})antal(?:et)?\s(?:\p{L}+\s){0,1}?" + Noun + @"(?:\s\p{L}+){0,6}?\s(?:till|var|är|blev|på)\s(?:(?:ca|cirka|drygt|knappt|totalt|sammanlagt|hela)\s)?" + Number, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    /// <summary>"Antal årsarbetare på kansliet: 7,5".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:antal(?:et)?\s(?:\p{L}+\s){0,1}?)?" + Noun + @"(?:\s\p{L}+){0,4}:\s" + Number, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?:(?:ökning|minskning|uppgång|nedgång|ökade|ökat|minskade|minskat)\s(?:med|från|om|på)\s(?:ca\s|cirka\s)?" + Number + @"|(?<=(?:[,(]\s?|\s(?:och|men)\s)(?:vilket\s(?:är|var)\s|alltså\s|dvs\s)?)" + NumberOrWord + @"(?=\s(?:fler|färre|mer|mindre)\sän))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Difference();

    /// <summary>"Det är 54 fler än 2022": of whatever the sentence before counts.</summary>
    [GeneratedRegex(@"^(?:Det|Detta)\s(?:är|var|innebär|innebar)\s(?:(?:ca|cirka|drygt|knappt|hela)\s)?" + NumberOrWord + @"(?=\s(?:fler|färre)\sän\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    /// <summary>"…, varav 154 i Stegen".</summary>
    [GeneratedRegex(@"(?<!\p{L})varav\s(?:\p{L}+\s)?" + Number + @"(?=\s(?:i|på|från|hos|inom|vid)\s(?:\p{L}+\s)?(?-i:\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();

    /// <summary>Another unit, a date, a range or a part of a number.</summary>
    [GeneratedRegex(@"^(?:\s?%|\s(?:procent|tkr|mkr|mnkr|kr|kronor|miljon\p{L}*|tusen|år(?!\p{L})|månad\p{L}*|dagar|timmar|veckor|kommuner|jan|feb|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|[-–/:.]\d|\s?[-–]\s?\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Follows();
}
