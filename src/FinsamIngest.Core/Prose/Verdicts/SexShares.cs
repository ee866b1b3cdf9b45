using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Shares of women and men among those whom a table counts: "kvinnorna utgjorde 57 procent av deltagarna", "60 % av de anställda var män", "andelen kvinnor var X", "hälften var män".
/// The sentence may say nothing else: any word of unknown meaning may be a group of some of them.
/// </summary>
internal sealed partial class SexShares(TopicIndex index, MentionedFigures figures)
{
    private readonly FigureBook book = index.Book;

    /// <summary>The ruling on the share; null when it is of something else, or no table tells.</summary>
    public Ruling? Judge(Claim claim, SentenceNames names)
    {
        if (claim is not { Year: { } year, Amount: { Unit: Unit.Percent, HasUnit: true } } || SexOf(claim) is not { } word)
            return null;
        var sex = names.Mentions.FirstOrDefault(m => m.Start <= word.Index && m.End >= word.Index + word.Length && m.Concept is Concept.Women or Concept.Men);
        var group = names.Mentions.FirstOrDefault(m => m.Concept is Concept.Participants or Concept.Staff);
        if (sex is null || group is null)
            return null;
        List<Mention> things = [.. names.Mentions.Where(m => !m.IsHeads)];
        var candidates = new List<Candidate>();
        var wholes = figures.Of(group, things, year, ScenarioClass.Outcome, Unit.Count);
        foreach (var part in figures.Of(sex, [group, .. things], year, ScenarioClass.Outcome, Unit.Count))
            foreach (var whole in wholes)
                if (TableOf(part) == TableOf(whole) && whole.Value > 0 && part.Value <= whole.Value)
                    candidates.Add(PeopleShares.Of(index, claim, part, whole));
        return PeopleShares.Judge(claim, candidates, () => !Certainty.IsNarrowed(claim) && IsOfAll(names));
    }

    private int TableOf(Spoken spoken) => book.Figures[spoken.Figures[0]].Table;

    /// <summary>The word for women or men of whom the figure is the share.</summary>
    private static Group? SexOf(Claim claim)
    {
        var (text, amount) = (claim.Sentence.Text, claim.Amount);
        if (Behind().Match(text, amount.End, claim.To - amount.End) is { Success: true } behind && behind.Index == amount.End)
            return behind.Groups["sex"];
        return Before().Match(text, claim.From, amount.Start - claim.From) is { Success: true } before ? before.Groups["sex"] : null;
    }

    /// <summary>Whether the sentence has no word that may mean some of them only.</summary>
    private static bool IsOfAll(SentenceNames names) => names.Words.All(w => names.IsMentioned(w) || w.Lower is "andel" or "andelen" or "bland" or "procent" || LightWords.Contains(w));

    [GeneratedRegex(@"\s?(?:av\s(?:(?:de|samtliga|alla|årets|våra)\s)?(?:\d+\s)?\p{L}+\s)?(?:(?:var|är|utgjordes\sav|bestod\sav)\s)?(?<sex>kvinnor|män)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<!\p{L})(?:andelen\s(?<sex>kvinnor|män)(?:\s(?:av|bland)\s(?:(?:de|samtliga)\s)?\p{L}+)?\s(?:var|är|blev|uppgick\still|uppgår\still|låg\spå)|(?<sex>kvinnor(?:na)?|män(?:nen)?)\s(?:utgjorde|utgör|stod\sför|står\sför|svarade\sför|var|är))\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
