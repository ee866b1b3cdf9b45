using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>Reads on which side of its budget, or of last year, an amount of difference lies.</summary>
internal static partial class Directions
{
    /// <summary>The direction; <see cref="Direction.None"/> when nothing clear is said.</summary>
    /// <param name="left">From the figure before it to this one.</param>
    /// <param name="right">From this figure to the next.</param>
    public static Direction Of(string left, string right)
    {
        var after = After().Match(right);
        if (after.Success)
            return Of(after);
        Match? last = null;
        foreach (Match match in Before().Matches(left))
            last = match;
        return last is null || Not().IsMatch(left) ? Direction.None : Of(last);
    }

    private static Direction Of(Match match) =>
        match.Groups["more"].Success ? Direction.More : match.Groups["less"].Success ? Direction.Less : match.Groups["better"].Success ? Direction.Better : Direction.Worse;

    [GeneratedRegex(@"^\s?(?:\p{L}+\s)?(?:(?<more>mer|högre|dyrare|fler|större|över)|(?<less>mindre|lägre|billigare|färre|under)|(?<better>bättre)|(?<worse>sämre))(?!\p{L})(?!\s(?:året|\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?<more>ökning(?:en)?|ökade?|ökat|ökar|höjning(?:en)?|höjdes|höjts|höjt|uppgång(?:en)?|steg|stigit|växte|växt|vuxit|stärk(?:te|t|tes|ts)|(?:gick|gått|går)\supp|överskrid\p{L}*|överskred|översteg|överstiger|(?:drog|gick|hamnade|landade)\söver|ökad|högre|dyrare)
          |(?<less>minskning(?:en)?|minskade?|minskat|minskar|sänkning(?:en)?|sänktes|sänkts|sänkt|nedgång(?:en)?|sjönk|sjunkit|föll|fallit|faller|dalade|krymp(?:te|t)|tappade|försvaga(?:de|t|des|ts)|(?:gick|gått|går)\s(?:ned|ner)|underskrid\p{L}*|underskred|understeg|understiger|(?:gick|hamnade|landade)\sunder|minskad|lägre|billigare)
          |(?<better>förbättr\p{L}+|bättre)|(?<worse>försämr\p{L}+|sämre))(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<!\p{L})(?:inte|ej|aldrig|varken)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Not();
}
