using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Tests shares whose part and whole stand before them in the sentence: "av 44 avslutade gick 26 till arbete, det vill säga 59 procent", "92 personer deltog, varav 58 kvinnor (63 procent)",
/// "138 kvinnor och 130 män, alltså 51 procent kvinnor". The share has to end its clause: what follows it may say of whom it is.
/// </summary>
internal static partial class PartShares
{
    /// <summary>What is wrong with the share; null when it is right, or of something else.</summary>
    public static SelfContradiction? Of(Claim share)
    {
        var (text, amount) = (share.Sentence.Text, share.Amount);
        if (amount is not { Unit: Unit.Percent, InWords: false } || !text.AsSpan(0, amount.Start).ContainsAnyInRange('0', '9'))
            return null;
        return (OfSexes(text, amount) ?? OfWhole(text, amount)) is var (part, wholes) ? StatedShare.Of(share, part, wholes) : null;
    }

    /// <summary>Women and men are the whole; of which of them the share is, has to be said.</summary>
    private static (decimal Part, List<decimal> Wholes)? OfSexes(string text, Amount share)
    {
        if (Sexes().Match(text[..share.Start]) is not { Success: true } pair)
            return null;
        var sex = pair.Groups["of"] is { Success: true } before ? before.Value : SexBehind().Match(text[share.End..]) is { Success: true } behind ? behind.Groups["sex"].Value : null;
        if (sex is null || CountWords.Of(pair.Groups["first"].Value.ToLowerInvariant()) is var first && first == CountWords.Of(pair.Groups["second"].Value.ToLowerInvariant()))
            return null;
        var (a, b) = (Number(pair.Groups["a"]), Number(pair.Groups["b"]));
        return a + b == 0 ? null : (first == CountWords.Of(sex.ToLowerInvariant()) ? a : b, [a + b]);
    }

    /// <summary>The part right before the share, and the numbers of heads that it may be a part of, the nearest first.</summary>
    private static (decimal Part, List<decimal> Wholes)? OfWhole(string text, Amount share)
    {
        if (Whole().Match(text[..share.Start]) is not { Success: true } match || !Ends().IsMatch(text.AsSpan(share.End)))
            return null;
        var (part, wholes) = (match.Groups["part"], new List<decimal> { Number(match.Groups["whole"]) });
        foreach (Match earlier in Heads().Matches(text[..match.Groups["whole"].Index]))
            wholes.Add(Number(earlier.Groups["heads"]));
        wholes.RemoveAll(w => w == 0);
        return wholes.Count == 0 || Number(part) > wholes[0] || IsYear(match.Groups["whole"].Value) || IsYear(part.Value) ? null : (Number(part), wholes);
    }

    private static bool IsYear(string number) => number.Length == 4 && number[0] is '1' or '2';

    private static decimal Number(Group group) => decimal.Parse(group.ValueSpan.ToString().Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private const string Count = @"(?<![\d,.–-])(?:\d{1,3}(?: \d{3})+|\d+)(?![\d,.:/–-]|\s?%|\s(?:procent\p{L}*|t?kr(?!\p{L})|kronor|mn?kr|tsek|milj\p{L}*|tusen|år(?!\p{L})|månad\p{L}*|veckor|dagar|timmar))";

    /// <summary>What leads from the part to its share.</summary>
    private const string Link = @"(?:\s?\(|,?\s(?:eller|motsvarande|dvs\.?|d\.v\.s\.?|det\svill\ssäga|alltså|vilket\s(?:är|var|ger|gav|motsvarar|motsvarade|innebär|innebar))\s|,\s)";

    [GeneratedRegex(
        @"(?:(?<!\p{L})av\s(?:(?:de|totalt|sammanlagt|samtliga|årets|dessa)\s){0,2}(?<whole>" + Count + @")\s[^\d.;:()]{1,90}?
          |(?<whole>" + Count + @")\s[^\d.;:()]{0,80}?(?<!\p{L})(?:varav|av\s(?:dem|dessa|vilka))\s[^\d.;:()]{0,40}?)
          (?<part>" + Count + @")(?:\s\p{L}+){0,6}" + Link + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<heads>" + Count + @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heads();

    [GeneratedRegex(
        @"(?:(?<a>" + Count + @")\s(?<first>kvinnor|män)\s(?:och|samt)\s(?<b>" + Count + @")\s(?<second>kvinnor|män)
          |(?<first>kvinnorna|männen)\s(?:var|är|uppgick\still)\s(?<a>" + Count + @")\soch\s(?<second>kvinnorna|männen)\s(?<b>" + Count + @"))
          (?:" + Link + @"|,?\s(?:vilket\s(?:ger|gav|är|innebär|motsvarar)\s)?en\sandel\s(?<of>kvinnor|män)\s(?:på|om)\s)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sexes();

    [GeneratedRegex(@"^\s(?:(?:var|är)\s)?(?<sex>kvinnor|män)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SexBehind();

    [GeneratedRegex(@"^\s?(?:$|[.;)]|,\s(?!av\s|på\s|i\s))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
