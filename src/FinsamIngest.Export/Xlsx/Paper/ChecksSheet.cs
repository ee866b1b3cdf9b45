using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>
/// Every relation that was tested, those that hold too, recomputed live over the sheets. Where a side is not in the paper (running text, another
/// report, a header) the tested difference stands as a figure.
/// </summary>
internal sealed class ChecksSheet(PaperContext context)
{
    private const int HeaderRow = 3, PrintedColumn = 4, SumColumn = 5, DifferenceColumn = 6, ToleranceColumn = 7, VerdictColumn = 9, ColumnCount = 10;

    // Calculated with more decimals than shown, for kronor can stand against millions.
    private const int Decimals = 6, MaxShown = 3;

    private readonly string name = context.Plan.Checks;

    public void Write()
    {
        var setup = context.Setup(name, 8, 22, 60, 14, 14, 14, 11, 12, 18, 10) with
        {
            FrozenRows = HeaderRow,
            FilterRow = HeaderRow,
            PrintTitleRows = HeaderRow,
        };
        using (var sheet = context.Book.AddSheet(setup))
        {
            context.WriteHead(sheet, name);
            sheet.BeginRow(HeaderRow);
            string[] names = context.Language == Language.Swedish
                ? ["Nr", "Slag", "Vad", "Tryckt", "Beräknat", "Differens", "Tolerans", "Enhet", "Utfall", "Fynd"]
                : ["No", "Type", "What", "Printed", "Computed", "Difference", "Tolerance", "Unit", "Outcome", "Finding"];
            for (var i = 0; i < names.Length; i++)
                sheet.Text(i + 1, names[i], i is >= 3 and <= 6 ? PaperStyles.NumberHeader : PaperStyles.Header);
            for (var i = 0; i < context.Report.Checks.Length; i++)
            {
                sheet.BeginRow(HeaderRow + 1 + i);
                Write(sheet, context.Report.Checks[i]);
            }
        }

        context.Book.AddFilter(name, $"$A${HeaderRow}:${CellAddress.ColumnName(ColumnCount)}${HeaderRow + context.Report.Checks.Length}");
    }

    private void Write(SheetWriter sheet, Check check)
    {
        var place = context.Plan.Find(check.Lhs);
        sheet.Text(1, check.Id, PaperStyles.Muted);
        sheet.Text(2, Words.Of(check.Type, context.Language), PaperStyles.Text);
        sheet.Text(3, context.Describe(check.Lhs), place is null ? PaperStyles.Text : PaperStyles.Link with { Wrap = true });
        if (place is not null)
            sheet.Link(3, place.Link, check.Lhs);
        var decimals = Math.Min((int)Math.Max(check.Difference.Scale, place?.Value?.Scale ?? 0), Decimals);
        var number = new CellStyle { Number = NumberFormat.Of(decimals) };
        if (place is { Value: { } printed } && CheckFormula.Of(check, context.Plan, name) is { } formula)
            WriteLive(sheet, check, place, printed, formula, number);
        else
            WriteTested(sheet, check, place, number);
        sheet.Number(ToleranceColumn, check.Tolerance, PaperStyles.Number(check.Tolerance));
        sheet.Text(8, Words.Of(check.Unit, context.Language), PaperStyles.After);
        WriteVerdict(sheet, check);
        if (context.Findings.OfCheck(check.Id) is { } finding)
        {
            sheet.Text(ColumnCount, finding.Id, PaperStyles.Link);
            sheet.Link(ColumnCount, FindingsSheet.At(context, finding), finding.Message.In(context.Language));
        }
    }

    private static void WriteLive(SheetWriter sheet, Check check, PlacedCell place, decimal printed, CheckFormula formula, CellStyle style)
    {
        var factor = check.Denominator is null ? MoneyUnit.Factor(place.Unit, check.Unit) : 1;
        var live = style with { Font = FontKind.Calculated, Fill = FillKind.Calculated };
        sheet.Formula(PrintedColumn, place.Link, printed, style with { Number = NumberFormat.Of(printed.Scale) });
        sheet.Formula(SumColumn, formula.Text, formula.Value, live with { Number = NumberFormat.Of(Math.Min((int)Math.Max(printed.Scale, formula.Value.Scale), Decimals)) });
        var times = factor == 1 ? "" : factor < 1 ? "/" + (1 / factor).ToString("0", CultureInfo.InvariantCulture) : "*" + factor.ToString("0", CultureInfo.InvariantCulture);
        var difference = Math.Round((printed - formula.Value) * factor, Decimals);
        sheet.Watch(DifferenceColumn, check.Tolerance);
        sheet.Formula(
            DifferenceColumn,
            $"ROUND(({new CellAddress(sheet.Row, PrintedColumn)}-{new CellAddress(sheet.Row, SumColumn)}){times},{Decimals})",
            difference,
            live with { Number = NumberFormat.Difference(Math.Min((int)difference.Scale, MaxShown)), Right = true });
    }

    private static void WriteTested(SheetWriter sheet, Check check, PlacedCell? place, CellStyle style)
    {
        sheet.Number(PrintedColumn, place?.Value, style);
        sheet.Watch(DifferenceColumn, check.Tolerance);
        sheet.Number(DifferenceColumn, check.Difference, style with { Number = NumberFormat.Difference(Math.Min((int)check.Difference.Scale, MaxShown)), Right = true });
    }

    private void WriteVerdict(SheetWriter sheet, Check check)
    {
        var word = Words.Of(check.Verdict, context.Language);
        // Not every verdict follows from the difference: a header or a misprint fails without any, and "drygt 10" allows more on one side.
        if (check.Verdict != Judge(check))
        {
            sheet.Text(VerdictColumn, word, PaperStyles.Text);
            return;
        }

        var difference = new CellAddress(sheet.Row, DifferenceColumn);
        var tolerance = new CellAddress(sheet.Row, ToleranceColumn);
        sheet.Formula(
            VerdictColumn,
            $"IF({difference}=0,\"{Words.Of(Verdict.Holds, context.Language)}\",IF(ABS({difference})<={tolerance},"
                + $"\"{Words.Of(Verdict.Rounding, context.Language)}\",\"{Words.Of(Verdict.Fails, context.Language)}\"))",
            word,
            PaperStyles.Text);
    }

    private static Verdict Judge(Check check) => check.Difference == 0 ? Verdict.Holds
        : Math.Abs(check.Difference) <= check.Tolerance ? Verdict.Rounding
        : Verdict.Fails;
}
