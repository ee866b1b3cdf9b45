using System.Text;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamIngest.Ingestion.Tests;

/// <summary>What cannot be read becomes a report that says so, once, and is never asked for again.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("tom.pdf", "", "Filen är tom.")]
    [InlineData("inte.pdf", "%PDF-1.7 men inte mer", null)]
    [InlineData("rapport.docx", "PK\u0003\u0004\u0014\0", null)]
    public async Task Ingest_Unreadable_FailsVisibly(string name, string text, string? reason)
    {
        var outcome = await _bench.IngestAsync(name, text);
        await _bench.Ingestor.IngestAsync(name, 2, CancellationToken.None);

        var row = await _bench.RowAsync(name);
        Assert.Equal((IngestResult.Failed, row.Id), (outcome.Result, outcome.ReportId));
        Assert.Equal(ReportState.Failed, row.State);
        Assert.NotEmpty(row.Reason!.Sv);
        Assert.NotEmpty(row.Reason.En);
        if (reason is not null)
            Assert.Equal(reason, row.Reason.Sv);
        Assert.Null(row.Generation);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task Ingest_LargerThanTheLimit_FailsUnloaded()
    {
        var ingestor = _bench.NewIngestor(_bench.Options with { MaxBytes = 1 << 20 });
        await _bench.PutAsync("stor.pdf", new string(' ', (1 << 20) + 1));

        var outcome = await ingestor.IngestAsync("stor.pdf", 1, CancellationToken.None);
        var first = await _bench.RowAsync("stor.pdf");
        await ingestor.IngestAsync("stor.pdf", 2, CancellationToken.None);

        var row = await _bench.RowAsync("stor.pdf");
        Assert.Equal(IngestResult.Failed, outcome.Result);
        Assert.Equal("Filen är för stor: 2 MB. Gränsen är 1 MB.", row.Reason?.Sv);
        Assert.StartsWith("name:", row.Id, StringComparison.Ordinal);
        Assert.Equal(first.Version, row.Version);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task Ingest_ReplacedByALargerFileWhileItIsOpened_IsReadOrRefused()
    {
        var text = Texts.Report2024 + new string('\n', 10_000);
        await _bench.PutAsync("a.txt", text);

        var read = await Ingestor(1 << 20).IngestAsync("a.txt", 1, CancellationToken.None);
        var refused = await Ingestor(5000).IngestAsync("a.txt", 1, CancellationToken.None);

        Assert.Equal((IngestResult.Published, IngestResult.Failed), (read.Result, refused.Result));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), (await _bench.RowsAsync()).Single(r => r.Id == read.ReportId).Bytes);

        ReportIngestor Ingestor(long limit) => new(
            new LyingInbox(_bench.Inbox), _bench.Store, _bench.Decisions, _bench.Options with { MaxBytes = limit }, TimeProvider.System, NullLogger<ReportIngestor>.Instance);
    }

    [Fact]
    public async Task Ingest_FileThatIsGone_FailsVisibly()
    {
        var outcome = await _bench.Ingestor.IngestAsync("borta.pdf", 1, CancellationToken.None);
        await _bench.Ingestor.IngestAsync("borta.pdf", 2, CancellationToken.None);

        var row = Assert.Single(await _bench.RowsAsync());
        Assert.Equal(IngestResult.Missing, outcome.Result);
        Assert.Equal(("borta.pdf", ReportState.Failed), (row.Name, row.State));
        Assert.Contains("togs bort", row.Reason!.Sv, StringComparison.Ordinal);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task Ingest_FileThatCameAfterAll_SettlesWhatFailed()
    {
        await _bench.Ingestor.IngestAsync("a.txt", 1, CancellationToken.None);

        await _bench.IngestAsync("a.txt", Texts.Report2024);

        var rows = await _bench.RowsAsync();
        Assert.Equal([ReportState.Superseded, ReportState.ToReview], rows.Select(r => r.State));
        Assert.Equal(rows[1].Id, rows[0].SupersededBy);
        Assert.Null(rows[0].Reason);
    }

    [Fact]
    public async Task Ingest_ReadingThatNeverEnds_FailsAtTheDeadline()
    {
        using var release = new ManualResetEventSlim();
        var options = _bench.Options with { ReadingLimit = TimeSpan.FromMilliseconds(80), Readers = [new StrangeReader(() => release.Wait())] };
        await _bench.PutAsync("seg.pdf", "x");

        var outcome = await _bench.NewIngestor(options).IngestAsync("seg.pdf", 1, CancellationToken.None);
        release.Set();

        Assert.Equal(IngestResult.Failed, outcome.Result);
        Assert.Contains("längre tid", (await _bench.RowAsync("seg.pdf")).Reason!.Sv, StringComparison.Ordinal);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task Ingest_DefectInAReader_FailsWithoutQuotingTheReport()
    {
        var options = _bench.Options with { Readers = [new StrangeReader(() => throw new InvalidOperationException("hemligt"))] };
        await _bench.PutAsync("a.pdf", "x");

        var outcome = await _bench.NewIngestor(options).IngestAsync("a.pdf", 1, CancellationToken.None);

        Assert.Equal(IngestResult.Failed, outcome.Result);
        Assert.Contains("InvalidOperationException", outcome.Reason!.Sv, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", outcome.Reason.Sv + outcome.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_UnreadableByANewEngine_FailsAndKeepsWhatWasPublished()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024);
        var before = await _bench.RowAsync("a.txt");
        var options = _bench.Options with { Engine = "2.0.0", Readers = [new StrangeReader(() => throw new InvalidOperationException())] };

        await _bench.NewIngestor(options).IngestAsync("a.txt", 1, CancellationToken.None);

        var row = await _bench.RowAsync("a.txt");
        Assert.Equal((ReportState.Failed, before.Generation, "1.0.0"), (row.State, row.Generation, row.Engine));
        Assert.Equal(4, (await _bench.FiguresAsync()).Count);
    }

    [Fact]
    public async Task Fail_PoisonMessage_IsSeen()
    {
        await _bench.PutAsync("gift.pdf", "x");

        await _bench.Ingestor.FailAsync("gift.pdf", new LocalisedText("Gavs upp.", "Given up."), CancellationToken.None);

        var row = await _bench.RowAsync("gift.pdf");
        Assert.Equal((ReportState.Failed, "Gavs upp."), (row.State, row.Reason?.Sv));
        Assert.StartsWith("sha256:", row.Id, StringComparison.Ordinal);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task Fail_PublishedReport_StaysPublished()
    {
        await _bench.IngestAsync("a.txt", Texts.Report2024);

        await _bench.Ingestor.FailAsync("a.txt", new LocalisedText("Gavs upp.", "Given up."), CancellationToken.None);

        Assert.Equal(ReportState.ToReview, (await _bench.RowAsync("a.txt")).State);
    }

    [Fact]
    public async Task Fail_FileThatIsGone_SettlesTheReadingThatWasBegun()
    {
        var item = await _bench.PutAsync("a.txt", "x");
        await _bench.Store.SaveAsync(new ReportEntry("sha256:1", "a.txt", ReportState.Reading, item.Received, item.Received), CancellationToken.None);
        var ingestor = new ReportIngestor(new EmptyInbox(), _bench.Store, _bench.Decisions, _bench.Options, TimeProvider.System, NullLogger<ReportIngestor>.Instance);

        await ingestor.FailAsync("a.txt", new LocalisedText("Gavs upp.", "Given up."), CancellationToken.None);

        Assert.Equal(ReportState.Failed, (await _bench.RowAsync("a.txt")).State);
    }

    [Fact]
    public async Task Sweep_FindsWhatNobodyHasRead()
    {
        await _bench.PutAsync("glömd.txt", Texts.Report2022);
        await _bench.IngestAsync("läst.txt", Texts.Report2023);
        await _bench.IngestAsync("ersatt.txt", Texts.Report2024);
        await _bench.PutAsync("ersatt.txt", Texts.Report2024 + "Mer.\n");
        await _bench.Store.SaveAsync(new ReportEntry("sha256:2", "halvläst.txt", ReportState.Reading, _bench.Clock.GetUtcNow(), _bench.Clock.GetUtcNow()), CancellationToken.None);

        var swept = await _bench.Ingestor.SweepAsync(CancellationToken.None);

        Assert.Equal(["ersatt.txt", "glömd.txt", "halvläst.txt"], swept.Unread.AsEnumerable());
    }

    private async Task AssertNothingIsLeftAsync()
    {
        var swept = await _bench.Ingestor.SweepAsync(CancellationToken.None);
        Assert.Equal(0, swept.Generations);
        Assert.Empty(swept.Unread);
    }

    private sealed class StrangeReader(Action act) : IDocumentReader
    {
        public IReadOnlyList<string> Extensions => [".pdf"];

        public long MaxBytes => long.MaxValue;

        public bool Accepts(string name, ReadOnlySpan<byte> start) => true;

        public DocumentReading Read(ReadOnlyMemory<byte> bytes, string name)
        {
            act();
            return DocumentReading.Failed(DocumentFailureKind.Damaged, "skadad", "damaged");
        }
    }

    /// <summary>Says that files are shorter than they are.</summary>
    private sealed class LyingInbox(IReportInbox inner) : IReportInbox
    {
        public Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation) => inner.PutAsync(name, content, cancellation);

        public async Task<InboxItem?> FindAsync(string name, CancellationToken cancellation) => (await inner.FindAsync(name, cancellation))! with { Bytes = 17 };

        public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) => inner.OpenAsync(name, cancellation);

        public IAsyncEnumerable<InboxItem> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);
    }

    private sealed class EmptyInbox : IReportInbox
    {
        public Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<InboxItem?> FindAsync(string name, CancellationToken cancellation) => Task.FromResult<InboxItem?>(null);

        public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) => Task.FromResult<Stream?>(null);

        public IAsyncEnumerable<InboxItem> ListAsync(CancellationToken cancellation) => throw new NotSupportedException();
    }
}
