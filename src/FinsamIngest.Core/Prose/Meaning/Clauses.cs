using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>Parts of a sentence that stand between a figure and what it is of, or before what it is of, and name other things.</summary>
internal static partial class Clauses
{
    /// <summary>A relative clause between commas, before the verb of the main clause: "Språkspåret, som delas med Tallby, kostade X" is not of Tallby. Null when there is none.</summary>
    public static (int From, int To)? Inserted(string text, int from, int end) =>
        InsertedClause().Match(text, from, Math.Max(0, end - from)) is { Success: true } match ? (match.Groups["clause"].Index, match.Groups["clause"].Index + match.Groups["clause"].Length) : null;

    /// <summary>Where the cause begins in "underskottet minskade, vilket beror på att insatserna kostade X mindre": what stands before is not what cost X. The start itself when there is none.</summary>
    public static int AfterCause(string text, int from, int end) =>
        Cause().Matches(text[..end]).LastOrDefault() is { } match && match.Index + match.Length > from ? match.Index + match.Length : from;

    [GeneratedRegex(@"(?<=,\s)(?<clause>(?:som|vilka|vilken|vilket|där|vars)\s[^,;:()]{3,120}),\s(?=(?:kosta|blev|uppg|var(?!\p{L})|är(?!\p{L})|ha[rd]|fick|överskr|underskr|öka|minska|svara|gick|gav|redovisa|förbruka|landa|stanna|steg|sjönk|drog))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InsertedClause();

    [GeneratedRegex(@"(?<!\p{L})(?:beror|berodde|berott|förklaras|förklarades|orsakas|orsakades|följd|grund)(?:\s\p{L}+){0,3}?\s(?:på|av)\s(?:\p{L}+\s)?att\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cause();
}
