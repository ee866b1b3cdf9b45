using System.Globalization;
using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>Gives the numbers of a list the unit that stands only behind its last: "100, 200 respektive 300 tkr".</summary>
internal static partial class ListedAmounts
{
    /// <summary>Adds the numbers without a unit of their own to the amounts found by theirs.</summary>
    public static void Add(string text, List<Amount> found)
    {
        if (!text.Contains("resp", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (Match match in Respectively().Matches(text))
            if (found.Find(a => a.HasUnit && !a.InWords && a.Start >= match.Index + match.Length - 1 && a.At <= match.Index + match.Length + 8) is { } last)
                for (var end = match.Index; Before(text, end) is { } number;)
                {
                    if (!found.Exists(a => a.Start < end && a.End > number.Index))
                        found.Add(last with { Start = number.Index, At = number.Index, End = number.Index + number.Length, Value = Parse(number.Value), Hedge = Hedge.None });
                    end = Separator().Match(text[..number.Index]) is { Success: true } separator ? separator.Index : 0;
                }
    }

    private static Group? Before(string text, int end) => Number().Match(text[..end]) is { Success: true } match ? match.Groups["number"] : null;

    private static decimal Parse(string number) => decimal.Parse(number.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s(?:respektive|resp\.?)\s(?=\p{L}*\s?\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Respectively();

    [GeneratedRegex(@"(?<![\d,./-])(?<number>(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d{1,3})?)$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Number();

    /// <summary>A comma between two numbers of the list.</summary>
    [GeneratedRegex(@",\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
