using System.Collections.Immutable;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>A sheet of printed tables.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tables">Its tables from top to bottom.</param>
internal sealed record StatementPlan(string Name, ImmutableArray<TablePlacement> Tables)
{
    /// <summary>Rows above the first table: whose report, and a link back.</summary>
    public const int HeadRows = 2;

    /// <summary>Number of figure columns of its widest table.</summary>
    public int FigureColumns { get; } = Tables.Max(placement => placement.Table.Columns.Length);

    /// <summary>Numbers (0-based) of the figure columns in which something is recomputed.</summary>
    public ImmutableArray<int> Recomputed { get; init; } = [];

    /// <summary>First column with recomputed sums; one after the figures is left free.</summary>
    public int SumColumn => TablePlacement.FirstFigureColumn + FigureColumns + 1;

    public int DifferenceColumn => SumColumn + Recomputed.Length;

    public int FindingColumn => Recomputed.IsEmpty ? SumColumn : DifferenceColumn + Recomputed.Length + 1;
}
