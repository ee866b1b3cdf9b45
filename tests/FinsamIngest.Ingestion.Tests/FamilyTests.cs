using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Tests;

/// <summary>Several reports of one organisation.</summary>
public sealed class FamilyTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Ingest_EarlierYearThatComesLater_RepublishesTheLaterYear()
    {
        await _bench.IngestAsync("2024.txt", Texts.Report2024);
        Assert.Equal(0, (await _bench.RowAsync("2024.txt")).Undecided);

        var outcome = await _bench.IngestAsync("2023.txt", Texts.Report2023);

        var row = await _bench.RowAsync("2024.txt");
        var finding = Assert.Single((await _bench.ReportAsync(row)).Findings, f => f.Type == CheckType.CrossDocument);
        Assert.Contains(finding.Cells, cell => cell.StartsWith("sha256:", StringComparison.Ordinal));
        Assert.Equal((1, 1), (outcome.Republished, row.Undecided));
        Assert.Equal(1, row.Findings.Errors + row.Findings.Warnings);
    }

    [Fact]
    public async Task Ingest_OtherOrganisations_AreLeftAlone()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024.Replace("Norrviken", "Söderslätt", StringComparison.Ordinal));
        var before = await _bench.RowAsync("a.txt");

        await _bench.IngestAsync("b.txt", Texts.Report2023);

        Assert.Equal(before.Version, (await _bench.RowAsync("a.txt")).Version);
    }

    [Fact]
    public async Task Ingest_LooksAtTheOrganisationsReports_NotAtAll()
    {
        var calls = new Faults(int.MaxValue, isAfter: false);
        await _bench.IngestAsync("2024.txt", Texts.Report2024);
        await _bench.PutAsync("2023.txt", Texts.Report2023);

        var outcome = await _bench.NewIngestor(faults: calls).IngestAsync("2023.txt", 1, CancellationToken.None);

        Assert.Equal((1, 0), (outcome.Republished, calls.Lists));
    }

    [Fact]
    public async Task Ingest_ThreeYearsInEveryOrder_PublishesTheSame()
    {
        (string Name, string Text)[] files = [("2022.txt", Texts.Report2022), ("2023.txt", Texts.Report2023), ("2024.txt", Texts.Report2024)];
        var seen = new HashSet<string>();
        foreach (var order in Orders(files))
        {
            using var bench = new Bench();
            foreach (var (name, text) in files)
                await bench.PutAsync(name, text);
            foreach (var (name, _) in order)
                await bench.Ingestor.IngestAsync(name, 1, CancellationToken.None);
            seen.Add(await bench.SeenAsync());
            var swept = await bench.Ingestor.SweepAsync(CancellationToken.None);
            Assert.Empty(swept.Unread);
        }

        Assert.Contains("cross_document", Assert.Single(seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_VersionsAndYearsInEveryOrder_PublishesTheSame()
    {
        (string Name, string Text)[] files = [("2023.txt", Texts.Report2023), ("2023-ny.txt", Texts.Report2023Again), ("2024.txt", Texts.Report2024)];
        var seen = new HashSet<string>();
        foreach (var order in Orders(files))
        {
            using var bench = new Bench();
            foreach (var (name, text) in files)
                await bench.PutAsync(name, text);
            foreach (var (name, _) in order)
                await bench.Ingestor.IngestAsync(name, 1, CancellationToken.None);
            var (old, valid) = (await bench.RowAsync("2023.txt"), await bench.RowAsync("2023-ny.txt"));
            Assert.Equal((ReportState.Superseded, valid.Id), (old.State, old.SupersededBy));
            Assert.Equal([old.Id], valid.Supersedes.AsEnumerable());
            seen.Add(await bench.SeenAsync());
        }

        Assert.Single(seen);
    }

    [Fact]
    public async Task Ingest_NewVersion_TakesThePlaceAndTheDecisionsThatStillMatch()
    {
        await _bench.IngestAsync("2022.txt", Texts.Report2022);
        await _bench.IngestAsync("2023.txt", Texts.Report(2023, 7086, 10380, 1814, 2091));
        var old = await _bench.RowAsync("2023.txt");
        Assert.Equal((1, ReportState.ToReview), (old.Undecided, old.State));
        var key = FindingKey.Of(await _bench.ReportAsync(old))[0];
        await _bench.Decisions.AppendAsync(new Decision(old.Id, key, 1, Core.Storage.Verdict.Accepted, "Åsa", DateTimeOffset.UtcNow), CancellationToken.None);

        await _bench.IngestAsync("2023-ny.txt", Texts.Report(2023, 7086, 10380, 1814, 2091, more: "Med ny framsida.\n"));

        var valid = await _bench.RowAsync("2023-ny.txt");
        Assert.Equal((0, ReportState.Reviewed), (valid.Undecided, valid.State));
        Assert.Equal(ReportState.Superseded, (await _bench.RowAsync("2023.txt")).State);
        Assert.DoesNotContain(await _bench.FiguresAsync(), f => f.ReportId == old.Id);
    }

    [Fact]
    public async Task Ingest_WithdrawnDecision_LeavesTheFindingOpen()
    {
        await _bench.IngestAsync("2023.txt", Texts.Report2023);
        await _bench.IngestAsync("2024.txt", Texts.Report2024);
        var old = await _bench.RowAsync("2024.txt");
        var key = FindingKey.Of(await _bench.ReportAsync(old))[0];
        await _bench.Decisions.AppendAsync(new Decision(old.Id, key, 1, Core.Storage.Verdict.Accepted, "Åsa", DateTimeOffset.UtcNow), CancellationToken.None);
        await _bench.Decisions.AppendAsync(new Decision(old.Id, key, 2, Core.Storage.Verdict.Withdrawn, "Åsa", DateTimeOffset.UtcNow), CancellationToken.None);

        await _bench.IngestAsync("2024-ny.txt", Texts.Report2024 + "Ny version.\n");

        var valid = await _bench.RowAsync("2024-ny.txt");
        Assert.Equal((1, ReportState.ToReview), (valid.Undecided, valid.State));
    }

    [Fact]
    public async Task Ingest_ChainOfVersions_PointsToTheLast()
    {
        foreach (var i in new[] { 1, 2, 3 })
            await _bench.IngestAsync($"{i}.txt", Texts.Report2023 + $"Version {i}.\n");

        var rows = await _bench.RowsAsync();
        Assert.Equal([rows[2].Id, rows[2].Id, null], rows.Select(r => r.SupersededBy));
        Assert.Equal([rows[1].Id, rows[0].Id], rows[2].Supersedes.AsEnumerable());
        Assert.Equal([rows[0].Id], rows[1].Supersedes.AsEnumerable());
        Assert.All(await _bench.FiguresAsync(), figure => Assert.Equal(rows[2].Id, figure.ReportId));
    }

    [Fact]
    public async Task Ingest_MuchThinnerDocumentOfTheYear_DoesNotTakeThePlace()
    {
        const string More = "Eget kapital\t1000\t900\nÖvriga skulder\t800\t700\nKundfordringar\t60\t50\n";
        await _bench.IngestAsync("årsredovisning.txt", Texts.Report2023 + More);
        await _bench.IngestAsync("delårsrapport.txt", Texts.Report2023);

        var (full, thin) = (await _bench.RowAsync("årsredovisning.txt"), await _bench.RowAsync("delårsrapport.txt"));
        Assert.Equal((10, 4), (full.Coverage?.Figures, thin.Coverage?.Figures));
        Assert.Null(full.SupersededBy);
        Assert.Equal(full.Id, thin.SupersededBy);
    }

    [Fact]
    public async Task Ingest_UnreadableNeighbour_DoesNotStopTheOthers()
    {
        await _bench.IngestAsync("2022.txt", Texts.Report2022);
        await _bench.IngestAsync("2023.txt", Texts.Report2023);
        var spoilt = await _bench.RowAsync("2022.txt");
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(_bench.Folder, spoilt.Generation + ".json", SearchOption.AllDirectories)), "{");

        var outcome = await _bench.IngestAsync("2024.txt", Texts.Report2024);

        Assert.Equal(IngestResult.Published, outcome.Result);
        Assert.Equal(1, (await _bench.RowAsync("2024.txt")).Undecided);
    }

    private static IEnumerable<T[]> Orders<T>(T[] items)
    {
        if (items.Length == 0)
            yield return [];
        for (var i = 0; i < items.Length; i++)
            foreach (var rest in Orders<T>([.. items[..i], .. items[(i + 1)..]]))
                yield return [items[i], .. rest];
    }
}
