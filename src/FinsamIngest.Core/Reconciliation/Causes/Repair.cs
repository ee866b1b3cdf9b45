using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A small change that would mend failing relations.</summary>
/// <param name="Kind">What kind of slip it undoes.</param>
/// <param name="Figure">The figure to change.</param>
/// <param name="Value">Its new value.</param>
/// <param name="Other">The figure it swaps with; null when it is changed alone.</param>
internal sealed record Repair(CauseKind Kind, int Figure, decimal Value, int? Other = null)
{
    /// <summary>A row that is missing from a sum: no figure changes, <see cref="Value"/> is what lacks.</summary>
    public bool IsMissingRow => Kind == CauseKind.MissingRow;

    /// <summary>Whether the figure repeats its neighbour, and any other value would do.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Whether it makes the relation hold only within rounding.</summary>
    public bool IsNear { get; init; }

    /// <summary>How many figures of the relation repeat their neighbours: contributions that stay the same for years tell nothing.</summary>
    public int Copies { get; init; }

    public double Score { get; set; }

    /// <summary>Failing relations that the change mends.</summary>
    public List<Relation> Mends { get; set; } = [];

    /// <summary>0–1: how much better it is than the next best explanation.</summary>
    public double Confidence { get; set; }
}
