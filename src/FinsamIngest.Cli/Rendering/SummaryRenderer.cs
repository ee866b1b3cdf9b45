using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>Writes what a whole run came to: a table of the reports, what was left out, the files written.</summary>
internal sealed class SummaryRenderer(TextWriter writer, Style style)
{
    private const int MaxNameWidth = 44;

    /// <param name="reports">The reports that were read.</param>
    /// <param name="written">The files that were written.</param>
    /// <param name="failures">How many inputs could not be read.</param>
    /// <param name="skipped">How many other files lay in the folders.</param>
    /// <param name="brief">Leaves out the table: its reader is a program.</param>
    public void Write(IReadOnlyList<NormalisedReport> reports, IReadOnlyList<string> written, int failures, int skipped, bool brief)
    {
        var language = style.Language;
        if (reports.Count > 1 && !brief)
            WriteTable(reports);
        if (skipped > 0)
            writer.WriteLine(
                style.Count(skipped, "annan fil", "andra filer", "other file", "other files")
                + language.Say(" i mapparna hoppades över.", " in the folders skipped."));
        if (failures > 0)
            writer.WriteLine(style.Red("✖ ") + language.Say(
                $"{failures} gick inte att läsa eller skriva; se meddelandena ovan.", $"{failures} could not be read or written; see the messages above."));
        if (written.Count > 0 && !brief)
        {
            writer.WriteLine(language.Say("Skrivna filer:", "Files written:"));
            foreach (var file in written)
                writer.WriteLine("  " + SafeText.Of(file));
        }
    }

    private void WriteTable(IReadOnlyList<NormalisedReport> reports)
    {
        var language = style.Language;
        var rows = new List<string[]>
        {
            new[]
            {
                language.Say("Rapport", "Report"), language.Say("År", "Year"), language.Say("Tabeller", "Tables"), language.Say("Siffror", "Figures"),
                language.Say("Avstämt", "Checked"), language.Say("✖ Fel", "✖ Errors"), language.Say("▲ Varn.", "▲ Warn."),
                language.Say("• Påp.", "• Not."),
            },
        };
        rows.AddRange(reports.Select(Cells));
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var taken = widths.Skip(1).Sum(width => width + 2);
        widths[0] = Math.Min(widths[0], Math.Clamp(style.Width - taken, 12, MaxNameWidth));

        writer.WriteLine(style.Dim(new string('─', style.Width)));
        for (var i = 0; i < rows.Count; i++)
            writer.WriteLine(i == 0 ? style.Dim(Line(rows[i], widths, report: null)) : Line(rows[i], widths, reports[i - 1]));
        writer.WriteLine();
    }

    private string[] Cells(NormalisedReport report) =>
    [
        SafeText.Of(report.Organisation?.Name ?? report.Source.Name),
        report.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "–",
        style.Number(report.Tables.Length),
        style.Number(report.Coverage.Figures),
        style.Percent(report.Coverage.Share),
        style.Number(CountOf(report, Severity.Error)),
        style.Number(CountOf(report, Severity.Warning)),
        style.Number(CountOf(report, Severity.Notice)),
    ];

    private string Line(string[] cells, int[] widths, NormalisedReport? report)
    {
        var line = Fit(cells[0], widths[0]);
        for (var i = 1; i < cells.Length; i++)
        {
            var cell = new string(' ', widths[i] - cells[i].Length + 2) + cells[i];
            line += report is null ? cell : i switch
            {
                5 when CountOf(report, Severity.Error) > 0 => style.Of(Severity.Error, cell),
                6 when CountOf(report, Severity.Warning) > 0 => style.Of(Severity.Warning, cell),
                _ => cell,
            };
        }

        return line;
    }

    /// <summary>What all these names begin with is the first to go where there is no room.</summary>
    private static string Fit(string text, int width)
    {
        if (text.Length > width)
            text = text.Replace("Samordningsförbundet ", "Sf. ", StringComparison.OrdinalIgnoreCase);
        return text.Length <= width ? text.PadRight(width) : text[..(width - 1)] + "…";
    }

    private static int CountOf(NormalisedReport report, Severity severity) => report.Findings.Count(finding => finding.Severity == severity);
}
