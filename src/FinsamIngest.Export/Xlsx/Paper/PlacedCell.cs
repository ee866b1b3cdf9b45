using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>Where a reference of the report leads in the working paper.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Address">The cell there.</param>
/// <param name="Value">The figure; null where there is none (a header, a dash).</param>
/// <param name="Unit">Its unit.</param>
internal sealed record PlacedCell(string Sheet, CellAddress Address, decimal? Value, Unit Unit)
{
    public string Link => Address.On(Sheet);

    /// <summary>How a formula on a sheet refers to it.</summary>
    public string From(string sheet) => sheet == Sheet ? Address.ToString() : Link;
}
