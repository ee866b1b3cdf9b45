using System.Collections.Immutable;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>What a sheet has besides its cells, known before the first is written.</summary>
/// <param name="Name">Its name, as <see cref="SheetNames"/> gave it.</param>
/// <param name="Widths">Widths of the columns from the left, in characters.</param>
/// <param name="FrozenRows">Rows that stay when the rest is scrolled.</param>
/// <param name="FrozenColumns">Columns that do.</param>
internal sealed record SheetSetup(string Name, ImmutableArray<double> Widths, int FrozenRows = 0, int FrozenColumns = 0)
{
    /// <summary>Row that holds the headings of a filter over all columns; 0 without one.</summary>
    public int FilterRow { get; init; }

    /// <summary>Rows repeated on every printed page; 0 for none.</summary>
    public int PrintTitleRows { get; init; }

    /// <summary>Printed on the left of the foot.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Word before the page number in the foot.</summary>
    public string PageWord { get; init; } = "Sida";
}
