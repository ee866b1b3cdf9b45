using System.Collections.Concurrent;
using FinsamIngest.CloudRig;
using FinsamIngest.Core.Reports;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Queues;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamIngest.Storage.Tests.Azure.Worker;

/// <summary>The worker on real queues, with work that the tests make up.</summary>
[Collection(SharedAzurite.Name)]
public sealed class QueueWorkerTests(AzuriteFixture azurite)
{
    private static readonly QueueWorkerOptions Quick = new()
    {
        VisibilityTimeout = TimeSpan.FromSeconds(3),
        RetryDelay = TimeSpan.Zero,
        MaxPollingInterval = TimeSpan.FromMilliseconds(200),
        SweepInterval = TimeSpan.Zero,
        StopGrace = TimeSpan.FromSeconds(2),
        Concurrency = 4,
    };

    private readonly ConcurrentQueue<string> _did = new();

    [Fact]
    public async Task Message_IsHandledOnceAndDeleted()
    {
        var storage = await OpenAsync();
        foreach (var name in new[] { "a.pdf", "b/å 😀.pdf" })
            await storage.Requests.EnqueueAsync(name, CancellationToken.None);

        await RunUntilAsync(storage, Quick, (name, attempt, _) => Do($"{name} {attempt}"), () => _did.Count >= 2);

        Assert.Equal(["a.pdf 1", "b/å 😀.pdf 1"], _did.Order(StringComparer.Ordinal));
        Assert.Equal(0, await storage.IngestQueue.CountAsync());
    }

    [Fact]
    public async Task Failure_IsTriedFiveTimes_ThenNotedAsGivenUp_AndGoodOnesGoOn()
    {
        var storage = await OpenAsync();
        foreach (var name in new[] { "gift.pdf", "bra.pdf" })
            await storage.Requests.EnqueueAsync(name, CancellationToken.None);

        await RunUntilAsync(
            storage, Quick, (name, attempt, _) => name == "gift.pdf" ? Fail($"{name} {attempt}") : Do($"{name} {attempt}"), () => _did.Contains("given up gift.pdf"));

        Assert.Equal(
            ["bra.pdf 1", "gift.pdf 1", "gift.pdf 2", "gift.pdf 3", "gift.pdf 4", "gift.pdf 5", "given up gift.pdf"], _did.Order(StringComparer.Ordinal));
        Assert.Equal(0, await storage.IngestQueue.CountAsync());
        Assert.Equal(0, await storage.PoisonQueue.CountAsync());
    }

    [Fact]
    public async Task Unreadable_IsDeletedAtOnce()
    {
        var storage = await OpenAsync();
        await storage.IngestQueue.SendAsync("detta är inget meddelande", CancellationToken.None);
        await storage.IngestQueue.SendAsync("", CancellationToken.None);
        await storage.PoisonQueue.SendAsync("inte detta heller", CancellationToken.None);
        await storage.Requests.EnqueueAsync("a.pdf", CancellationToken.None);

        await RunUntilAsync(storage, Quick, (name, _, _) => Do(name), () => !_did.IsEmpty);

        Assert.Equal(["a.pdf"], _did);
        Assert.Equal(0, await storage.IngestQueue.CountAsync());
        Assert.Equal(0, await storage.PoisonQueue.CountAsync());
    }

    [Fact]
    public async Task LongWork_KeepsItsMessage()
    {
        var storage = await OpenAsync();
        await storage.Requests.EnqueueAsync("lång.pdf", CancellationToken.None);

        // Twice the visibility timeout: without renewal a second delivery would come.
        await RunUntilAsync(
            storage, Quick,
            async (name, attempt, cancellation) =>
            {
                await Do($"begun {attempt}");
                await Task.Delay(TimeSpan.FromSeconds(7), cancellation);
                await Do("done");
            },
            () => _did.Contains("done"));

        Assert.Equal(["begun 1", "done"], _did);
    }

    [Fact]
    public async Task Stop_GivesBackWhatTakesTooLong()
    {
        var storage = await OpenAsync();
        await storage.Requests.EnqueueAsync("lång.pdf", CancellationToken.None);

        await RunUntilAsync(
            storage, Quick,
            async (_, attempt, cancellation) =>
            {
                await Do($"begun {attempt}");
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            },
            () => !_did.IsEmpty);
        await RunUntilAsync(storage, Quick, (_, attempt, _) => Do($"done {attempt}"), () => _did.Count >= 2);

        Assert.Equal(["begun 1", "done 2"], _did);
    }

    [Fact]
    public async Task Name_WithPercentSigns_IsTakenAsItStands_UnlessOnlyTheUnescapedFileIsThere()
    {
        var storage = await OpenAsync();
        await storage.Inbox.PutAsync("50%25.pdf", new MemoryStream([1]), CancellationToken.None);
        await storage.Inbox.PutAsync("a b.pdf", new MemoryStream([1]), CancellationToken.None);
        foreach (var name in new[] { "50%25.pdf", "a%20b.pdf", "saknas%20.pdf" })
            await storage.Requests.EnqueueAsync(name, CancellationToken.None);

        await RunUntilAsync(storage, Quick, (name, _, _) => Do(name), () => _did.Count >= 3);

        Assert.Equal(["50%25.pdf", "a b.pdf", "saknas%20.pdf"], _did.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_AsksForForgottenFiles()
    {
        var storage = await OpenAsync();

        await RunUntilAsync(
            storage, Quick with { SweepInterval = TimeSpan.FromMinutes(5) }, (name, _, _) => Do(name), () => !_did.IsEmpty, _ => Task.FromResult<IReadOnlyCollection<string>>(["glömd.pdf"]));

        Assert.Equal(["glömd.pdf"], _did);
    }

    private Task<AzureStorage> OpenAsync() => azurite.OpenAsync("w" + Guid.NewGuid().ToString("n")[..16]);

    private Task Do(string what)
    {
        _did.Enqueue(what);
        return Task.CompletedTask;
    }

    private Task Fail(string what)
    {
        _did.Enqueue(what);
        throw new InvalidOperationException("made up");
    }

    private async Task RunUntilAsync(
        AzureStorage storage, QueueWorkerOptions options, Func<string, int, CancellationToken, Task> ingest, Func<bool> isDone,
        Func<CancellationToken, Task<IReadOnlyCollection<string>>>? sweep = null)
    {
        var work = new QueueWork(
            ingest, (string name, LocalisedText _, CancellationToken _) => Do("given up " + name), sweep ?? (_ => Task.FromResult<IReadOnlyCollection<string>>([])));
        using var worker = new QueueWorker(storage, work, options, TimeProvider.System, NullLogger<QueueWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (!isDone() && DateTime.UtcNow < deadline)
            await Task.Delay(50);
        // A little more, in which what should happen once could happen twice.
        await Task.Delay(300);
        await worker.StopAsync(CancellationToken.None);
        Assert.True(isDone(), "The worker did not get that far: " + string.Join(", ", _did));
    }
}
