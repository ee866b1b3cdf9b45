using FinsamIngest.Cli.Rendering;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Tests;

public sealed class RendererTests
{
    [Fact]
    public void Report_OnAPipe_IsPlainText()
    {
        var text = Render(Samples.Report, new Style(Language.Swedish, 80, Colour: false, Typographic: false));

        Assert.Equal(
            """
            ────────────────────────────────────────────────────────────────────────────────
            Samordningsförbundet Exempel · 2024
            arsredovisning-2024.txt · 1 084 rader · 1 tabell · 1 412 siffror · 96 % avstämda
            ✖ 2 fel   ▲ 1 varning   • 1 påpekande

              ✖ FEL · fel tecken
                rad 1 655  f1 · Summa eget kapital och skulder 2024: 6 065, men de fem
                           posterna 3 661 + 0 + 1 405 + 1 014 + 15 ger 6 095 (+30).
                           → -Övrig skuld 2024: −15 i stället för 15 (säkerhet 93 %; 2
                           avstämningar går då ihop)

              ✖ FEL · omkastade siffror
                rad 648    f2 · Likvida medel vid årets slut är 4 063 i kassaflödesanalysen
                           och 4 036 i balansräkningen.
                           → Kassa och "bank" 2024: 4 063 i stället för 4 036 (säkerhet
                           88 %)

              ▲ VARNING · orsaken oklar
                rad 59     f3 · Texten säger underskott på -1 854 tkr där tabellerna säger
                           -1 864.

              • 1 påpekande (visas med --all)

              Läsning: Texten lästes som Windows-1252.

              → out/a.report.json


            """,
            text);
    }

    [Fact]
    public void Report_EveryLine_FitsTheWidth()
    {
        foreach (var width in (int[])[50, 72, 110])
            Assert.All(Render(Samples.Report, new Style(Language.English, width, false, false)).Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Report_OnATerminal_HasColoursAndTypographicNumbers()
    {
        var text = Render(Samples.Report, new Style(Language.Swedish, 100, Colour: true, Typographic: true));

        Assert.Contains("\e[1;31m✖ FEL", text);
        Assert.Contains("\u221215 i stället för 15", text);
        Assert.Contains("1\u202F084 rader", text);
    }

    [Fact]
    public void Report_HostileText_IsDisarmed()
    {
        var report = Samples.Report with
        {
            Organisation = new Organisation("x", "Evil\e[2J\u202E\u009B31m\r\nFörbund", 1),
            Findings = [Samples.Finding("f1", Severity.Error, "t01.r1.c1", CheckType.Format, "\e]8;;http://x\a klick")],
        };

        var text = Render(report, new Style(Language.Swedish, 100, false, false));

        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
    }

    [Fact]
    public void Report_Pdf_SaysPages()
    {
        var report = Samples.Report with { Source = new SourceInfo("a.pdf", "application/pdf", 1, 24, 900) };

        var text = Render(report, new Style(Language.English, 100, false, false));

        Assert.Contains("24 pages", text);
        Assert.Contains("page 13", text);
    }

    [Fact]
    public void Report_ManyFindings_AreCapped()
    {
        var many = Enumerable.Range(1, 50).Select(i => Samples.Finding($"f{i}", Severity.Error, "t01.r1.c1", CheckType.Format, $"Nr {i}.")).ToList();
        var report = Samples.Report with { Findings = [.. many] };

        Assert.Contains("… och 30 till", Render(report, new Style(Language.Swedish, 100, false, false)));
        Assert.Contains("Nr 50.", Render(report, new Style(Language.Swedish, 100, false, false), showAll: true));
    }

    [Fact]
    public void Report_WithoutFindings_SaysSo() =>
        Assert.Contains("✔ Everything that could be checked adds up.", Render(Samples.Clean, new Style(Language.English, 100, false, false)));

    [Fact]
    public void Report_ReferencesToNowhere_AreNoTrouble()
    {
        var report = Samples.Report with
        {
            Findings =
            [
                Samples.Finding("f1", Severity.Error, "t99.r1.c1", CheckType.Format, "Borta.", new Cause(CauseKind.MissingRow, null, null, 30, 0.5, [])),
                Samples.Finding("f2", Severity.Error, "", CheckType.Format, "Tom.") with { Cells = [] },
            ],
        };

        Assert.Contains("→ En rad på 30 saknas (säkerhet 50 %)", Render(report, new Style(Language.Swedish, 100, false, false)));
    }

    [Fact]
    public void Summary_ListsReportsAndFiles()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new SummaryRenderer(writer, new Style(Language.Swedish, 100, false, false))
            .Write([Samples.Report, Samples.Clean], ["out/a.report.json"], failures: 1, skipped: 3, brief: false);

        Assert.Equal(
            """
            ────────────────────────────────────────────────────────────────────────────────────────────────────
            Rapport                         År  Tabeller  Siffror  Avstämt  ✖ Fel  ▲ Varn.  • Påp.
            Samordningsförbundet Exempel  2024         1    1 412     96 %      2        1       1
            Samordningsförbundet Exempel  2023         1       10    100 %      0        0       0

            3 andra filer i mapparna hoppades över.
            ✖ 1 gick inte att läsa eller skriva; se meddelandena ovan.
            Skrivna filer:
              out/a.report.json

            """,
            writer.ToString());
    }

    [Fact]
    public void Wrap_NeverBreaksANumber() => Assert.Equal(["ger", "6 095", "kr"], TextWrap.Lines("ger 6 095 kr", 6));

    private static string Render(NormalisedReport report, Style style, bool showAll = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new ReportRenderer(writer, style, showAll).Write(report, "out/a.report.json");
        return writer.ToString();
    }
}
