using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Takes back contradictions that the sentences around them speak against: the year that an amount is of may stand in the sentence before ("Överskottet var stort 2020. Året därpå vändes det till ett
/// underskott på X"), and the part of a number of people that no table shows is no part of one that a table shows.
/// </summary>
internal sealed partial class Context
{
    private readonly FigureBook _book;
    private readonly Dictionary<Sentence, Sentence> _before = new(ReferenceEqualityComparer.Instance);

    /// <param name="index">The figures.</param>
    /// <param name="sentences">All sentences, in the order of the text.</param>
    public Context(TopicIndex index, List<Sentence> sentences)
    {
        _book = index.Book;
        for (var i = 1; i < sentences.Count; i++)
            if (sentences[i].Paragraph == sentences[i - 1].Paragraph)
                _before[sentences[i]] = sentences[i - 1];
    }

    /// <summary>Replaces the rulings, which are those of the claims in their order.</summary>
    public void Withdraw(List<Ruling> rulings)
    {
        for (var i = 0; i < rulings.Count; i++)
            if (rulings[i] is { Against: { } against, Claim: { Kind: ClaimKind.Level } claim })
            {
                if (OfOtherYear(claim, rulings[i].Cells) is { } meant)
                    rulings[i] = new Ruling(claim, [meant], null, null);
                else if (i > 0 && IsPartOfOthers(rulings[i - 1], claim, against))
                    rulings[i] = new Ruling(claim, [], null, null);
            }
    }

    /// <summary>A figure of one of the rows for the year that the sentence before names, not to compare with it, or that follows on it; null when none is what the text says.</summary>
    private Candidate? OfOtherYear(Claim claim, List<Candidate> cells)
    {
        if (claim.IsYearSaid || !_before.TryGetValue(claim.Sentence, out var before) || YearWords.All(before.Text) is var years && (years.Count == 0 || years.Exists(y => y.Year == claim.Year)))
            return null;
        var next = YearAfter().IsMatch(claim.Sentence.Text.AsSpan(0, claim.Amount.Start));
        foreach (var year in years.Where(y => !YearWords.IsCompared(before.Text, y.At)).Select(y => y.Year + (next ? 1 : 0)).Distinct())
            if (year != claim.Year)
                foreach (var row in cells.Select(c => c.Topic).DistinctBy(t => t.Row))
                    foreach (var scenario in (ReadOnlySpan<ScenarioClass>)[ScenarioClass.Outcome, ScenarioClass.Budget])
                        if (_book.Find(row.Row, year.ToString(CultureInfo.InvariantCulture), scenario) is >= 0 and var figure && _book.Figures[figure] is var f && Units.AreComparable(f.Unit, claim.Amount.Unit)
                            && Agreement.Of(claim.Amount, f.Value * f.Scale, Agreement.ToleranceOf(f)) == Fit.Agrees)
                            return new Candidate(row, [new Term(figure, 1)], [], f.Value * f.Scale, Agreement.ToleranceOf(f), 1, Fit.Agrees, Naming.Label);
        return null;
    }

    /// <summary>"512 deltagare, varav 436 kvinnor", where the table whose women are meant shows nowhere 512.</summary>
    private bool IsPartOfOthers(Ruling whole, Claim claim, Candidate against) =>
        whole.Claim.Sentence == claim.Sentence && CountWords.IsCount(claim.Amount.Unit) && CountWords.IsCount(whole.Claim.Amount.Unit) && whole.Against is null
        && OfWhich().IsMatch(claim.Sentence.Text.AsSpan(whole.Claim.Amount.End, claim.Amount.Start - whole.Claim.Amount.End))
        && !_book.FiguresOf(_book.Figures[against.Terms[0].Figure].Table).Any(figure => Math.Abs(figure.Value) == Math.Abs(whole.Claim.Amount.Value));

    [GeneratedRegex(@"(?<!\p{L})(?:året\s(?:därpå|efter|därefter)|(?:på)?följande\sår)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"^(?:\s\p{L}+){0,3},?\s?varav\s(?:\p{L}+\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();
}
