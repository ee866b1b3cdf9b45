using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Tests a share against the numbers printed beside it: "54 % (19/35)", "19 av 35 (54 procent)".</summary>
internal static partial class FractionChecks
{
    /// <summary>The contradiction of a share; null when it has no numbers beside it, or they agree.</summary>
    public static SelfContradiction? Of(Claim claim)
    {
        var (amount, text) = (claim.Amount, claim.Sentence.Text);
        if (amount is not { Unit: Unit.Percent, InWords: false })
            return null;
        var match = Behind().Match(text[amount.End..]) is { Success: true } behind ? behind : Before().Match(text[..amount.Start]);
        if (!match.Success || !int.TryParse(match.Groups["part"].ValueSpan, out var part) || !int.TryParse(match.Groups["whole"].ValueSpan, out var whole) || whole == 0 || part > whole)
            return null;
        return StatedShare.Of(claim, part, [whole]);
    }

    [GeneratedRegex(@"^\s?\((?<part>\d{1,5})\s?(?:/|av)\s?(?<whole>\d{1,5})(?:\s\p{L}+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![\d.,/])(?<part>\d{1,5})(?:\s?/\s?|\sav\s(?:de\s)?)(?<whole>\d{1,5})(?:\s\p{L}+)?\s\($", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
