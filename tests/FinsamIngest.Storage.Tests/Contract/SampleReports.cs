using System.Security.Cryptography;
using System.Text;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>Reports made by hand, as small or large as a test wants them.</summary>
public static class SampleReports
{
    public static readonly DateTimeOffset Noon = new(2025, 3, 14, 12, 0, 0, 123, TimeSpan.Zero);

    public static string Id(string seed) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>A report of an organisation and year with a table of so many rows of two figures, all of the same value.</summary>
    public static NormalisedReport Report(string seed, string organisation = "exempel", int? year = 2024, int rows = 3, decimal value = 1546m, string label = "Medlemsavgifter") => new(
        Id(seed), new SourceInfo(seed + ".pdf", "application/pdf", 32838, 12, 1084), new Organisation(organisation, "Samordningsförbundet " + organisation, 0.98), year,
        [Table(rows, value, label, year)],
        [new ProseFigure("p1", 1, 59, "underskott på -1 854 tkr", -1854, Unit.Tkr, -1854000, false, "2024", ["t01.r1.c1"])],
        [new Check("k1", CheckType.VerticalSum, "t01.r1.c1", [new CheckTerm("t01.r2.c1", 1), new CheckTerm("t01.r3.c1", -1)], 30, 1.5m, Unit.Tkr, Core.Reports.Verdict.Fails)],
        [
            new Finding("f1", "k1", Severity.Error, CheckType.VerticalSum, ["t01.r1.c1", "t01.r2.c1"], 30, Unit.Tkr, new LocalisedText("Summan är fel <b>.", "The sum's wrong & so on."),
                [new Cause(CauseKind.SignError, "t01.r1.c1", 15, -15, 0.93, ["k1"])]),
            new Finding("f2", null, Severity.Notice, CheckType.Header, ["t01.c1"], null, null, new LocalisedText("Tiotal.", "Tens."), []),
        ],
        [new Diagnostic(DiagnosticLevel.Warning, "table.header_missing", new LocalisedText("Rubriken saknas.", "No header."), 3)],
        new Coverage(rows * 2, 3));

    /// <summary>The row that would publish a generation of a report.</summary>
    public static ReportEntry Entry(NormalisedReport report, string? generation = null) => new(report.DocumentId, "2025/" + report.Source.Name, ReportState.ToReview, Noon, Noon.AddMinutes(1))
    {
        InboxVersion = "\"0x8DD\"",
        Generation = generation,
        Engine = "0.1.0",
        MediaType = report.Source.MediaType,
        Bytes = report.Source.Bytes,
        Pages = report.Source.Pages,
        Organisation = report.Organisation,
        FiscalYear = report.FiscalYear,
        Findings = new FindingCounts(1, 0, 1),
        Undecided = 1,
        Coverage = report.Coverage,
        Attempts = 1,
    };

    /// <summary>Writes a report and publishes it with a row of its own.</summary>
    public static async Task<ReportEntry> PublishAsync(IReportStore store, NormalisedReport report)
    {
        var row = await store.FindAsync(report.DocumentId, CancellationToken.None);
        var generation = await store.WriteGenerationAsync(report, CancellationToken.None);
        return await store.PublishAsync(Entry(report, generation) with { Version = row?.Version }, CancellationToken.None);
    }

    public static string Json(NormalisedReport? report)
    {
        if (report is null)
            return "nothing";
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ReportTable Table(int rows, decimal value, string label, int? year) => new(
        "t01", Statement.IncomeStatement, "Resultaträkning", null, Unit.Tkr, "Belopp i tkr", UnitBasis.Printed, 3, new LineRange(1, 20),
        [new ReportColumn("c1", year?.ToString(), Scenario.Actual, "2024"), new ReportColumn("c2", year?.ToString(), Scenario.Budget, "Budget")],
        [.. Enumerable.Range(1, rows).Select(i => Row(i, value, label))]);

    private static ReportRow Row(int i, decimal value, string label) => new(
        $"r{i}", label, i == 1 ? "income.member_contributions" : null, i == 1 ? 0.9 : null, i == 1 ? "2" : null, i == 1 ? RowKind.Subtotal : RowKind.Item, 1, 3, 10 + i, null,
        [
            new ReportCell("c1", value, value * 1000, "1 546", new Box(3, 10.25, 20.5, 40.125, 30), new TextSpan(10 + i, 5, 10), 0.99, DecodedBy.Arithmetic, ["1)"]),
            new ReportCell("c2", i == 2 ? null : 14.20m, i == 2 ? null : 14200m, i == 2 ? "–" : "14,20", null, null, 1, DecodedBy.Layout, []),
        ]);
}
