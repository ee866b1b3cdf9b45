using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>Shares of people whom a table counts, whichever way the sentence names part and whole.</summary>
internal static class PeopleShares
{
    /// <summary>Percentage units by which a share must be off, and one said in words ("hälften", "en tredjedel").</summary>
    private const decimal Least = 1;
    private const decimal LeastInWords = 8;

    /// <summary>What the part is of the whole, in per cent.</summary>
    public static Candidate Of(TopicIndex index, Claim claim, Spoken part, Spoken whole)
    {
        var (figure, share) = (index.Book.Figures[part.Figures[0]], 100 * part.Value / whole.Value);
        return new Candidate(
            index.TopicOrNone(new RowKey(figure.Table, figure.Row)), [.. part.Figures.Select(f => new Term(f, 1))], [.. whole.Figures.Select(f => new Term(f, 1))], share, 0, 1, Agreement.Of(claim.Amount, share, 0), Naming.Label);
    }

    /// <summary>The ruling on a share; null when there are no candidates, or there is doubt.</summary>
    /// <param name="claim">The share.</param>
    /// <param name="candidates">What it may be.</param>
    /// <param name="isSure">Whether nothing else speaks against a contradiction; asked only where there may be one.</param>
    public static Ruling? Judge(Claim claim, List<Candidate> candidates, Func<bool> isSure)
    {
        if (candidates.Count == 0)
            return null;
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        var least = claim.Amount.InWords ? LeastInWords : Least;
        return Certainty.IsStatement(claim) && !(claim.HasOtherYears && !claim.IsYearSaid) && !candidates.Exists(c => Math.Abs(c.Value - claim.Amount.Value) <= least) && isSure()
            ? new Ruling(claim, [candidates[0]], candidates[0], Reports.Severity.Warning)
            : null;
    }
}
