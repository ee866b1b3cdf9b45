using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>Printed tables as they stand in the report; beside each printed sum its live recomputation and the difference.</summary>
internal sealed class StatementSheet(PaperContext context, StatementPlan plan)
{
    private const double MaxLabelWidth = 60, MinLabelWidth = 24, FigureWidth = 15, FindingWidth = 24;

    private static readonly CellStyle Italic = new() { Font = FontKind.Muted };

    private double labelWidth;

    public void Write()
    {
        var longest = plan.Tables.SelectMany(placement => placement.Table.Rows).Select(row => row.Label.Length + (2 * row.Level)).DefaultIfEmpty(0).Max();
        labelWidth = Math.Clamp(longest, MinLabelWidth, MaxLabelWidth);
        double[] widths =
        [
            labelWidth, 6,
            .. Enumerable.Repeat(FigureWidth, plan.FigureColumns), 2,
            .. Enumerable.Repeat(FigureWidth, 2 * plan.Recomputed.Length),
            .. plan.Recomputed.IsEmpty ? Array.Empty<double>() : [2],
            FindingWidth,
        ];
        // With one table its header can stay in sight; with several each has its own.
        var frozen = plan.Tables.Length == 1 ? plan.Tables[0].HeaderRow : StatementPlan.HeadRows;
        var setup = context.Setup(plan.Name, [.. widths]) with { FrozenRows = frozen, FrozenColumns = TablePlacement.NoteColumn, PrintTitleRows = frozen };
        using var sheet = context.Book.AddSheet(setup);
        context.WriteHead(sheet, plan.Name);
        foreach (var placement in plan.Tables)
            Write(sheet, placement);
    }

    private void Write(SheetWriter sheet, TablePlacement placement)
    {
        var table = placement.Table;
        sheet.BeginRow(placement.TitleRow, PaperStyles.HeadingHeight);
        sheet.Text(TablePlacement.LabelColumn, table.Title ?? Words.Of(table, context.Language), PaperStyles.Heading);
        var lines = table.Columns.Max(column => PaperStyles.Lines(Name(column), FigureWidth));
        sheet.BeginRow(placement.HeaderRow, PaperStyles.LineHeight * (lines + 1));
        WriteHeader(sheet, placement);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            sheet.BeginRow(placement.FirstRow + row, PaperStyles.HeightOf((table.Rows[row].Label, labelWidth - (2 * table.Rows[row].Level))));
            WriteRow(sheet, table, table.Rows[row]);
        }
    }

    private string Unit(ReportTable table)
    {
        var unit = table.UnitPrinted ?? context.Say("Belopp i ", "Amounts in ") + Words.Of(table.Unit, context.Language);
        return context.Report.Source.MediaType == "application/pdf"
            ? $"{unit} · {context.Say("sida", "page")} {table.Page.ToString(CultureInfo.InvariantCulture)}"
            : $"{unit} · {context.Say("rad", "line")} {table.Lines.First.ToString(CultureInfo.InvariantCulture)}";
    }

    private void WriteHeader(SheetWriter sheet, TablePlacement placement)
    {
        var table = placement.Table;
        sheet.Text(TablePlacement.LabelColumn, Unit(table), PaperStyles.Header with { Font = FontKind.Muted });
        sheet.Text(TablePlacement.NoteColumn, table.Rows.Any(row => row.NoteRef is not null) ? context.Say("Not", "Note") : null, PaperStyles.Header);
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var reference = $"{table.Id}.{table.Columns[column].Id}";
            var style = PaperStyles.NumberHeader;
            if (context.Findings.SeverityAt(reference) is { } severity)
            {
                style = style with { Fill = PaperStyles.Fill(severity) };
                sheet.Comment(TablePlacement.FirstFigureColumn + column, Comment(reference));
            }

            sheet.Text(TablePlacement.FirstFigureColumn + column, Name(table.Columns[column]), style);
        }

        var recomputed = plan.Recomputed.Where(column => column < table.Columns.Length).ToList();
        foreach (var column in recomputed)
            sheet.Text(plan.SumColumn + plan.Recomputed.IndexOf(column), context.Say("Beräknat\n", "Computed\n") + Name(table.Columns[column]), PaperStyles.NumberHeader);
        foreach (var column in recomputed)
            sheet.Text(plan.DifferenceColumn + plan.Recomputed.IndexOf(column), context.Say("Differens\n", "Difference\n") + Name(table.Columns[column]), PaperStyles.NumberHeader);
        sheet.Text(plan.FindingColumn, context.Say("Fynd", "Findings"), PaperStyles.Header);
    }

    private string Name(ReportColumn column) =>
        column.Printed ?? string.Join(' ', new[] { Words.Of(column.Scenario, context.Language), column.Period }.OfType<string>());

    private void WriteRow(SheetWriter sheet, ReportTable table, ReportRow row)
    {
        var font = row.Kind switch
        {
            RowKind.Total or RowKind.Subtotal or RowKind.Header => FontKind.Bold,
            RowKind.Memo => Italic.Font,
            _ => FontKind.Normal,
        };
        var style = new CellStyle { Font = font, Lines = row.Kind == RowKind.Total ? LineKind.Above : LineKind.None };
        sheet.Text(TablePlacement.LabelColumn, row.Label, style with { Indent = Math.Clamp(row.Level - 1, 0, 15), Wrap = true });
        sheet.Text(TablePlacement.NoteColumn, row.NoteRef, style);
        for (var column = 0; column < table.Columns.Length; column++)
            WriteFigure(sheet, table, row, column, style with { Right = true });
        for (var i = 0; i < plan.Recomputed.Length; i++)
            WriteSum(sheet, table, row, i);
        for (var i = 0; i < plan.Recomputed.Length; i++)
            WriteDifference(sheet, table, row, i);
        WriteFindings(sheet, table, row);
    }

    private void WriteFigure(SheetWriter sheet, ReportTable table, ReportRow row, int column, CellStyle style)
    {
        var at = TablePlacement.FirstFigureColumn + column;
        var reference = Reference(table, row, column);
        if (context.Findings.SeverityAt(reference) is { } severity)
        {
            style = style with { Fill = PaperStyles.Fill(severity) };
            sheet.Comment(at, Comment(reference));
        }

        var cell = row.CellIn(table.Columns[column].Id);
        if (cell is { Value: { } value })
            sheet.Number(at, value, style with { Number = NumberFormat.Of(value.Scale, cell.Raw.Contains('%', StringComparison.Ordinal)) });
        else
            sheet.Text(at, cell is null ? null : "–", style);
    }

    private void WriteSum(SheetWriter sheet, ReportTable table, ReportRow row, int index)
    {
        if (Recomputed(table, row, index) is var (_, formula, value))
            sheet.Formula(plan.SumColumn + index, formula.Text, formula.Value, new CellStyle
            {
                Font = FontKind.Calculated,
                Fill = FillKind.Calculated,
                Number = NumberFormat.Of(Math.Max(value.Scale, formula.Value.Scale)),
            });
    }

    private void WriteDifference(SheetWriter sheet, ReportTable table, ReportRow row, int index)
    {
        if (Recomputed(table, row, index) is not var (check, formula, value))
            return;
        var printed = new CellAddress(sheet.Row, TablePlacement.FirstFigureColumn + plan.Recomputed[index]);
        var computed = new CellAddress(sheet.Row, plan.SumColumn + index);
        var decimals = Math.Max(value.Scale, formula.Value.Scale);
        // Binary arithmetic makes 14.2 − 14.1 something other than 0.1.
        var text = decimals == 0 ? $"{printed}-{computed}" : $"ROUND({printed}-{computed},{decimals})";
        var unit = context.Plan.Find(check.Lhs)!.Unit;
        sheet.Watch(plan.DifferenceColumn + index, check.Tolerance * MoneyUnit.Factor(check.Unit, unit));
        sheet.Formula(plan.DifferenceColumn + index, text, value - formula.Value, new CellStyle
        {
            Font = FontKind.Calculated,
            Fill = FillKind.Calculated,
            Number = NumberFormat.Difference(decimals),
            Right = true,
        });
    }

    private (Check Check, CheckFormula Formula, decimal Printed)? Recomputed(ReportTable table, ReportRow row, int index)
    {
        var column = plan.Recomputed[index];
        if (column >= table.Columns.Length || context.Plan.Beside(Reference(table, row, column)) is not { } check)
            return null;
        return (check, CheckFormula.Of(check, context.Plan, plan.Name)!, context.Plan.Find(check.Lhs)!.Value!.Value);
    }

    private void WriteFindings(SheetWriter sheet, ReportTable table, ReportRow row)
    {
        var findings = table.Columns.SelectMany(column => context.Findings.At($"{table.Id}.{row.Id}.{column.Id}")).DistinctBy(finding => finding.Id).ToList();
        if (findings.Count == 0)
            return;
        sheet.Text(plan.FindingColumn, string.Join(", ", findings.Select(finding => finding.Id)), PaperStyles.Link with { Wrap = true });
        sheet.Link(plan.FindingColumn, FindingsSheet.At(context, findings[0]), findings[0].Message.In(context.Language));
    }

    private string Comment(string reference) => string.Join("\n\n", context.Findings.At(reference).Select(finding =>
    {
        var text = $"{finding.Id} · {Words.Marked(finding.Severity, context.Language)}: {finding.Message.In(context.Language)}";
        return context.Findings.DecisionOn(finding) is { } decision
            ? text + "\n" + context.Say("Beslut: ", "Decision: ") + FindingIndex.Line(decision, context.Language)
            : text;
    }));

    private static string Reference(ReportTable table, ReportRow row, int column) => $"{table.Id}.{row.Id}.{table.Columns[column].Id}";
}
