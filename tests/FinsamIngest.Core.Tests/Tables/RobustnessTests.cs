using System.Text;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Tables;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Whatever a text holds, it is read without an exception and in bounded time.</summary>
public sealed class RobustnessTests
{
    /// <summary>So long that only a run that does not end, or grows with the square of the text, meets it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Spoilt
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var report in Directory.EnumerateFiles(Fixtures.Reports, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
                foreach (var how in new[] { "shuffled lines", "lost blanks", "doubled characters", "other digits", "random characters", "cut lines" })
                    data.Add(report, how);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task SpoiltReport_IsRead(string report, string how)
    {
        var random = new Random(StableSeed(report + how));
        var text = Spoil(await File.ReadAllTextAsync(Path.Combine(Fixtures.Reports, report)), how, random);
        var document = Example.Document(text);

        var read = await Bounded(() => ReportReader.Read(document));

        var json = new MemoryStream();
        ReportJson.Write(read, json);
        Assert.Null(ReportJson.Read(json.ToArray()).Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomBytes_AreReadOrRefused(int seed)
    {
        var bytes = new byte[20_000];
        new Random(seed).NextBytes(bytes);

        var read = await Bounded(() => TextDocumentReader.Read(bytes, "random.txt") is { Succeeded: true } reading ? ReportReader.Read(reading.Document).Tables.Length : 0);

        Assert.InRange(read, 0, 1000);
    }

    [Theory]
    [InlineData("a line of figures", "1 ", 60_000, "")]
    [InlineData("a line of groups", "000 ", 30_000, "")]
    [InlineData("one endless number", "7", 200_000, "")]
    [InlineData("rows without a header", "Kansli 1 250 1 300 50 1 190\n", 4_000, "")]
    [InlineData("rows of one table", "Kansli 1 250 1 300\n", 3_000, "Driftredovisning (tkr) 2024 2023\n")]
    [InlineData("totals everywhere", "Summa kansli 1 250 1 300\n", 1_500, "Driftredovisning (tkr) 2024 2023\n")]
    [InlineData("headers only", "Utfall 2024 Budget 2024 Avvikelse\n", 5_000, "")]
    [InlineData("note headings only", "Not 2 Kostnader 2024 2023\n", 5_000, "")]
    [InlineData("labels only", "Övriga kostnader och\n", 10_000, "Kostnader 2024 2023\n")]
    [InlineData("lone numbers", "7\n\n\n", 8_000, "")]
    [InlineData("figures on lines of their own", "125\n", 8_000, "Kostnader (tkr) 2024 2023\nKansli\n")]
    [InlineData("dashes", "- ", 20_000, "Kostnader (tkr) 2024 2023\nKansli ")]
    [InlineData("footnotes", "5 Kansliet har haft en vikarie under hösten.\n", 5_000, "")]
    public async Task HugeText_IsReadInBoundedTime(string what, string unit, int times, string before)
    {
        var document = Example.Document(before + string.Concat(Enumerable.Repeat(unit, times)));

        var tables = await Bounded(() => TableReader.Read(document, 2024));

        Assert.True(tables.Count <= times, what);
    }

    private static async Task<T> Bounded<T>(Func<T> run)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Task.Run(run).WaitAsync(patience.Token);
    }

    private static string Spoil(string text, string how, Random random)
    {
        var lines = text.Split('\n');
        switch (how)
        {
            case "shuffled lines":
                for (var i = 0; i + 8 < lines.Length; i += 8)
                    if (random.Next(3) == 0)
                        random.Shuffle(lines.AsSpan(i, 8));
                return string.Join('\n', lines);
            case "lost blanks":
                return Each(text, c => c == ' ' && random.Next(6) == 0 ? "" : c.ToString());
            case "doubled characters":
                return Each(text, c => c != '\n' && random.Next(25) == 0 ? $"{c}{c}" : c.ToString());
            case "other digits":
                return Each(text, c => char.IsAsciiDigit(c) && random.Next(10) == 0 ? random.Next(10).ToString() : c.ToString());
            case "random characters":
                return Each(text, c => c != '\n' && random.Next(30) == 0 ? ((char)random.Next(' ', 0x2FF)).ToString() : c.ToString());
            default:
                return string.Join('\n', lines.Select(line => random.Next(5) == 0 ? line[..random.Next(line.Length + 1)] : line));
        }
    }

    private static string Each(string text, Func<char, string> change)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(change(c));
        return result.ToString();
    }

    /// <summary>The runtime's own hash differs from run to run.</summary>
    private static int StableSeed(string text) => text.Aggregate(17, (seed, c) => unchecked(seed * 31 + c));
}
