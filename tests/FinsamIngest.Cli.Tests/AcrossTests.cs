using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Cli.Tests;

public sealed class AcrossTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Ingest_ComparesYears_WhicheverFileComesFirst()
    {
        var (last, now) = (bench.File("in/z-2023.txt", Report(2023, "7 086", "10 308", "1 814", "-2 091")), bench.File("in/a-2024.txt", Report(2024, "9 257", "7 068", "1 546", "1 814")));
        var code = bench.Run("ingest", now, last, "--out", bench.Path("one"));
        Assert.Contains("Jämförd med 2023 års rapport (z-2023.txt): 1 siffra stämmer, 1 skiljer.", string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.NotEqual(ExitCode.Unreadable, code);
        bench.Run("ingest", last, now, "--out", bench.Path("two"));

        var written = File.ReadAllBytes(bench.Path("one", "a-2024.report.json"));
        Assert.Equal(written, File.ReadAllBytes(bench.Path("two", "a-2024.report.json")));
        Assert.Contains(ReportJson.Read(written).Report!.Findings, f => f.Type == CheckType.CrossDocument && f.Cells.Any(c => c.StartsWith("sha256:", StringComparison.Ordinal) && c.Contains('#')));
        Assert.DoesNotContain(ReportJson.Read(File.ReadAllBytes(bench.Path("one", "z-2023.report.json"))).Report!.Checks, c => c.Type == CheckType.CrossDocument);
    }

    [Fact]
    public void Check_ComparesToo()
    {
        var (last, now) = (bench.File("2023.txt", Report(2023, "7 086", "10 308", "1 814", "-2 091")), bench.File("2024.txt", Report(2024, "9 257", "7 086", "1 546", "1 814")));
        bench.Run("check", now, last);
        Assert.Contains("2 siffror stämmer, 0 skiljer", string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Report(int year, string costs, string lastCosts, string result, string lastResult) =>
        $"Samordningsförbundet Norrviken\nÅrsredovisning {year}\n\nResultaträkning\nBelopp i tkr\t{year}\t{year - 1}\nVerksamhetens kostnader\t{costs}\t{lastCosts}\nÅrets resultat\t{result}\t{lastResult}\n";
}
