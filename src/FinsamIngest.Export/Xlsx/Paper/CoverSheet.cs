using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>Whose report it is and of what file, how it was read, how it came out, where to find what, and what the colours and signs mean.</summary>
internal static class CoverSheet
{
    private const double NameWidth = 34, TextWidth = 84;

    public static void Write(PaperContext context)
    {
        using var sheet = context.Book.AddSheet(context.Setup(context.Plan.Cover, NameWidth, TextWidth));
        sheet.BeginRow(1, PaperStyles.TitleHeight);
        sheet.Text(1, context.Report.Organisation?.Name ?? context.Report.Source.Name, PaperStyles.Title);
        sheet.BeginRow(2, PaperStyles.HeadingHeight);
        sheet.Text(1, context.Say("Arbetspapper till årsredovisning ", "Working paper for the annual report ")
            + context.Report.FiscalYear?.ToString(CultureInfo.InvariantCulture), PaperStyles.Heading);
        sheet.BeginRow(3);
        WriteSource(sheet, context);
        WriteOutcome(sheet, context);
        WriteContents(sheet, context);
        WriteLegend(sheet, context);
    }

    private static void WriteSource(SheetWriter sheet, PaperContext context)
    {
        var source = context.Report.Source;
        Heading(sheet, context.Say("Underlag", "Source"));
        Line(sheet, context.Say("Fil", "File"), source.Name);
        var id = context.Report.DocumentId;
        Line(sheet, "SHA-256", id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id);
        Line(sheet, context.Say("Storlek (byte)", "Size (bytes)"), source.Bytes, 0);
        Line(sheet, context.Say("Sidor", "Pages"), source.Pages, 0);
        Line(sheet, context.Say("Läst med", "Read with"), context.Options.Program);
        foreach (var diagnostic in context.Report.Diagnostics.Where(diagnostic => diagnostic.Level != DiagnosticLevel.Information))
            Line(sheet, context.Say("Att veta", "Note"), diagnostic.Message.In(context.Language) + (diagnostic.Page is { } page ? $" ({context.Say("sida", "page")} {page.ToString(CultureInfo.InvariantCulture)})" : ""));
    }

    private static void WriteOutcome(SheetWriter sheet, PaperContext context)
    {
        var report = context.Report;
        Heading(sheet, context.Say("Utfall", "Outcome"));
        Line(sheet, context.Say("Siffror i tabeller", "Figures in tables"), report.Coverage.Figures, 0);
        Line(sheet, context.Say("varav avstämda", "of which checked"), report.Coverage.Checked, 0);
        sheet.BeginRow(sheet.Row + 1);
        sheet.Text(1, context.Say("Täckning", "Coverage"), PaperStyles.Text);
        sheet.Number(2, (decimal)report.Coverage.Share, new CellStyle { Number = "0.0%" } with { Indent = 1 });
        foreach (var verdict in Enum.GetValues<Verdict>())
            Line(sheet, context.Say("Avstämningar: ", "Checks: ") + Words.Of(verdict, context.Language), report.Checks.Count(check => check.Verdict == verdict), 0);
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var findings = report.Findings.Where(finding => finding.Severity == severity).ToList();
            Line(sheet, context.Say("Fynd: ", "Findings: ") + Words.Marked(severity, context.Language), findings.Count, 0, PaperStyles.Fill(severity));
        }

        Line(sheet, context.Say("Fynd med beslut", "Findings with a decision"), report.Findings.Count(finding => context.Findings.DecisionOn(finding) is not null), 0);
    }

    private static void WriteContents(SheetWriter sheet, PaperContext context)
    {
        var plan = context.Plan;
        Heading(sheet, context.Say("Innehåll", "Contents"));
        Entry(sheet, plan.Findings, context.Say("Det som inte går ihop, med trolig orsak och förslag", "What does not reconcile, with likely cause and suggestion"));
        Entry(sheet, plan.Decisions, context.Say("Granskarnas beslut: vem, när och varför", "The reviewers' decisions: who, when and why"));
        foreach (var statement in plan.Statements)
            Entry(sheet, statement.Name, string.Join(" · ", statement.Tables.Select(placement => placement.Table.Title).OfType<string>()));
        Entry(sheet, plan.Checks, context.Say("Alla avstämningar, även de som stämmer, med levande formler", "All checks, also those that hold, with live formulas"));
        Entry(sheet, plan.Figures, context.Say("Alla siffror i en platt tabell med filter", "All figures in one flat table with a filter"));
    }

    private static void WriteLegend(SheetWriter sheet, PaperContext context)
    {
        Heading(sheet, context.Say("Teckenförklaring", "Legend"));
        foreach (var severity in Enum.GetValues<Severity>())
            Explain(sheet, Words.Marked(severity, context.Language), new CellStyle { Fill = PaperStyles.Fill(severity) }, severity switch
            {
                Severity.Error => context.Say("Siffror säger emot varandra mer än avrundning kan förklara.", "Figures contradict each other beyond what rounding can explain."),
                Severity.Warning => context.Say("Siffror som troligen ska vara lika är det inte.", "Figures that are likely meant to be equal are not."),
                _ => context.Say("Något ovanligt, som inte behöver vara fel.", "Something unusual that need not be wrong."),
            });
        Explain(sheet, context.Say("Beräknat", "Computed"), new CellStyle { Font = FontKind.Calculated, Fill = FillKind.Calculated }, context.Say(
            "Levande formel över de tryckta siffrorna. Ändra en siffra och se vad som händer.", "A live formula over the printed figures. Change a figure and see what happens."));
        Explain(sheet, "✓", new CellStyle { Font = FontKind.Calculated, Fill = FillKind.Calculated }, context.Say(
            "Ingen differens: tryckt summa och beräknad är lika.", "No difference: the printed sum and the computed one are equal."));
        Explain(sheet, "+1", new CellStyle { Font = FontKind.Bold, Fill = FillKind.Warning }, context.Say(
            "Differens som avrundning kan förklara.", "A difference that rounding can explain."));
        Explain(sheet, "+30", new CellStyle { Font = FontKind.Bold, Fill = FillKind.Error }, context.Say(
            "Differens (tryckt − beräknat) som avrundning inte kan förklara.", "A difference (printed − computed) that rounding cannot explain."));
        Explain(sheet, "–", CellStyle.Plain, context.Say(
            "Tryckt streck: uttryckligen ingen siffra. En tom cell är tom i rapporten.", "A printed dash: explicitly no figure. An empty cell is empty in the report."));
        sheet.BeginRow(sheet.Row + 1);
        sheet.Text(2, context.Say(
            "Siffrorna står som de är tryckta; inget är rättat i tysthet. Anmärkningar på celler visar fyndet.",
            "The figures stand as printed; nothing is corrected silently. Comments on cells show the finding."), PaperStyles.Muted with { Wrap = true });
    }

    private static void Heading(SheetWriter sheet, string text)
    {
        sheet.BeginRow(sheet.Row + 2, PaperStyles.HeadingHeight);
        sheet.Text(1, text, PaperStyles.Heading with { Lines = LineKind.Below });
        sheet.Text(2, null, new CellStyle { Lines = LineKind.Below });
    }

    private static void Line(SheetWriter sheet, string name, string value)
    {
        sheet.BeginRow(sheet.Row + 1, PaperStyles.HeightOf((name, NameWidth), (value, TextWidth)));
        sheet.Text(1, name, PaperStyles.Text);
        sheet.Text(2, value, PaperStyles.Text with { Indent = 1 });
    }

    private static void Line(SheetWriter sheet, string name, decimal value, int decimals, FillKind fill = FillKind.None)
    {
        sheet.BeginRow(sheet.Row + 1);
        sheet.Text(1, name, PaperStyles.Text with { Fill = fill });
        sheet.Number(2, value, new CellStyle { Number = NumberFormat.Of(decimals), Indent = 1 });
    }

    private static void Entry(SheetWriter sheet, string name, string text)
    {
        sheet.BeginRow(sheet.Row + 1, PaperStyles.HeightOf((text, TextWidth)));
        sheet.Text(1, name, PaperStyles.Link);
        sheet.Link(1, new CellAddress(1, 1).On(name));
        sheet.Text(2, text, PaperStyles.Text with { Indent = 1 });
    }

    private static void Explain(SheetWriter sheet, string sign, CellStyle style, string text)
    {
        sheet.BeginRow(sheet.Row + 1);
        sheet.Text(1, sign, style);
        sheet.Text(2, text, PaperStyles.Text with { Indent = 1 });
    }
}
