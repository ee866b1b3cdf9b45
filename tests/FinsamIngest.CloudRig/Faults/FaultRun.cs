using System.Diagnostics;
using FinsamIngest.CloudRig.Workers;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.CloudRig.Faults;

/// <summary>Ingests the same files twice, once in peace and once while everything goes wrong, and compares what readers see afterwards.</summary>
internal sealed class FaultRun(FaultPlan plan, TextWriter log)
{
    private readonly Random _random = new(plan.Seed);
    private readonly List<WorkerHandle> _workers = [];
    private int _started;

    public async Task<FaultReport> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("finsam-faults-");
        using var azurite = new Azurite(plan.Outages > 0 ? folder.FullName : null);
        try
        {
            await azurite.StartAsync();
            List<(string Name, byte[] Bytes)> files = [.. ReportSet.Fixtures(), .. ReportSet.Bad(), .. ReportSet.Texts(plan.Reports, (ulong)plan.Seed * 1000), ReportSet.Pdf((ulong)plan.Seed)];
            var quiet = await OpenAsync(azurite, "quiet", files);
            foreach (var (name, _) in files)
                await WorkerProcess.Ingestor(quiet).IngestAsync(name, 1, CancellationToken.None);
            var expected = await Snapshot.TakeAsync(quiet);
            log.WriteLine($"quiet: {expected.Count} rows from {files.Count} files");

            var storage = await OpenAsync(azurite, "noisy", files);
            var (kills, seconds, messages) = await DisturbAsync(azurite, storage, files);
            var swept = 0;
            for (var i = 0; i < 2; i++)
                swept += await storage.Reports.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(1), CancellationToken.None);
            var actual = await Snapshot.TakeAsync(storage);
            var differences = expected.Keys.Union(actual.Keys).Where(id => expected.GetValueOrDefault(id) != actual.GetValueOrDefault(id))
                .Select(id => $"expected {expected.GetValueOrDefault(id)}\n     got {actual.GetValueOrDefault(id)}").ToList();
            return new FaultReport(files.Count, messages, kills, swept, seconds, differences, await Leftovers.FindAsync(storage, azurite.Account(), Names("noisy")));
        }
        finally
        {
            _workers.ForEach(worker => worker.Dispose());
            azurite.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static StorageNames Names(string prefix) => new() { Prefix = prefix };

    private static async Task<AzureStorage> OpenAsync(Azurite azurite, string prefix, List<(string Name, byte[] Bytes)> files)
    {
        var storage = new AzureStorage(azurite.Account(), Names(prefix), TimeProvider.System);
        await storage.CreateIfNotExistsAsync(CancellationToken.None);
        foreach (var (name, bytes) in files)
            await storage.Inbox.PutAsync(name, new MemoryStream(bytes), CancellationToken.None);
        return storage;
    }

    private async Task<(int Kills, double Seconds, int Messages)> DisturbAsync(Azurite azurite, AzureStorage storage, List<(string Name, byte[] Bytes)> files)
    {
        string[] messages = [.. files.SelectMany(file => Enumerable.Repeat(file.Name, _random.Next(1, plan.Deliveries + 1)))];
        _random.Shuffle(messages);
        foreach (var name in messages)
            await storage.Requests.EnqueueAsync(name, CancellationToken.None);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < plan.Workers; i++)
            _workers.Add(Start(azurite));
        var (kills, outages) = (0, 0);
        while (watch.Elapsed < plan.Patience)
        {
            await Task.Delay(plan.KillPause * (0.1 + (0.9 * _random.NextDouble())));
            var victim = _random.Next(_workers.Count);
            if (kills < plan.Kills && _workers[victim].IsReady)
            {
                _workers[victim].Kill();
                _workers[victim].Dispose();
                _workers[victim] = Start(azurite);
                kills++;
            }

            if (outages < plan.Outages)
            {
                outages++;
                await azurite.StopGentlyAsync();
                await Task.Delay(TimeSpan.FromSeconds(2));
                await azurite.StartAsync();
            }

            var left = await storage.IngestQueue.CountAsync() + await storage.PoisonQueue.CountAsync();
            if (kills % 20 == 0 && kills is > 0 && kills < plan.Kills)
                log.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {kills} kills, {left} messages left");
            if (left == 0 && outages == plan.Outages)
                break;
        }

        foreach (var worker in _workers)
        {
            await worker.StopAsync();
            var errors = (await worker.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            log.WriteLine($"a worker had {errors.Length} warnings, the last of them:\n  {string.Join("\n  ", errors.TakeLast(8))}");
        }

        return (kills, watch.Elapsed.TotalSeconds, messages.Length);
    }

    private WorkerHandle Start(Azurite azurite) =>
        WorkerHandle.Start(new WorkerArguments(azurite.ConnectionString, "noisy") { Faults = plan.FaultyCalls, Seed = (plan.Seed * 1000) + _started++ });
}
