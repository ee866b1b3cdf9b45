using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>A figure, or the sum of figures, that a mention stands for.</summary>
/// <param name="Figures">The figures that are added.</param>
/// <param name="Value">What they come to: kronor for money, else their own unit; costs and deficits keep their sign.</param>
/// <param name="Tolerance">Half the steps of rounding.</param>
internal sealed record Spoken(IReadOnlyList<int> Figures, decimal Value, decimal Tolerance)
{
    /// <summary>Whether it takes what else is named to find it: a cell by its row and its column.</summary>
    public bool IsTogether { get; init; }

    /// <summary>Whether its column is one of several of the same year that nothing tells apart: it may be another that is meant.</summary>
    public bool IsOneOfSeveral { get; init; }

    public static Spoken Sum(FigureBook book, IReadOnlyList<int> figures) =>
        new(figures, figures.Sum(f => book.Figures[f].Value * book.Figures[f].Scale), figures.Sum(f => book.Figures[f].Quantum * book.Figures[f].Scale / 2));
}
