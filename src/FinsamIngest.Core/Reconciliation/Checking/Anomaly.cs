using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Something wrong with the print itself, not with the arithmetic: a header, a unit word, the characters of a figure.</summary>
/// <param name="Type"><see cref="CheckType.Header"/> or <see cref="CheckType.Format"/>.</param>
/// <param name="Lhs">The column, row or cell.</param>
/// <param name="Cells">Figures that it concerns.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Cause">Its kind.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Anomaly(CheckType Type, string Lhs, ImmutableArray<string> Cells, Severity Severity, CauseKind Cause, LocalisedText Message)
{
    /// <summary>The figure to blame; null where a column or a table is meant.</summary>
    public string? Cell { get; init; }
}
