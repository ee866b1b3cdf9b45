using System.Collections.Concurrent;
using System.Text;
using FinsamIngest.CloudRig;
using FinsamIngest.CloudRig.Workers;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion;
using FinsamIngest.Storage.Azure.Queues;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamIngest.Storage.Tests.Azure.Faults;

/// <summary>Files that are no reports, through the whole cloud path: each is a visible failed report with its reason, and nothing is tried again.</summary>
[Collection(SharedAzurite.Name)]
public sealed class BadInputTests(AzuriteFixture azurite)
{
    public static TheoryData<string> Names => [.. ReportSet.Bad().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FileThatIsNoReport_IsAFailedReportWithItsReason(string name)
    {
        var storage = await azurite.OpenAsync("b" + Guid.NewGuid().ToString("n")[..16]);
        await storage.Inbox.PutAsync(name, new MemoryStream(ReportSet.Bad().Single(file => file.Name == name).Bytes), CancellationToken.None);

        var outcome = await WorkerProcess.Ingestor(storage).IngestAsync(name, 1, CancellationToken.None);

        // A text without a single table is a report without figures; everything else here cannot be read.
        var row = await storage.Reports.FindAsync(outcome.ReportId!, CancellationToken.None);
        Assert.Equal(name, row!.Name);
        if (name.EndsWith(".txt", StringComparison.Ordinal))
        {
            Assert.Equal(IngestResult.Published, outcome.Result);
            return;
        }

        Assert.Equal((IngestResult.Failed, ReportState.Failed), (outcome.Result, row.State));
        Assert.False(string.IsNullOrWhiteSpace(row.Reason?.Sv));
        Assert.False(string.IsNullOrWhiteSpace(row.Reason?.En));
    }

    [Fact]
    public async Task FileDeletedBeforeItIsRead_IsAFailedReportWithItsReason()
    {
        var storage = await azurite.OpenAsync("b" + Guid.NewGuid().ToString("n")[..16]);

        var outcome = await WorkerProcess.Ingestor(storage).IngestAsync("../borttagen å/50%.pdf", 1, CancellationToken.None);

        var row = await storage.Reports.FindAsync(outcome.ReportId!, CancellationToken.None);
        Assert.Equal((IngestResult.Missing, ReportState.Failed), (outcome.Result, row!.State));
        Assert.NotNull(row.Reason);
    }

    [Fact]
    public async Task EverythingBadAtOnce_ThroughTheQueue_IsSeenAndNeverTriedAgain()
    {
        const string Gone = "borttagen å/50%.pdf";
        var storage = await azurite.OpenAsync("b" + Guid.NewGuid().ToString("n")[..16]);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["tom.pdf"] = [],
            ["bild.pdf"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
            ["mapp/under mapp/100 % och 50%25 å ä ö 😀.txt"] = Report("Samordningsförbundet Å/B\\C#D?E", "Medlemsavgifter"),
            ["../../etc/lösen.txt"] = Report("Samordningsförbundet Uppåt", "Medlemsavgifter"),
            [new string('ö', 996) + ".txt"] = Report("Samordningsförbundet Långnamn", "Medlemsavgifter"),
            ["etikett.txt"] = Report("Samordningsförbundet Etikett", string.Concat(Enumerable.Repeat("Övriga intäkter 😀 ", 4000))),
        };
        string[] names = [.. files.Keys, Gone];
        foreach (var (name, bytes) in files)
            await storage.Inbox.PutAsync(name, new MemoryStream(bytes), CancellationToken.None);
        foreach (var name in names)
            await storage.Requests.EnqueueAsync(name, CancellationToken.None);
        foreach (var text in new[] { "inte JSON", "{", "[]", "{}", "null", "aW50ZSBKU09O", new string('x', 60_000), "{\"container\":\"annan\",\"name\":\"a.pdf\"}" })
            await storage.IngestQueue.SendAsync(text, CancellationToken.None);

        var attempts = new ConcurrentBag<(string Name, int Attempt)>();
        var ingestor = WorkerProcess.Ingestor(storage);
        var work = new QueueWork(
            (name, attempt, cancellation) =>
            {
                attempts.Add((name, attempt));
                return ingestor.IngestAsync(name, attempt, cancellation);
            },
            ingestor.FailAsync, _ => Task.FromResult<IReadOnlyCollection<string>>([]));
        using var worker = new QueueWorker(storage, work, new QueueWorkerOptions { SweepInterval = TimeSpan.Zero }, TimeProvider.System, NullLogger<QueueWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        for (var i = 0; i < 600 && await storage.IngestQueue.CountAsync() > 0; i++)
            await Task.Delay(100);
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal((0, 0), (await storage.IngestQueue.CountAsync(), await storage.PoisonQueue.CountAsync()));
        Assert.Equal(names.Select(name => (name, 1)).Order(), attempts.Order());
        var rows = new List<ReportEntry>();
        await foreach (var row in storage.Reports.ListAsync(CancellationToken.None))
            rows.Add(row);
        Assert.Equal(names.Order(), rows.Select(row => row.Name).Order());
        var failed = rows.Where(row => row.State == ReportState.Failed).ToList();
        Assert.Equal(["bild.pdf", Gone, "tom.pdf"], failed.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.All(failed, row => Assert.False(string.IsNullOrWhiteSpace(row.Reason?.Sv)));
        foreach (var row in rows.Except(failed))
        {
            var figures = 0;
            await foreach (var _ in storage.Reports.FiguresAsync(new FigureFilter(Organisation: row.Organisation!.Id), CancellationToken.None))
                figures++;
            Assert.Equal(row.Coverage?.Figures, figures);
        }
    }

    private static byte[] Report(string organisation, string label) => Encoding.UTF8.GetBytes(
        $"Årsredovisning 2023\n{organisation}\n\nResultaträkning\nBelopp i tkr\t2023\t2022\n{label}\t7086\t6500\nVerksamhetens kostnader\t-6000\t-5900\nÅrets resultat\t1086\t600\n");
}
