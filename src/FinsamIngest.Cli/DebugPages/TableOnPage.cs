using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>The part of a table that lies on one page, in places.</summary>
/// <param name="Table">The table.</param>
/// <param name="Area">Around its lines, title and header included.</param>
/// <param name="Columns">The columns that have figures on this page, and the strip that holds them.</param>
/// <param name="Rows">The labels of its rows on this page.</param>
/// <param name="Cells">Its figures on this page.</param>
/// <param name="Header">The words before its first row.</param>
/// <param name="Unread">Words with digits that are part of no figure, though they stand between its rows, or in a label but where a column's figures are.</param>
internal sealed record TableOnPage(
    ReportTable Table,
    Area Area,
    IReadOnlyList<(ReportColumn Column, Area Area)> Columns,
    IReadOnlyList<(ReportRow Row, Area Label)> Rows,
    IReadOnlyList<(ReportRow Row, ReportCell Cell, Area Area)> Cells,
    IReadOnlyList<Area> Header,
    IReadOnlyList<Area> Unread);
