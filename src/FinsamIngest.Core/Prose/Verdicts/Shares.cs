using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>Tells percentages that are a part of something from rates that a table prints (soliditet, sjukfrånvaro).</summary>
internal static partial class Shares
{
    /// <summary>"62 procent av kostnaderna", "motsvarande 12 %".</summary>
    public static bool IsPart(Claim claim) => !claim.IsAside && (Of().IsMatch(claim.Sentence.Text.AsSpan(claim.Amount.End, claim.To - claim.Amount.End)) || Part().IsMatch(claim.Sentence.Text.AsSpan(claim.From, claim.Amount.Start - claim.From)));

    [GeneratedRegex(@"^\s?(?:\p{L}+\s){0,2}av\s|^\s?(?:kvinnor|män|fler|färre|mer|mindre|högre|lägre)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?<!\p{L})(?:motsvar\p{L}*|utgör\p{L}*|andel\p{L}*|svarar\p{L}*|svarade|varav|av|stod|står)(?!\p{L})|\($", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
