namespace FinsamIngest.Core.Storage;

/// <summary>What a reviewer decided on a finding. Decisions are only ever added: to take one back is a decision too.</summary>
/// <param name="ReportId">The report as it was reviewed.</param>
/// <param name="FindingKey">Which finding: <see cref="Storage.FindingKey"/>, which survives a new reading of the report.</param>
/// <param name="Sequence">1 for the first decision on the finding, one more for each later; two who decide at once cannot both have the same.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record Decision(string ReportId, string FindingKey, int Sequence, Verdict Verdict, string By, DateTimeOffset At)
{
    /// <summary>The cell that was corrected (<c>table.row.column</c>); null unless <see cref="Verdict.Corrected"/>.</summary>
    public string? Cell { get; init; }

    /// <summary>What the cell should say, in the row's unit; null unless <see cref="Verdict.Corrected"/>.</summary>
    public decimal? CorrectedValue { get; init; }

    /// <summary>The reviewer's words: required to dismiss, at most 4,000 characters.</summary>
    public string? Comment { get; init; }
}

/// <summary>What can be decided on a finding.</summary>
public enum Verdict
{
    /// <summary>Right as printed (godkänd).</summary>
    Accepted,

    /// <summary>Misprinted; the decision holds the right value (rättad).</summary>
    Corrected,

    /// <summary>No finding at all, for a stated reason (avfärdad).</summary>
    Dismissed,

    /// <summary>Cannot be settled without asking (oklar).</summary>
    Unclear,

    /// <summary>The decision before is taken back: the finding is open again (ångrad).</summary>
    Withdrawn,
}
