using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Tests;

/// <summary>One report at a time.</summary>
public sealed class IngestTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Ingest_Report_IsPublished()
    {
        var outcome = await _bench.IngestAsync("2025/mars/norrviken.txt", Texts.Report2024);

        var row = await _bench.RowAsync("2025/mars/norrviken.txt");
        Assert.Equal((IngestResult.Published, row.Id), (outcome.Result, outcome.ReportId));
        Assert.Equal(ReportState.ToReview, row.State);
        Assert.Equal(("1.0.0", "text/plain", 1, 2024), (row.Engine, row.MediaType, row.Pages, row.FiscalYear));
        Assert.Equal("Samordningsförbundet Norrviken", row.Organisation?.Name);
        Assert.Equal(1, row.Attempts);
        Assert.Equal((await _bench.Inbox.FindAsync(row.Name, CancellationToken.None))!.Version, row.InboxVersion);
        var report = await _bench.ReportAsync(row);
        Assert.Equal(row.Id, report.DocumentId);
        Assert.Equal("norrviken.txt", report.Source.Name);
        Assert.Equal(FigureRow.Of(report), await _bench.FiguresAsync());
        Assert.Equal(4, report.Coverage.Figures);
    }

    [Fact]
    public async Task Ingest_SameFileAgain_ChangesNothing()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024);
        var before = await _bench.RowAsync("a.txt");

        var outcome = await _bench.Ingestor.IngestAsync("a.txt", 2, CancellationToken.None);

        Assert.Equal(IngestResult.Unchanged, outcome.Result);
        Assert.Equal(before.Version, (await _bench.RowAsync("a.txt")).Version);
    }

    [Fact]
    public async Task Ingest_SameBytesPutAgain_NotesTheNewVersionOnly()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024);
        var before = await _bench.RowAsync("a.txt");

        var outcome = await _bench.IngestAsync("a.txt", Texts.Report2024);

        var after = await _bench.RowAsync("a.txt");
        Assert.Equal(IngestResult.Unchanged, outcome.Result);
        Assert.Equal((before.Generation, before.Received, before.State), (after.Generation, after.Received, after.State));
        Assert.Equal((await _bench.Inbox.FindAsync("a.txt", CancellationToken.None))!.Version, after.InboxVersion);
    }

    [Fact]
    public async Task Ingest_SameBytesUnderAnotherName_AreOneReport()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024);

        var outcome = await _bench.IngestAsync("b.txt", Texts.Report2024);

        var (report, copy) = (await _bench.RowAsync("a.txt"), await _bench.RowAsync("b.txt"));
        Assert.Equal((IngestResult.Unchanged, report.Id), (outcome.Result, outcome.ReportId));
        Assert.Equal((ReportState.Superseded, report.Id), (copy.State, copy.SupersededBy));
        Assert.Null(copy.Generation);
        Assert.Empty((await _bench.Ingestor.SweepAsync(CancellationToken.None)).Unread);
    }

    [Fact]
    public async Task Ingest_AnotherEngine_ReadsAnewAndKeepsTheOldUntilThen()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024);
        var before = await _bench.RowAsync("a.txt");

        var outcome = await _bench.NewIngestor(_bench.Options with { Engine = "2.0.0" }).IngestAsync("a.txt", 1, CancellationToken.None);

        var after = await _bench.RowAsync("a.txt");
        Assert.Equal(IngestResult.Published, outcome.Result);
        Assert.Equal("2.0.0", after.Engine);
        Assert.NotEqual(before.Generation, after.Generation);
        Assert.Equal(before.Received, after.Received);
    }

    [Fact]
    public async Task Ingest_TextWithoutTables_IsPublishedWithoutFigures()
    {
        var outcome = await _bench.IngestAsync("a.txt", "Bara lite text.\n");

        Assert.Equal(IngestResult.Published, outcome.Result);
        Assert.Equal(ReportState.ToReview, (await _bench.RowAsync("a.txt")).State);
        Assert.Empty(await _bench.FiguresAsync());
    }

    [Fact]
    public async Task Ingest_DecidedReport_KeepsItsReview()
    {
        await _bench.IngestAsync("2023.txt", Texts.Report2023);
        await _bench.IngestAsync("2024.txt", Texts.Report2024);
        var row = await _bench.RowAsync("2024.txt");
        Assert.Equal(1, row.Undecided);
        foreach (var key in FindingKey.Of(await _bench.ReportAsync(row)))
            await _bench.Decisions.AppendAsync(new Decision(row.Id, key, 1, Core.Storage.Verdict.Accepted, "Åsa", DateTimeOffset.UtcNow), CancellationToken.None);

        await _bench.NewIngestor(_bench.Options with { Engine = "2.0.0" }).IngestAsync("2024.txt", 1, CancellationToken.None);

        row = await _bench.RowAsync("2024.txt");
        Assert.Equal((ReportState.Reviewed, 0), (row.State, row.Undecided));
    }
}
