using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// "2 322 000 kr är förbrukat av helårsbudgeten 3 997 000 kr": no name, but the outcome's amount is the row's own, and so tells of which row the other amount is
/// the budget. The row must share a word with the sentence or a heading above it, or the amount must have four digits and be the outcome of one row only.
/// </summary>
internal sealed partial class AnchoredBudgets(TopicIndex index, ValueSearch values)
{
    /// <summary>Digits with which an amount is a row's own beside a common word, and without one.</summary>
    private const int FewestDigits = 3;
    private const int TellingDigits = 4;

    /// <summary>Characters between the two amounts at most.</summary>
    private const int Between = 60;

    /// <summary>The budgets of the rows whose outcome the amount before the claim is.</summary>
    public List<Candidate> Find(Claim claim, Claim? before)
    {
        if (before is null || claim is not { Kind: ClaimKind.Level, Scenario: ScenarioClass.Budget, Amount: { IsMoney: true, HasUnit: true, InWords: false }, Year: { } year }
            || before is not { Kind: ClaimKind.Level, Scenario: ScenarioClass.Outcome, Amount: { IsMoney: true, HasUnit: true, Digits: >= FewestDigits } }
            || claim.Amount.Start - before.Amount.End is < 0 or > Between || !Spent().IsMatch(claim.Sentence.Text.AsSpan(before.Amount.End, claim.Amount.Start - before.Amount.End)))
            return [];
        var period = year.ToString(CultureInfo.InvariantCulture);
        var rows = new List<(RowTopic Topic, int Budget, bool IsSpoken)>();
        foreach (var figure in values.Fitting(before.Amount))
        {
            var f = index.Book.Figures[figure];
            var row = new RowKey(f.Table, f.Row);
            if (f.Period == period && ScenarioClasses.Of(f.Scenario) == ScenarioClass.Outcome && index.Find(row, period, ScenarioClass.Budget) is >= 0 and var budget && index.TopicOf(row) is { } topic)
                rows.Add((topic, budget, IsSpoken(topic, claim.Sentence)));
        }

        rows = [.. rows.DistinctBy(r => r.Topic.Row)];
        if (rows.Exists(r => r.IsSpoken))
            rows.RemoveAll(r => !r.IsSpoken);
        else if (rows.Count != 1 || before.Amount.Digits < TellingDigits)
            return [];
        return [.. rows.Select(r => ToCandidate(claim, r.Topic, index.Book.Figures[r.Budget]))];
    }

    private static Candidate ToCandidate(Claim claim, RowTopic topic, PrintedFigure budget)
    {
        var (value, tolerance) = (budget.Value * budget.Scale, budget.Quantum * budget.Scale / 2);
        return new Candidate(topic, [new Term(budget.Index, 1)], [], value, tolerance, 1, Agreement.Of(claim.Amount, value, tolerance), Naming.Label);
    }

    private static bool IsSpoken(RowTopic topic, Sentence sentence) =>
        Shares(topic, sentence.Text) || sentence.Headings.Any(h => Shares(topic, h)) || sentence.Lead is { } lead && Shares(topic, lead.Text);

    private static bool Shares(RowTopic topic, string text) => ProseWords.Of(text, null).Exists(w => !w.IsNeutral && topic.Stems.Any(own => own == w.Stem));

    [GeneratedRegex(@"(?<!\p{L})(?:förbruka\p{L}*|använ\p{L}*|nyttja\p{L}*|utbetal\p{L}*|av|mot|jämfört\smed|utfall\p{L}*)(?!\p{L}).*budget|^[,;]?\s(?:och\s)?budget", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spent();
}
