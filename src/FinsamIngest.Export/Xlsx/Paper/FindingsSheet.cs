using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>A row per finding: where, what, why probably, what would mend it, and what was decided.</summary>
internal static class FindingsSheet
{
    private const int HeaderRow = 3, PlaceColumn = 4, ColumnCount = 17;
    private const double PlaceWidth = 32, MessageWidth = 58, CauseWidth = 18, CommentWidth = 28;

    /// <summary>Where a finding stands, for links.</summary>
    public static string At(PaperContext context, Finding finding) =>
        new CellAddress(HeaderRow + 1 + context.Report.Findings.IndexOf(finding), 1).On(context.Plan.Findings);

    public static void Write(PaperContext context)
    {
        var setup = context.Setup(context.Plan.Findings, 7, 13, 14, PlaceWidth, 6, 6, MessageWidth, 10, 8, CauseWidth, PlaceWidth, 9, 9, 14, 14, 16, CommentWidth) with
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 2,
            FilterRow = HeaderRow,
            PrintTitleRows = HeaderRow,
        };
        using (var sheet = context.Book.AddSheet(setup))
        {
            context.WriteHead(sheet, context.Plan.Findings);
            WriteHeader(sheet, context);
            for (var i = 0; i < context.Report.Findings.Length; i++)
            {
                var finding = context.Report.Findings[i];
                sheet.BeginRow(HeaderRow + 1 + i, PaperStyles.HeightOf(
                    (finding.Message.In(context.Language), MessageWidth),
                    (finding.Cells.IsEmpty ? null : context.Describe(finding.Cells[0]), PlaceWidth),
                    (finding.Causes.IsEmpty ? null : Suggestion(context, finding.Causes[0]), PlaceWidth),
                    (context.Findings.DecisionOn(finding)?.Comment, CommentWidth)));
                Write(sheet, context, finding);
            }
        }

        var last = new CellAddress(HeaderRow + context.Report.Findings.Length, ColumnCount);
        context.Book.AddFilter(setup.Name, $"$A${HeaderRow}:${CellAddress.ColumnName(last.Column)}${last.Row}");
    }

    private static void WriteHeader(SheetWriter sheet, PaperContext context)
    {
        string[] names = context.Language == Language.Swedish
            ? ["Fynd", "Allvar", "Slag", "Var", "Sida", "Rad", "Vad", "Differens", "Enhet", "Trolig orsak", "Förslag", "Säkerhet", "Avst.", "Beslut", "Av", "När (UTC)", "Kommentar"]
            : ["Finding", "Severity", "Type", "Where", "Page", "Line", "What", "Difference", "Unit", "Likely cause", "Suggestion", "Confidence", "Check", "Decision", "By", "When (UTC)", "Comment"];
        sheet.BeginRow(HeaderRow);
        for (var i = 0; i < names.Length; i++)
            sheet.Text(i + 1, names[i], i is 4 or 5 or 7 or 11 ? PaperStyles.NumberHeader : PaperStyles.Header);
    }

    private static void Write(SheetWriter sheet, PaperContext context, Finding finding)
    {
        var language = context.Language;
        var reference = finding.Cells.FirstOrDefault();
        var place = context.Cells.Find(reference);
        var cause = finding.Causes.FirstOrDefault();
        sheet.Text(1, finding.Id, PaperStyles.Bold);
        sheet.Text(2, Words.Marked(finding.Severity, language), new CellStyle { Fill = PaperStyles.Fill(finding.Severity) });
        sheet.Text(3, Words.Of(finding.Type, language), PaperStyles.Text);
        var target = context.Plan.Find(reference);
        sheet.Text(PlaceColumn, reference is null ? null : context.Describe(reference), target is null ? PaperStyles.Text : PaperStyles.Link with { Wrap = true });
        if (target is not null)
            sheet.Link(PlaceColumn, target.Link, reference);
        sheet.Number(5, place?.Page, PaperStyles.Whole);
        sheet.Number(6, place?.Line, PaperStyles.Whole);
        sheet.Text(7, finding.Message.In(language), PaperStyles.After);
        sheet.Number(8, finding.Difference, PaperStyles.Number(finding.Difference ?? 0));
        sheet.Text(9, finding.Unit is { } unit ? Words.Of(unit, language) : null, PaperStyles.After);
        sheet.Text(10, cause is null ? null : Words.Capital(Words.Of(cause.Kind, language)), PaperStyles.Text);
        sheet.Text(11, cause is null ? null : Suggestion(context, cause), PaperStyles.Text);
        sheet.Number(12, (decimal?)cause?.Confidence, PaperStyles.Share);
        sheet.Text(13, finding.Check, PaperStyles.After);
        if (context.Findings.DecisionOn(finding) is not { } decision)
        {
            sheet.Text(14, finding.Severity == Severity.Notice ? null : context.Say("öppen", "open"), PaperStyles.Muted);
            return;
        }

        sheet.Text(14, Words.Capital(Words.Of(decision.Verdict, language)), PaperStyles.Text);
        sheet.Text(15, decision.By, PaperStyles.Text);
        sheet.Number(16, DecisionsSheet.Serial(decision.At), PaperStyles.Time);
        sheet.Text(17, decision.Comment, PaperStyles.Text);
    }

    private static string? Suggestion(PaperContext context, Cause cause)
    {
        if (cause.Suggested is not { } suggested)
            return cause.Cell is null ? null : context.Say("Se ", "See ") + context.Describe(cause.Cell);
        var amount = FigureText.Of(suggested, context.Language);
        if (cause.Kind == CauseKind.MissingRow)
            return context.Say($"En rad på {amount} saknas", $"A row of {amount} is missing");
        var instead = cause.Printed is { } printed
            ? context.Say(" i stället för ", " instead of ") + FigureText.Of(printed, context.Language)
            : "";
        return (cause.Cell is null ? "" : context.Describe(cause.Cell) + ": ") + amount + instead;
    }
}
