using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Amounts that a difference beside them tells of: "minskade med A till B", "uppgick till B, en ökning med A". Where A is what a row named has changed by, B has to be the row's figure of the
/// year; the row's earlier figure, one digit off or another unit is a slip.
/// </summary>
internal sealed class ChainedLevels(TopicIndex index, Chain chain, Expectations expected)
{
    /// <summary>Digits of a difference that leave no doubt about the row, so that any other amount of the size contradicts it.</summary>
    private const int TellingDigits = 3;

    private readonly ValueSearch values = new(index);

    /// <summary>The ruling on a level; null when no difference beside it shows a row, or there is doubt.</summary>
    public Ruling? Judge(List<Ruling> rulings, int at, SentenceNames names)
    {
        var claim = rulings[at].Claim;
        if (claim is not { Kind: ClaimKind.Level, Year: { } year, Scenario: ScenarioClass.Outcome, IsOpening: false, Amount: { InWords: false, HasUnit: true } })
            return null;
        foreach (var member in Chain.Of(rulings, at, names))
        {
            if (rulings[member].Claim is not { Kind: ClaimKind.Change or ClaimKind.Growth } difference || difference.Year != year || difference.BaseYear is { } compared && compared != year - 1 || member < at && !IsReached(difference, claim))
                continue;
            var rows = chain.RowsOf(rulings[member]);
            var candidates = rows.SelectMany(r => expected.Levels(claim, r, year)).ToList();
            if (candidates.Count == 0 || rulings[at].Cells.Exists(c => c.Fit == Fit.Agrees && (c.IsNamed || rows.Contains(c.Topic.Row))))
                continue;
            if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
                return new Ruling(claim, agreeing, null, null);
            return Certainty.IsStatement(claim) && !Certainty.IsNarrowed(claim) && candidates.TrueForAll(c => c.Fit == Fit.Disagrees) && Contradicted(claim, difference, candidates) is { } against ? new Ruling(claim, [against], against, Severity.Warning) : null;
        }

        return null;
    }

    private Candidate? Contradicted(Claim claim, Claim difference, List<Candidate> candidates) =>
        candidates.Find(c => Expectations.IsInOtherUnit(claim.Amount, c) || Evidence.IsSlip(claim.Amount, c.Value) || OtherFigure.InRow(index.Book, claim, c) is not null)
        ?? (difference.Amount.Digits >= TellingDigits && !Certainty.IsElsewhere(index, values, claim) ? candidates.Find(c => Evidence.IsNear(claim.Amount, c.Value)) : null);

    /// <summary>"Ökade med A till B".</summary>
    private static bool IsReached(Claim difference, Claim claim) => claim.Sentence.Text[claim.From..claim.Amount.Start].Trim(' ', ',') is "till" or "och uppgår till" or "och uppgick till" or "och är" or "och var";
}
