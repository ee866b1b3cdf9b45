using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds sentences that contradict each other where no table decides. Only the shares of women and men among all participants are compared:
/// every report states them more than once, and nothing but a narrower group can make them differ.
/// </summary>
internal static partial class SentencePairs
{
    /// <summary>Shares are rounded to whole per cent, and a sentence may round its two shares to make 100.</summary>
    private const decimal Rounding = 1;

    public static List<SentencePair> Find(List<Claim> claims)
    {
        var first = new Dictionary<(string What, int? Year), int>();
        var pairs = new List<SentencePair>();
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (claim.Amount is not { Unit: Unit.Percent, InWords: false } || Counted().Match(claim.Sentence.Text[claim.Amount.End..claim.To]) is not { Success: true } what || !IsOfAll(claim))
                continue;
            var key = (what.Groups["what"].Value.ToLowerInvariant(), claim.Year);
            if (!first.TryAdd(key, i) && Math.Abs(claims[first[key]].Amount.Value - claim.Amount.Value) > Rounding)
                pairs.Add(new SentencePair(first[key], i, key.Item1));
        }

        return pairs;
    }

    /// <summary>"Deltagare i insatserna": all of them, not those of one activity or of one outcome.</summary>
    private static bool IsOfAll(Claim claim)
    {
        var text = claim.Sentence.Text;
        var said = $"{claim.Sentence.Lead?.Text} {text[..Math.Min(text.Length, claim.Amount.End + 8)]}";
        return All().IsMatch(said) && !Some().IsMatch(said);
    }

    [GeneratedRegex(@"^\s?(?:är\s|var\s|av\sdem\s)?(?<what>kvinnor|män)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\p{L})(?:deltagar\p{L}*|individer)(?!\p{L}).*(?:insatserna|individinsatserna|förbundets\sinsatser|totalt)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex All();

    [GeneratedRegex(@"(?<!\p{L})(?:utskriv\p{L}*|avslut\p{L}*|avbrut\p{L}*|arbete|studier|nya|yngre|äldre|unga|remitter\p{L}*|inremitter\p{L}*|startade|projekt\p{L}*|insatsen|teamet|av\sdessa)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Some();
}
