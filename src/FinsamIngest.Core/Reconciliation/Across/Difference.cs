using System.Collections.Immutable;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Comparisons that differ for one reason.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Comparisons">The most telling first; never empty.</param>
internal sealed record Difference(AcrossKind Kind, ImmutableArray<Comparison> Comparisons)
{
    public Comparison Lead => Comparisons[0];

    /// <summary>The figure as the earlier report has it, in the later one's unit; null when it is not printed finely enough.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Failing checks of the later report that would hold with the earlier figure.</summary>
    public ImmutableArray<string> Mends { get; init; } = [];

    /// <summary>Whether a figure's meaning is beyond doubt: the same words, its own year, read with confidence, sound in the earlier report.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The other period whose figure is printed, where that explains the difference.</summary>
    public string? OtherPeriod { get; init; }

    /// <summary>The earlier report's row that was dropped.</summary>
    public RowKey? Dropped { get; init; }
}
