using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Tests;

/// <summary>Workers that are killed, and workers that do the same work at once.</summary>
public sealed class FaultTests
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("2022.txt", Texts.Report2022), ("2024.txt", Texts.Report2024), ("2023-gammal.txt", Texts.Report2023), ("2023.txt", Texts.Report2023Again),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ingest_KilledAtAnyCall_EndsLikeAQuietRun(bool isAfter)
    {
        var expected = await QuietAsync();
        var call = 1;
        for (; ; call++)
        {
            using var bench = new Bench();
            await PutAsync(bench);
            foreach (var (name, _) in Files[..^1])
                await bench.Ingestor.IngestAsync(name, 1, CancellationToken.None);
            var faults = new Faults(call, isAfter);
            try
            {
                await bench.NewIngestor(faults: faults).IngestAsync("2023.txt", 1, CancellationToken.None);
                if (faults.Calls < call)
                    break;
            }
            catch (KilledException)
            {
            }

            await bench.Ingestor.IngestAsync("2023.txt", 2, CancellationToken.None);

            Assert.Equal(expected, await bench.SeenAsync());
            await AssertNothingIsOrphanedAsync(bench);
        }

        // Fewer calls than this would mean that the faults never met a neighbour.
        Assert.InRange(call, 20, 200);
    }

    [Fact]
    public async Task Ingest_KilledAgainAndAgain_EndsLikeAQuietRun()
    {
        var expected = await QuietAsync();
        var random = new Random(11);
        for (var run = 0; run < 6; run++)
        {
            using var bench = new Bench();
            await PutAsync(bench);
            var messages = new List<string>(Files.SelectMany(file => new[] { file.Name, file.Name }));
            while (messages.Count > 0)
            {
                var name = messages[random.Next(messages.Count)];
                try
                {
                    await bench.NewIngestor(faults: new Faults(random.Next(1, 40), random.Next(2) == 0)).IngestAsync(name, 1, CancellationToken.None);
                    messages.Remove(name);
                }
                catch (KilledException)
                {
                }
            }

            Assert.Equal(expected, await bench.SeenAsync());
            await AssertNothingIsOrphanedAsync(bench);
        }
    }

    [Fact]
    public async Task Ingest_SameReportByTwoWorkers_PublishesItOnce()
    {
        for (var run = 0; run < 5; run++)
        {
            using var bench = new Bench();
            await bench.PutAsync("2024.txt", Texts.Report2024);

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => bench.NewIngestor().IngestAsync("2024.txt", 1, CancellationToken.None))));

            Assert.Contains(outcomes, outcome => outcome.Result == IngestResult.Published);
            Assert.Equal(ReportState.ToReview, (await bench.RowAsync("2024.txt")).State);
            Assert.Equal(4, (await bench.FiguresAsync()).Count);
            await AssertNothingIsOrphanedAsync(bench);
        }
    }

    [Fact]
    public async Task Ingest_AFamilyByFourWorkersAtOnce_EndsLikeAQuietRun()
    {
        var expected = await QuietAsync();
        for (var run = 0; run < 5; run++)
        {
            using var bench = new Bench();
            await PutAsync(bench);

            await Task.WhenAll(Files.Select(file => Task.Run(() => bench.NewIngestor().IngestAsync(file.Name, 1, CancellationToken.None))));

            Assert.Equal(expected, await bench.SeenAsync());
            await AssertNothingIsOrphanedAsync(bench);
        }
    }

    private static async Task<string> QuietAsync()
    {
        using var bench = new Bench();
        await PutAsync(bench);
        foreach (var (name, _) in Files)
            await bench.Ingestor.IngestAsync(name, 1, CancellationToken.None);
        return await bench.SeenAsync();
    }

    private static async Task PutAsync(Bench bench)
    {
        foreach (var (name, text) in Files)
            await bench.PutAsync(name, text);
    }

    private static async Task AssertNothingIsOrphanedAsync(Bench bench)
    {
        var swept = await bench.Ingestor.SweepAsync(CancellationToken.None);
        Assert.Empty(swept.Unread);
        await bench.Store.SweepAsync(DateTimeOffset.MaxValue, CancellationToken.None);
        var generations = Directory.GetFiles(Path.Combine(bench.Folder, "generations"), "*.json", SearchOption.AllDirectories);
        Assert.Equal((await bench.RowsAsync()).Count(row => row.Generation is not null), generations.Length);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(bench.Folder, "unfinished")));
    }
}
