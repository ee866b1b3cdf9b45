using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>One finding, open to be decided on.</summary>
/// <param name="Reviewed">The report with its decisions.</param>
/// <param name="Key">The finding's key.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Others">Figures of other reports that it speaks of, by reference.</param>
public sealed record FindingModel(Reviewed Reviewed, string Key, Finding Finding, IReadOnlyDictionary<string, OtherPlace> Others)
{
    /// <summary>What was decided, and what by whom before.</summary>
    public FindingHistory History => Reviewed.HistoryOf(Key);

    /// <summary>What happened to a decision that could not be written, told above the form.</summary>
    public DecisionTrouble? Trouble { get; init; }

    /// <summary>The cause that is suggested first; null when none suggests a figure.</summary>
    public Cause? Suggestion => Finding.Causes.FirstOrDefault(cause => cause is { Cell: not null, Suggested: not null } && Reviewed.Book.Find(cause.Cell) is not null);

    /// <summary>Open findings of the same cause, which the same correction would settle.</summary>
    public IEnumerable<ListedFinding> SameCause
    {
        get
        {
            var self = Reviewed.Book.Listed.First(listed => listed.Key == Key);
            var lead = self.Lead ?? self.Key;
            return Reviewed.Book.Listed.Where(listed =>
                listed.Key != Key && (listed.Key == lead || listed.Lead == lead) && Reviewed.HistoryOf(listed.Key).Standing is null);
        }
    }
}

/// <summary>A figure of another report.</summary>
/// <param name="ReportId">Which report.</param>
/// <param name="Report">How people call it.</param>
/// <param name="Place">The figure.</param>
public sealed record OtherPlace(string ReportId, string Report, Place Place);

/// <summary>A decision that was not written.</summary>
/// <param name="Text">Why.</param>
/// <param name="Comment">What the reviewer had written, kept for them.</param>
/// <param name="Value">The correction that they had typed, kept for them.</param>
/// <param name="Cell">The figure that they had chosen.</param>
/// <param name="Other">The decision that was quicker.</param>
public sealed record DecisionTrouble(string Text, string? Comment, string? Value, string? Cell, Decision? Other);

/// <summary>One figure, with every check that it takes part in.</summary>
public sealed record FigureModel(Reviewed Reviewed, Place Place, IReadOnlyDictionary<string, OtherPlace> Others);
