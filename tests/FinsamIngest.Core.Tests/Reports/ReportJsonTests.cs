using System.Text;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Core.Tests.Reports;

public sealed class ReportJsonTests
{
    [Fact]
    public void Write_ThenRead_ThenWrite_GivesTheSameBytes()
    {
        var first = Write(Sample);

        var reading = ReportJson.Read(Encoding.UTF8.GetBytes(first));

        Assert.Null(reading.Error);
        Assert.Equal(first, Write(reading.Report!));
    }

    [Fact]
    public void Write_UsesTheContractsNames()
    {
        var json = Write(Sample);

        Assert.Contains("\"statement\": \"balance_sheet\"", json);
        Assert.Contains("\"type\": \"vertical_sum\"", json);
        Assert.Contains("\"cause\": \"sign_error\"", json);
        Assert.Contains("\"unitBasis\": \"cross_table\"", json);
        Assert.Contains("\"lines\": [\n        640,\n        662\n      ]", json);
        Assert.Contains("\"message\": \"Sidan är tom.\"", json);
        Assert.Contains("\"messageEn\": \"The page is empty.\"", json);
        Assert.EndsWith("}\n", json);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void Write_KeepsPrintedDecimals()
    {
        Assert.Contains("\"value\": 2.0,", Write(Sample));
        Assert.Equal(2.0m.Scale, ReportJson.Read(Encoding.UTF8.GetBytes(Write(Sample))).Report!.Tables[0].Rows[0].Cells[0].Value!.Value.Scale);
    }

    [Fact]
    public void Write_KeepsLettersAndEscapesWhatHtmlMistakes()
    {
        var json = Write(Sample);

        Assert.Contains("Övrig skuld (+30) − \\u003Cb\\u003E \\u0026 \\\"citat\\\" \\u0027 \\u001B", json);
    }

    [Fact]
    public void WriteLine_IsOneLine()
    {
        using var stream = new MemoryStream();
        ReportJson.WriteLine(Sample, stream);

        Assert.Equal(stream.Length - 1, stream.ToArray().AsSpan().IndexOf((byte)'\n'));
    }

    [Fact]
    public void Read_UnknownFields_AreIgnored()
    {
        var json = Write(Sample).Replace("\"fiscalYear\"", "\"tomorrow\": {\"a\": [1]}, \"fiscalYear\"", StringComparison.Ordinal);

        Assert.Equal(2024, ReportJson.Read(Encoding.UTF8.GetBytes(json)).Report!.FiscalYear);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "$: expected an object")]
    [InlineData("{}", "$.schemaVersion: expected a string")]
    [InlineData("{\"schemaVersion\":\"2.0\"}", "version 1")]
    public void Read_SomethingElse_SaysWhereAndWhy(string json, string expected) =>
        Assert.Contains(expected, ReportJson.Read(Encoding.UTF8.GetBytes(json)).Error);

    [Fact]
    public void Read_UnknownWord_SaysItsPath()
    {
        var json = Write(Sample).Replace("balance_sheet", "balance", StringComparison.Ordinal);

        Assert.Equal("$.tables[0].statement: expected a word of Statement", ReportJson.Read(Encoding.UTF8.GetBytes(json)).Error);
    }

    private static NormalisedReport Sample { get; } = new(
        "sha256:00",
        new SourceInfo("a.txt", "text/plain", 12, 1, 700),
        new Organisation("x", "Samordningsförbundet X", 0.98),
        2024,
        [
            new ReportTable(
                "t07", Statement.BalanceSheet, "2.2 Balansräkning", null, Unit.Tkr, null, UnitBasis.CrossTable, 13, new LineRange(640, 662),
                [new ReportColumn("c1", "2024", Scenario.Actual, "2024-12-31"), new ReportColumn("c2", "2024", Scenario.Other, "Invånare") { Unit = Unit.Count }],
                [
                    new ReportRow(
                        "r1", "Övrig skuld (+30) − <b> & \"citat\" ' \u001B", "cash_and_bank", 0.97, "3", RowKind.Item, 1, 13, 648, Unit.Fte,
                        [
                            new ReportCell("c1", 2.0m, null, "2,0", new Box(13, 1.5, 2, 3, 4), new TextSpan(648, 17, 20), 0.99, DecodedBy.Arithmetic, ["5"]),
                            new ReportCell("c2", null, null, "-", null, null, 1, DecodedBy.Layout, []),
                        ]),
                ]),
        ],
        [new ProseFigure("p1", 4, 59, "≈9,26 m.kr", 9.26m, Unit.Mnkr, 9260000m, true, "2024", ["t07.r1.c1"])],
        [
            new Check("k1", CheckType.VerticalSum, "t07.r1.c1", [new CheckTerm("t07.r2.c1", -1)], -30, 1.5m, Unit.Tkr, Verdict.Fails)
            {
                Denominator = [new CheckTerm("t07.r3.c1", 1)],
            },
        ],
        [
            new Finding(
                "f1", "k1", Severity.Error, CheckType.VerticalSum, ["t07.r1.c1"], -30, Unit.Tkr, new LocalisedText("sv", "en"),
                [new Cause(CauseKind.SignError, "t07.r1.c1", 15, -15, 0.93, ["k1"])]),
        ],
        [new Diagnostic(DiagnosticLevel.Warning, "page.empty", new LocalisedText("Sidan är tom.", "The page is empty."), 9)],
        new Coverage(10, 8));

    private static string Write(NormalisedReport report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
