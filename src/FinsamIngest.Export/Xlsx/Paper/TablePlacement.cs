using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>Where a table stands in the working paper.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="TitleRow">Row of its title; the header follows, then its rows.</param>
internal sealed record TablePlacement(ReportTable Table, string Sheet, int TitleRow)
{
    public const int LabelColumn = 1;
    public const int NoteColumn = 2;
    public const int FirstFigureColumn = 3;

    public int HeaderRow => TitleRow + 1;

    public int FirstRow => TitleRow + 2;

    public int LastRow => HeaderRow + Table.Rows.Length;

    public CellAddress At(int row, int column) => new(FirstRow + row, FirstFigureColumn + column);
}
