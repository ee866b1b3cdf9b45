using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Review;

/// <summary>A figure of a report with everything that a reviewer wants to know about it, whether it stands in a table or in running text.</summary>
/// <param name="Reference"><c>table.row.column</c>, or <c>p3</c> for running text; as the contract writes it.</param>
/// <param name="Label">The row's label; the words around it for running text.</param>
/// <param name="Value">As printed, in <paramref name="Unit"/>; null for a dash.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Raw">The printed characters.</param>
/// <param name="Page">1-based.</param>
/// <param name="Line">1-based.</param>
public sealed record Place(string Reference, string Label, decimal? Value, Unit Unit, string Raw, int Page, int Line)
{
    /// <summary>The table; null for running text.</summary>
    public ReportTable? Table { get; init; }

    /// <summary>The row; null for running text.</summary>
    public ReportRow? Row { get; init; }

    /// <summary>The column; null for running text.</summary>
    public ReportColumn? Column { get; init; }

    /// <summary>The cell; null for running text.</summary>
    public ReportCell? Cell { get; init; }

    /// <summary>Whether the text says that the figure is approximate.</summary>
    public bool Approximate { get; init; }

    /// <summary>The year it belongs to; null when unknown.</summary>
    public string? Period { get; init; }
}
