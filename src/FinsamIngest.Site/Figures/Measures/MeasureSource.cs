using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Figures.Measures;

/// <summary>Where a measure may be found.</summary>
/// <param name="Statement">In which statement.</param>
/// <param name="Codes">One line item, or several whose sum it is.</param>
internal sealed record MeasureSource(Statement Statement, params ImmutableArray<string> Codes)
{
    /// <summary>Whether every code must be there; else whatever is there of them is added up.</summary>
    public bool All { get; init; } = true;

    /// <summary>Whether only rows that close a table or a group count: an item of the same name may be a part.</summary>
    public bool SumsOnly { get; init; }

    public bool Accepts(FigureRow figure) =>
        figure.Statement == Statement && figure.AmountSek is not null && figure.Code is { } code && Codes.Contains(code)
        && figure.Scenario is Scenario.Actual or Scenario.Net
        && (!SumsOnly || figure.Kind is RowKind.Subtotal or RowKind.Total);
}
