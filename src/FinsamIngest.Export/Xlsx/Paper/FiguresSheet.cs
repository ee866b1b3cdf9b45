using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>Every figure on a row of its own, to be filtered, sorted and taken elsewhere.</summary>
internal static class FiguresSheet
{
    private const int HeaderRow = 3;

    public static void Write(PaperContext context)
    {
        var setup = context.Setup(context.Plan.Figures, FigureColumns.Widths) with
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 1,
            FilterRow = HeaderRow,
            PrintTitleRows = HeaderRow,
        };
        var row = HeaderRow;
        using (var sheet = context.Book.AddSheet(setup))
        {
            context.WriteHead(sheet, context.Plan.Figures);
            FigureColumns.WriteHeader(sheet, HeaderRow, context.Language);
            foreach (var figure in FigureRow.Of(context.Report))
            {
                sheet.BeginRow(++row);
                FigureColumns.Write(sheet, figure, context.Language, linked: true);
                sheet.Link(1, context.Plan.Find(figure.Cell)?.Link ?? new CellAddress(1, 1).On(context.Plan.Cover), EnumNames.Of(figure.Statement));
            }
        }

        context.Book.AddFilter(setup.Name, $"$A${HeaderRow}:${CellAddress.ColumnName(FigureColumns.Widths.Length)}${row}");
    }
}
