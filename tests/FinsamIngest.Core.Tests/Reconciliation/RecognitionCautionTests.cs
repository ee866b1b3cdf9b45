using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>What becomes of a finding when its figures were read off an image.</summary>
public sealed class RecognitionCautionTests
{
    [Fact]
    public void Findings_about_text_stay_as_they_are()
    {
        var report = Report(false, 1546, 1200, 340);
        Assert.Same(report, RecognitionCaution.Temper(report));
    }

    [Fact]
    public void Findings_about_machine_read_figures_are_warnings_that_say_so()
    {
        var finding = Assert.Single(RecognitionCaution.Temper(Report(true, 1546, 1200, 340)).Findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.EndsWith("Siffrorna är maskinlästa (OCR) och kan vara felavlästa: jämför med sidan.", finding.Message.Sv, StringComparison.Ordinal);
        Assert.EndsWith("compare with the page.", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(0.4, finding.Causes[0].Confidence);
    }

    /// <summary>Each figure adds up somewhere else to the last digit: it was read right, and the report contradicts itself.</summary>
    [Fact]
    public void Findings_whose_figures_other_relations_confirm_stay_errors()
    {
        var report = Report(true, 1546, 1200, 340);
        var confirming = report with { Checks = [.. report.Checks, Holding("r1"), Holding("r2"), Holding("r3")] };
        var finding = Assert.Single(RecognitionCaution.Temper(confirming).Findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("bekräftar läsningen", finding.Message.Sv, StringComparison.Ordinal);
        Assert.Equal(0.8, finding.Causes[0].Confidence);
    }

    /// <summary>One digit agrees by chance.</summary>
    [Fact]
    public void Small_figures_confirm_nothing()
    {
        var report = Report(true, 9, 5, 3);
        var finding = Assert.Single(RecognitionCaution.Temper(report with { Checks = [.. report.Checks, Holding("r1"), Holding("r2"), Holding("r3")] }).Findings);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void Tempered_findings_go_behind_the_graver_ones()
    {
        var report = Report(true, 1546, 1200, 340);
        var other = report.Findings[0] with { Id = "f2", Cells = ["t02.r1.c1"] };
        Assert.Equal(["f2", "f1"], RecognitionCaution.Temper(report with { Findings = report.Findings.Add(other) }).Findings.Select(finding => finding.Id));
    }

    /// <summary>A reading that another one nearly outweighs may be at fault as well as the print.</summary>
    [Fact]
    public void Findings_about_figures_of_uncertain_reading_are_warnings_that_say_so()
    {
        var report = Doubted(Report(false, 1546, 1200, 340), 0.6);
        var finding = Assert.Single(ReadingCaution.Temper(report).Findings);
        Assert.Equal((Severity.Warning, 0.6), (finding.Severity, finding.Causes[0].Confidence));
        Assert.EndsWith("Läsningen av siffrorna är osäker: jämför med sidan.", finding.Message.Sv, StringComparison.Ordinal);
        var confirmed = report with { Checks = [.. report.Checks, Holding("r1"), Holding("r2"), Holding("r3")] };
        Assert.Equal(Severity.Error, ReadingCaution.Temper(confirmed).Findings[0].Severity);
        var sure = Doubted(report, 0.8);
        Assert.Same(sure, ReadingCaution.Temper(sure));
    }

    private static NormalisedReport Doubted(NormalisedReport report, double confidence) => report with
    {
        Tables = [.. report.Tables.Select(t => t with { Rows = [.. t.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Confidence = confidence })] })] })],
    };

    /// <summary>Prose on a scanned page is machine-read too.</summary>
    [Fact]
    public void Figures_in_running_text_count()
    {
        var report = Report(false, 1546, 1200, 340) with
        {
            Prose = [new ProseFigure("p1", 1, 1, "…", 1.5m, Unit.Mnkr, 1_500_000, false, null, []) { Ocr = true }],
        };
        report = report with { Findings = [report.Findings[0] with { Cells = ["p1", "t01.r1.c1"] }] };
        Assert.Equal(Severity.Warning, RecognitionCaution.Temper(report).Findings[0].Severity);
    }

    [Fact]
    public void The_mark_is_written_and_read()
    {
        var report = RecognitionCaution.Temper(Report(true, 1546, 1200, 340));
        using var file = new MemoryStream();
        ReportJson.Write(report, file);
        Assert.Contains("\"ocr\": true", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        Assert.All(ReportJson.Read(file.ToArray()).Report!.Tables[0].Rows, row => Assert.True(row.Cells[0].Ocr));

        using var plain = new MemoryStream();
        ReportJson.Write(Report(false, 1546, 1200, 340), plain);
        Assert.DoesNotContain("ocr", System.Text.Encoding.UTF8.GetString(plain.ToArray()), StringComparison.Ordinal);
    }

    private static Check Holding(string row) => new($"k-{row}", CheckType.CrossTable, $"t01.{row}.c1", [new CheckTerm("t09.r1.c1", 1)], 0, 1, Unit.Tkr, Verdict.Holds);

    /// <summary>A sum of two rows that fails.</summary>
    private static NormalisedReport Report(bool ocr, params decimal[] values)
    {
        var rows = values.Select((value, i) => new ReportRow(
            $"r{i + 1}", $"Rad {i + 1}", null, null, null, RowKind.Item, 1, 1, i + 1, null,
            [new ReportCell("c1", value, 1000 * value, $"{value}", null, null, 0.9, DecodedBy.Layout, []) { Ocr = ocr }]));
        var table = new ReportTable(
            "t01", Statement.IncomeStatement, null, null, Unit.Tkr, null, UnitBasis.Document, 1, new LineRange(1, 3),
            [new ReportColumn("c1", "2024", Scenario.Actual, null)], [.. rows]);
        var difference = values[0] - values[1] - values[2];
        var check = new Check("k1", CheckType.VerticalSum, "t01.r1.c1", [new("t01.r2.c1", 1), new("t01.r3.c1", 1)], difference, 1.5m, Unit.Tkr, Verdict.Fails);
        var finding = new Finding(
            "f1", "k1", Severity.Error, CheckType.VerticalSum, ["t01.r1.c1", "t01.r2.c1", "t01.r3.c1"], difference, Unit.Tkr, new LocalisedText("Fel.", "Wrong."),
            [new Cause(CauseKind.DigitError, "t01.r1.c1", values[0], values[1] + values[2], 0.8, ["k1"])]);
        return new NormalisedReport(
            "sha256:0", new SourceInfo("a.pdf", "application/pdf", 1, 1, 3), null, 2024, [table], [], [check], [finding], [], new Coverage(3, 3));
    }
}
