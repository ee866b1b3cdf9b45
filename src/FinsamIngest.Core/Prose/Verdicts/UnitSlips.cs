using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Amounts in a unit that cannot be meant: "kostade 684 mnkr" where no table of the report shows as much, "uppgick till 2,64 tkr", decimals of a few thousand kronor. In
/// another unit the amount is the year's figure of a row that the sentence, its paragraph or its heading names.
/// </summary>
internal sealed class UnitSlips
{
    /// <summary>Printed digits with which an amount that a row shares one word with is hardly another's; with fewer the row's whole name has to stand there.</summary>
    private const int TellingDigits = 3;
    private const int FewestDigits = 2;

    /// <summary>Thousands of kronor below which nobody counts in decimals of one.</summary>
    private const decimal FewestThousands = 10;

    private static readonly Unit[] Money = [Unit.Kr, Unit.Tkr, Unit.Mnkr];

    private readonly TopicIndex _index;
    private readonly ValueSearch _values;
    private readonly Dictionary<int, List<Sentence>> _paragraphs;
    private readonly decimal _largest;

    public UnitSlips(TopicIndex index, List<Sentence> sentences)
    {
        (_index, _values) = (index, new ValueSearch(index));
        _paragraphs = sentences.GroupBy(s => s.Paragraph).ToDictionary(g => g.Key, g => g.ToList());
        _largest = index.Book.Figures.Where(f => Units.IsMoney(f.Unit)).Select(f => Math.Abs(f.Value) * f.Scale).DefaultIfEmpty(decimal.MaxValue).Max();
    }

    /// <summary>Adds contradictions to the rulings on claims that nothing was found for.</summary>
    public void Judge(List<Ruling> rulings)
    {
        for (var i = 0; i < rulings.Count; i++)
            if (rulings[i] is { Against: null, Claim: var claim } && !rulings[i].Cells.Exists(c => c.Fit == Fit.Agrees) && Of(claim) is { } meant)
                rulings[i] = new Ruling(claim, [meant], meant, Severity.Warning);
    }

    private Candidate? Of(Claim claim)
    {
        var (amount, digits) = (claim.Amount, claim.Amount.PrintedDigits);
        if (claim is not { Kind: ClaimKind.Level, Year: { } year } || amount is not { IsMoney: true, HasUnit: true, InWords: false } || digits < FewestDigits || !IsImpossible(amount) || !Certainty.IsStatement(claim))
            return null;
        var said = Words(claim.Sentence);
        foreach (var unit in Money)
            if (unit != amount.Unit)
                foreach (var figure in _values.Fitting(amount with { Unit = unit }))
                    if (_index.Book.Figures[figure] is var f && f.Period == year.ToString(CultureInfo.InvariantCulture) && ScenarioClasses.Of(f.Scenario) == claim.Scenario
                        && _index.TopicOf(new RowKey(f.Table, f.Row)) is { } topic && IsNamed(topic, said, digits))
                        return new Candidate(topic, [new Term(figure, 1)], [], f.Value * f.Scale, f.Quantum * f.Scale / 2, 1, Fit.Disagrees, Naming.Label);
        return null;
    }

    private bool IsImpossible(Amount amount) =>
        amount.Unit == Unit.Tkr && amount.Value.Scale > 0 && Math.Abs(amount.Value) < FewestThousands || Evidence.Said(amount) > _largest;

    private static bool IsNamed(RowTopic topic, List<string> said, int digits) =>
        digits >= TellingDigits ? topic.Stems.Any(own => said.Exists(s => Stems.Meet(own, s))) : topic.Stems.Length > 0 && topic.Stems.All(own => said.Exists(s => Stems.Meet(own, s)));

    /// <summary>The telling words of a sentence, of those before it in its paragraph, and of its heading.</summary>
    private List<string> Words(Sentence sentence) =>
        [.. _paragraphs[sentence.Paragraph].TakeWhile(s => s != sentence).Append(sentence).Select(s => s.Text).Concat(sentence.Headings.Take(1))
            .SelectMany(text => ProseWords.Of(text, null)).Where(w => !w.IsNeutral && !ConceptLexicon.IsGeneric(w.Concept)).Select(w => w.Stem).Distinct()];
}
