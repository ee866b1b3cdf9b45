using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A printed figure with all that arithmetic needs to know.</summary>
/// <param name="Index">Its place in <see cref="FigureBook.Figures"/>.</param>
/// <param name="Table">Index of its table.</param>
/// <param name="Row">Index of its row in the table.</param>
/// <param name="Column">Index of its column in the table.</param>
/// <param name="Value">As printed, in <paramref name="Unit"/>.</param>
/// <param name="Quantum">The step of rounding, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of the figure: the row's or the table's; per cent in a column of shares.</param>
/// <param name="Period">The fiscal year.</param>
/// <param name="Scenario">The column's scenario.</param>
internal sealed record PrintedFigure(
    int Index,
    int Table,
    int Row,
    int Column,
    decimal Value,
    decimal Quantum,
    Unit Unit,
    string? Period,
    Scenario Scenario)
{
    /// <summary>Kronor in one unit; 1 when the unit is not money.</summary>
    public decimal Scale { get; } = Units.Scale(Unit);

    /// <summary>Whether two figures can print one amount, with either sign: they differ by no more than the rounding of both.</summary>
    public bool IsAsMuchAs(PrintedFigure other) =>
        2 * Math.Abs(Math.Abs(Value * Scale) - Math.Abs(other.Value * other.Scale)) <= (Quantum * Scale) + (other.Quantum * other.Scale);
}
