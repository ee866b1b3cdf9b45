using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds what a sentence says to be the most or the least of all years: "det egna kapitalet var som störst 2021", "resultatet var som sämst 2019", "2019 är det enda året med underskott". Each is a set of
/// comparisons of that year with the years around it; one that the tables contradict contradicts the sentence.
/// </summary>
internal static partial class ExtremeReader
{
    /// <summary>Years before and after that an overview may show.</summary>
    private const int Around = 9;

    /// <summary>The statements of a report, each as comparisons of which all have to hold.</summary>
    public static List<List<WordedComparison>> Read(List<Sentence> sentences)
    {
        var found = new List<List<WordedComparison>>();
        foreach (var sentence in sentences)
        {
            if (!Trigger().IsMatch(sentence.Text))
                continue;
            if (OnlyYear().Match(sentence.Text) is { Success: true } only)
                found.Add([new WordedComparison(sentence, only.Index, only.Index + only.Length, Subject.Nothing, only.Groups["less"].Success ? Direction.Less : Direction.More, Basis.Nothing, int.Parse(only.Groups["year"].ValueSpan), null)]);
            else if (Extreme().Match(sentence.Text) is { Success: true } extreme && Of(sentence, extreme) is { Count: > 0 } comparisons)
                found.Add(comparisons);
        }

        return found;
    }

    private static List<WordedComparison> Of(Sentence sentence, Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan);
        var (from, _) = ComparisonReader.Clause(sentence.Text, match.Index, match.Index + match.Length);
        var subject = SubjectReader.Of(ProseWords.Of(sentence.Text, null), from, match.Index, nearest: true) with { IsDirect = true };
        if (subject.IsEmpty)
            return [];
        var more = match.Groups["more"].Success || match.Groups["better"].Success;
        // "Underskottet var som störst": the result was worst.
        if (sentence.Text.AsSpan(from, match.Index - from).Contains("underskott", StringComparison.OrdinalIgnoreCase))
            more = !more;
        var direction = subject.Concept == Concept.Result ? more ? Direction.Better : Direction.Worse : more ? Direction.More : Direction.Less;
        return [.. Enumerable.Range(year - Around, (2 * Around) + 1).Where(y => y != year).Select(y => new WordedComparison(sentence, match.Index, match.Index + match.Length, subject, direction, Basis.Year, year, y))];
    }

    [GeneratedRegex(@"enda\såret|\ssom\s(?:störst|högst|bäst|lägst|minst|sämst)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trigger();

    private const string Year = @"(?:år\s)?(?<year>20[0-4]\d)(?!\d|[–-]\d)";

    [GeneratedRegex(@"(?<!\p{L})(?<!\d)" + Year + @"\s(?:är|var|blev)\s(?:därmed\s|alltså\s)?det\senda\såret\s(?:(?:under|i|av)\s\p{L}+\s)?(?:som\s(?:har\s|gav\s|visade?\s|visar\s)?|med\s|då\svi\s\p{L}+\s)(?:ett\s)?(?:(?<less>underskott|negativt\sresultat|minusresultat)|(?<more>överskott|positivt\sresultat))(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"(?<!\p{L})(?:är|var|blev)\ssom\s(?:(?<more>störst|högst)|(?<less>lägst|minst)|(?<better>bäst)|(?<worse>sämst))\s(?:(?:vid\s(?:utgången|slutet)\sav|i\sslutet\sav|under|för)\s)?" + Year + @"(?=\s?[,.;(]|\s?$|\s(?:då|med|och)(?!\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extreme();
}
