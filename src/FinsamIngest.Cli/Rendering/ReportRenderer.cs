using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>Writes one report: whose and which, how much of it was read and checked, what does not add up, where the result is.</summary>
internal sealed class ReportRenderer(TextWriter writer, Style style, bool showAll)
{
    /// <summary>Diagnostics that say what a report was compared with; the others are about reading it.</summary>
    private const string AcrossReports = "across.";

    private readonly FindingRenderer findings = new(writer, style, showAll);

    /// <param name="report">The report.</param>
    /// <param name="file">The file it was written to; null when it was not.</param>
    public void Write(NormalisedReport report, string? file)
    {
        var language = style.Language;
        var who = SafeText.Of(report.Organisation?.Name ?? language.Say("Okänd organisation", "Unknown organisation"));
        var year = report.FiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? language.Say("okänt år", "unknown year");
        writer.WriteLine(style.Dim(new string('─', style.Width)));
        writer.WriteLine($"{style.Bold(who)} {style.Dim("·")} {style.Bold(year)}");
        foreach (var line in TextWrap.Lines(string.Join(" · ", Facts(report)), style.Width))
            writer.WriteLine(style.Dim(line));

        if (!report.Findings.IsEmpty)
            writer.WriteLine(string.Join("   ", Counts(report)));
        if (report.Tables.IsEmpty)
            writer.WriteLine("  " + language.Say("Inga tabeller med siffror hittades.", "No tables of figures were found."));
        else if (report.Findings.IsEmpty)
            writer.WriteLine("  " + style.Green(language.Say("✔ Allt som kunde stämmas av går ihop.", "✔ Everything that could be checked adds up.")));
        findings.Write(report, report.Findings);

        if (!report.Diagnostics.IsEmpty)
            writer.WriteLine();
        foreach (var diagnostic in Gathered(report.Diagnostics))
            WriteDiagnostic(diagnostic);
        if (file is not null)
        {
            writer.WriteLine();
            writer.WriteLine("  " + style.Dim("→ ") + SafeText.Of(file));
        }

        writer.WriteLine();
    }

    private IEnumerable<string> Facts(NormalisedReport report)
    {
        var language = style.Language;
        yield return SafeText.Of(report.Source.Name);
        yield return report.Source.MediaType == "application/pdf"
            ? style.Count(report.Source.Pages, "sida", "sidor", "page", "pages")
            : style.Count(report.Source.Lines, "rad", "rader", "line", "lines");
        yield return style.Count(report.Tables.Length, "tabell", "tabeller", "table", "tables");
        yield return style.Count(report.Coverage.Figures, "siffra", "siffror", "figure", "figures");
        yield return language.Say(
            $"{style.Percent(report.Coverage.Share)} avstämda", $"{style.Percent(report.Coverage.Share)} checked");
    }

    private IEnumerable<string> Counts(NormalisedReport report)
    {
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var count = report.Findings.Count(finding => finding.Severity == severity);
            if (count > 0)
                yield return style.Of(severity, style.Count(severity, count));
        }
    }

    /// <summary>
    /// The diagnostics, those that say the same of every scanned page as one: a scan of a hundred pages would bury the rest. The file has one for each page.
    /// </summary>
    private static IEnumerable<Diagnostic> Gathered(IEnumerable<Diagnostic> diagnostics)
    {
        var pages = diagnostics.ToLookup(diagnostic => diagnostic.Code);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            if (PagesWording.Of(diagnostic.Code, pages[diagnostic.Code]) is not { } together)
                yield return diagnostic;
            else if (told.Add(diagnostic.Code))
                yield return together;
        }
    }

    private void WriteDiagnostic(Diagnostic diagnostic)
    {
        var page = diagnostic.Page is { } number ? style.Language.Say($"sida {number}: ", $"page {number}: ") : "";
        var message = SafeText.Of(diagnostic.Message.In(style.Language));
        var text = diagnostic.Code.StartsWith(AcrossReports, StringComparison.Ordinal) ? message : $"{style.Language.Say("Läsning", "Reading")}: {page}{message}";
        foreach (var line in TextWrap.Lines(text, style.Width - 2))
            writer.WriteLine("  " + style.Dim(line));
    }
}
