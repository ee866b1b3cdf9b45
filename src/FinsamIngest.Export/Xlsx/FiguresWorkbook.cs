using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export.Xlsx.Paper;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx;

/// <summary>Figures of several reports as one flat sheet with a filter (XLSX).</summary>
public static class FiguresWorkbook
{
    private const int HeaderRow = 1;

    /// <summary>More rows than this a sheet cannot hold.</summary>
    public const int MaxFigures = 1_048_575;

    /// <summary>Writes the figures in their order; those beyond <see cref="MaxFigures"/> are left out.</summary>
    public static void Write(IEnumerable<FigureRow> figures, Stream stream, WorkingPaperOptions options)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(options);
        var name = options.Language.Say("Siffror", "Figures");
        using var book = new Workbook(name, options.Program);
        var setup = new SheetSetup(name, FigureColumns.Widths, HeaderRow, 1)
        {
            FilterRow = HeaderRow,
            PrintTitleRows = HeaderRow,
            Footer = options.Program,
            PageWord = options.Language.Say("Sida", "Page"),
        };
        var row = HeaderRow;
        using (var sheet = book.AddSheet(setup))
        {
            FigureColumns.WriteHeader(sheet, HeaderRow, options.Language);
            foreach (var figure in figures.Take(MaxFigures))
            {
                sheet.BeginRow(++row);
                FigureColumns.Write(sheet, figure, options.Language, linked: false);
            }
        }

        book.AddFilter(name, $"$A${HeaderRow}:${CellAddress.ColumnName(FigureColumns.Widths.Length)}${row}");
        book.Save(stream);
    }
}
