using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>Words around a figure that say whether it is a level, a change or a deviation, and of which scenario.</summary>
internal static partial class KindWords
{
    /// <summary>What is said of the figure; the year compared with for a change (null: the year before).</summary>
    /// <param name="left">From the figure before it to this one.</param>
    /// <param name="right">From this figure to the next.</param>
    /// <param name="whole">The whole sentence and its lead.</param>
    public static (ClaimKind Kind, int? Base, bool IsSure) Of(string left, string right, string whole)
    {
        var budget = Budget().IsMatch(left) || Budget().IsMatch(right);
        var difference = Difference().IsMatch(left);
        var more = More().Match(right);
        var moved = Moved().IsMatch(left) || MovedAfter().IsMatch(right);
        if (more.Success || moved)
        {
            if (Than().Match(right) is { Success: true } than)
                return (ClaimKind.Change, int.TryParse(than.Groups["year"].ValueSpan, out var year) ? year : null, true);
            if (budget || more.Success && IsOverBudget().IsMatch(right))
                return (ClaimKind.Deviation, null, true);
            if (moved)
                return Than().Match(left) is { Success: true } before
                    ? (ClaimKind.Change, int.TryParse(before.Groups["year"].ValueSpan, out var from) ? from : null, true)
                    : (ClaimKind.Change, null, YearWords.SaysLastYear(left) || YearWords.SaysLastYear(right));
            return (Budget().IsMatch(whole) || whole.Contains("vvikelse", StringComparison.Ordinal) ? ClaimKind.Deviation : ClaimKind.Change, null, false);
        }

        return difference ? (ClaimKind.Deviation, null, budget) : (ClaimKind.Level, null, true);
    }

    /// <summary>Whether the figure is one of the budget, and whether that is sure.</summary>
    /// <param name="left">From the figure before it to this one.</param>
    /// <param name="right">From this figure to the next.</param>
    /// <param name="before">Whether the figure before it is one of the budget.</param>
    public static (bool IsBudget, bool IsSure) Scenario(string left, string right, bool before)
    {
        if (HappenedAfter().IsMatch(right))
            return (false, true);
        // "… över budget men förbundet har en intäkt på X": the budget is not of X.
        var clause = 0;
        foreach (var match in Clause().EnumerateMatches(left))
            clause = match.Index;
        left = left[clause..];
        var last = -1;
        foreach (var match in Planned().EnumerateMatches(left))
            last = match.Index;
        if (last >= 0)
        {
            var since = left[last..];
            // "Jämfört med budget blev intäkterna 8 mkr" is an outcome.
            return Happened().IsMatch(since) ? (false, false) : (true, !Planned().IsMatch(right) || since.Length < 60);
        }

        if (before && !Happened().IsMatch(left) && (Continues().IsMatch(left) || Lists().IsMatch(left)))
            return (true, false);
        return (false, Against().IsMatch(right) || !PlannedAfter().IsMatch(right));
    }

    /// <summary>"655 tkr mot budgeterade 700 tkr": the budget is the other figure.</summary>
    [GeneratedRegex(@"^\s?(?:mot|jämfört\smed|att\sjämföra\smed|av)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    /// <summary>Whether the figure is a balance at the year's beginning.</summary>
    public static bool IsOpening(string near) => Opening().IsMatch(near);

    [GeneratedRegex(@"(?:(?:ökning|minskning|höjning|sänkning|förbättring|försämring|nedgång|uppgång)(?:en)?\s(?:\p{L}+\s){0,3}(?:på|med|om)|(?:ökade?|ökat|ökar|minskade?|minskat|minskar|höjdes?|höjts?|sänktes?|sänkts?|förbättrats?|försämrats?)\s(?:\p{L}+\s){0,2}(?:med|(?:[^,.;:]|\.(?=\d)){1,70}?\smed)|underbudgetera[dt]\p{L}*\smed|överbudgetera[dt]\p{L}*\smed|överskridning\s(?:\p{L}+\s){0,2}(?:med|på)|(?:överskr(?:ed|ider|idit|idits)|underskr(?:ed|ider|idit|idits)|översteg|överstiger|understeg|understiger|(?:gick|drog|hamnade|landade)\s(?:över|under))\s(?:\p{L}+\s){0,4}med|(?:ökad|minskad|högre|lägre)\s(?:kostnad|intäkt)\p{L}*\s(?:\p{L}+\s){0,6}med)\s?(?:\p{L}+\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    /// <summary>"0,6 m.kr i minskade kostnader".</summary>
    [GeneratedRegex(@"^\si\s(?:minskade|ökade|lägre|högre|ökad|minskad)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MovedAfter();

    [GeneratedRegex(@"^\s?(?:\p{L}+\s)?(?:(?:mer|mindre|högre|lägre|dyrare|billigare|bättre|sämre|fler|färre)(?!\p{L})|(?:över|under)\s(?:\p{L}+\s)?(?:budget|plan))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s?(?:över|under|bättre än|sämre än|lägre än|högre än)\s(?:\p{L}+\s)?(?:budget|plan)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOverBudget();

    [GeneratedRegex(@"(?:(?:än|från|mot|sedan|jämfört\smed|i\sförhållande\still)\s(?:för\s|under\s|i\s)?(?:år\s)?(?<year>20\d\d)(?!\d)|(?:än|från|mot|jämfört med)\s(?:under\s)?(?:föregående|förra|året innan|fjol|i fjol|tidigare år))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Than();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}{0,12}avvikelse\p{L}*|\p{L}{0,8}differens\p{L}*|överskridning\p{L}*|överskridande|underskridande|över-?budgetera[dt]|underbudgetera[dt])(?:\s\p{L}+){0,5}\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Difference();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*budget\p{L}*|plan(?:en|erat|erade)?|verksamhetsplan\p{L}*|beräkna[dt]|uppskatta[dt]|beviljat|beviljade|avsatts?|tilldelat|tilldelade)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Budget();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*budget(?:en|erat|erad|erade|erades|erats|era)?|planera(?:t|d|de|des|ts)|verksamhetsplan(?:en)?|VP|beräkna(?:s|d|t|des|ts)|förhållningsriktlinjer\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    [GeneratedRegex(@"^\s?(?:\p{L}+\s){0,3}(?:\p{L}*budget(?:en|erat|erade|erad)?|planerat)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlannedAfter();

    [GeneratedRegex(@"(?<!\p{L})(?:blev|utfall\p{L}*|förbruka\p{L}*|har\s(?:under\s\p{L}+\s)?upp?gått|redovisa\p{L}*|resulterade)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Happened();

    /// <summary>"217 381 kr är förbrukade av helårsbudgeten".</summary>
    [GeneratedRegex(@"^\s?(?:är|har|var)\s(?:\p{L}+\s)?(?:förbruka|använ|utbetal|betal|nyttja|redovisa)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HappenedAfter();

    [GeneratedRegex(@"\s(?:men|medans?|dock|fast|och(?=\s\p{L}{4,}(?:en|et|na)\s(?:blev|är|var|uppgick|landade|stannade)\s))\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?<!\p{L})(?:och|samt|d\.?v\.?s\.?|med|varav)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    /// <summary>"… medlemsbidrag på A, projektbidrag på B": the next of a list.</summary>
    [GeneratedRegex(@"^,\s(?:\p{L}+\s){1,3}(?:på|om)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    [GeneratedRegex(@"(?<!\p{L})(?:ingående|vid\s(?:verksamhets)?årets\s(?:början|start|ingång)|vid\singång\p{L}*|inleddes)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
