using System.Collections.Immutable;

namespace FinsamIngest.Core.Reports;

/// <summary>A figure in running text, or a comparison without one ("dyrare än budgeterat").</summary>
/// <param name="Id">Identity within the report: <c>p3</c>.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Text">The words around it as printed.</param>
/// <param name="Value">The figure in its unit; null for a comparison in words.</param>
/// <param name="Unit">Its unit; for a comparison in words that of the figures compared.</param>
/// <param name="AmountSek">The amount in kronor; null when the unit is not money.</param>
/// <param name="Approximate">Whether the text says that it is (ca, drygt, ≈).</param>
/// <param name="Period">The year it speaks of; null when unclear.</param>
/// <param name="RefersTo">The cells that it names.</param>
public sealed record ProseFigure(
    string Id,
    int Page,
    int Line,
    string Text,
    decimal? Value,
    Unit Unit,
    decimal? AmountSek,
    bool Approximate,
    string? Period,
    ImmutableArray<string> RefersTo)
{
    /// <summary>Whether its line was read off an image by text recognition (OCR).</summary>
    public bool Ocr { get; init; }
}
