using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Ingest_WritesAReportPerFileAndLeavesNothingElse()
    {
        bench.File("in/a.txt", "A");

        Assert.Equal(0, bench.Run("ingest", bench.Path("in"), "--out", bench.Path("out")));
        Assert.Equal(["a.report.json"], Directory.GetFileSystemEntries(bench.Path("out")).Select(Path.GetFileName));
        Assert.Equal("a.txt", ReportJson.Read(File.ReadAllBytes(bench.Path("out", "a.report.json"))).Report!.Source.Name);
        Assert.Contains("Skrivna filer:", bench.Output);
    }

    [Fact]
    public void Ingest_Twice_WritesTheSameBytes()
    {
        var input = bench.File("a.txt", "Belopp i tkr 2024 2023\nSumma 1 2\n");
        bench.Run("ingest", input, "--out", bench.Path("one"));
        bench.Run("ingest", input, "--out", bench.Path("two"));

        Assert.Equal(File.ReadAllBytes(bench.Path("one", "a.report.json")), File.ReadAllBytes(bench.Path("two", "a.report.json")));
    }

    [Fact]
    public void Ingest_SameBaseName_OverwritesNothing()
    {
        bench.Run("ingest", bench.File("x/a.txt", "1"), bench.File("x/A.md", "2"), bench.File("y/a.txt", "3"), bench.Path("x"), "--out", bench.Path("out"));

        Assert.Equal(["A-2.report.json", "a-3.report.json", "a.report.json"], Directory.GetFiles(bench.Path("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_WritesNothing()
    {
        bench.Run("check", bench.File("in/a.txt", "A"));

        Assert.Equal([bench.Path("in")], Directory.GetFileSystemEntries(bench.Folder));
    }

    [Fact]
    public void Json_IsOneDocumentPerLineAndNothingElse()
    {
        Assert.Equal(3, bench.Run("check", bench.File("a.txt", "A"), bench.File("b.txt", "B"), bench.Path("nope"), "--json"));

        var lines = bench.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["a.txt", "b.txt"], lines.Select(line => ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(line)).Report!.Source.Name));
    }

    [Fact]
    public void Format_Csv_WritesTablesOnly()
    {
        bench.Run("ingest", bench.File("a.txt", "A"), "--out", bench.Path("out"), "--format", "csv");

        Assert.Equal(["figures.csv", "findings.csv"], Directory.GetFiles(bench.Path("out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Format_Xlsx_WritesAWorkingPaperPerReport_TheSameFromExport()
    {
        var input = bench.File("a.txt", "Belopp i tkr 2024 2023\nIntäkter 1 2\nSumma 1 2\n");
        Assert.Equal(0, bench.Run("ingest", input, "--out", bench.Path("out"), "--format", "json,xlsx"));
        Assert.Equal(["a.report.json", "a.xlsx"], Directory.GetFiles(bench.Path("out")).Select(Path.GetFileName).Order());
        Assert.Equal(0, bench.Run("export", bench.Path("out"), "--format", "xlsx", "--out", bench.Path("two")));

        Assert.Equal(File.ReadAllBytes(bench.Path("out", "a.xlsx")), File.ReadAllBytes(bench.Path("two", "a.xlsx")));
        Assert.Equal("PK"u8, File.ReadAllBytes(bench.Path("two", "a.xlsx")).AsSpan(0, 2));
    }

    [Fact]
    public void Export_ReadsWhatIngestWroteAndNamesWhatItCannot()
    {
        bench.Run("ingest", bench.File("a.txt", "A"), "--out", bench.Path("out"));
        bench.File("out/b.report.json", "{}");

        Assert.Equal(3, bench.Run("export", bench.Path("out"), "--format", "json"));
        Assert.Contains("b.report.json: är ingen normaliserad rapport: $.schemaVersion", bench.Error);
        Assert.Single(File.ReadAllLines(bench.Path("out", "reports.jsonl")));
    }

    [Fact]
    public void Export_EmptyOrMissingFolder_IsSaid()
    {
        Assert.Equal(3, bench.Run("export", bench.Path("nope"), "--format", "csv"));
        Assert.Equal(3, bench.Run("export", bench.Folder, "--format", "csv"));
        Assert.Empty(Directory.GetFileSystemEntries(bench.Folder));
    }

    [Theory]
    [InlineData]
    [InlineData("ingest")]
    [InlineData("frobnicate")]
    [InlineData("check", "--bogus", "x")]
    [InlineData("check", "x", "--lang", "de")]
    [InlineData("check", "x", "--timeout", "0")]
    [InlineData("check", "x", "--timeout", "soon")]
    [InlineData("ingest", "x", "--format", "pdf")]
    [InlineData("export", "x")]
    public void WrongUsage_IsTwo(params string[] args)
    {
        Assert.Equal(2, bench.Run(args));
        Assert.NotEmpty(bench.Error);
    }

    [Fact]
    public void HelpAndVersion_AreZero()
    {
        Assert.Equal(0, bench.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", bench.Output);
        Assert.Equal(0, bench.Run("--help"));
        Assert.Contains("Slutkoder", bench.Output);
        Assert.Equal(0, bench.Run("ingest", "--help"));
        Assert.Contains("--separator", bench.Output);
    }

    [Theory]
    [InlineData("sv_SE.UTF-8", "", "", "Användning")]
    [InlineData("en_GB.UTF-8", "sv_SE.UTF-8", "sv_SE.UTF-8", "Usage")]
    [InlineData("", "", "sv", "Användning")]
    [InlineData("", "", "", "Usage")]
    public void Language_IsTheTerminals(string all, string messages, string lang, string expected)
    {
        bench.Run(new Dictionary<string, string> { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang }, "--help");
        Assert.Contains(expected, bench.Output);
    }

    [Fact]
    public void Lang_DecidesOverTheTerminal()
    {
        bench.Run("check", "--lang", "en", bench.Path("nope"));
        Assert.Contains("no such file or folder", bench.Error);
    }
}
