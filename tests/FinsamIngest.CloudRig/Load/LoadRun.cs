using System.Diagnostics;
using FinsamIngest.CloudRig.Workers;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.CloudRig.Load;

/// <summary>How fast so many reports go through the emulator with so many worker processes, and where the time goes.</summary>
internal static class LoadRun
{
    public static async Task RunAsync(IEnumerable<(string Name, byte[] Bytes)> files, int workers, TextWriter log)
    {
        using var azurite = new Azurite();
        await azurite.StartAsync();
        const string Prefix = "load";
        var storage = new AzureStorage(azurite.Account(), new StorageNames { Prefix = Prefix }, TimeProvider.System);
        await storage.CreateIfNotExistsAsync(CancellationToken.None);
        var names = new List<string>();
        foreach (var (name, bytes) in files)
        {
            await storage.Inbox.PutAsync(name, new MemoryStream(bytes), CancellationToken.None);
            names.Add(name);
        }

        var handles = Enumerable.Range(0, workers).Select(_ => WorkerHandle.Start(new WorkerArguments(azurite.ConnectionString, Prefix) { Visibility = 120 })).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var name in names)
            await storage.Requests.EnqueueAsync(name, CancellationToken.None);
        while (await storage.IngestQueue.CountAsync() > 0)
        {
            await Task.Delay(1000);
            if (handles.Exists(handle => handle.HasEnded))
                throw new InvalidOperationException("A worker has ended.");
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var (published, figures) = (0, 0L);
        await foreach (var row in storage.Reports.ListAsync(CancellationToken.None))
            if (row.State is ReportState.ToReview or ReportState.Reviewed or ReportState.Superseded)
                (published, figures) = (published + 1, figures + (row.Coverage?.Figures ?? 0));
        var statistics = new List<WorkerStatistics>();
        foreach (var handle in handles)
        {
            statistics.Add(await handle.StopAsync());
            handle.Dispose();
        }

        var calls = statistics.SelectMany(worker => worker.Calls).GroupBy(call => call.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(call => call.Value));
        log.WriteLine($"{names.Count} reports, {workers} workers: {seconds:F1} s, {published / seconds:F2} reports/s, {published / seconds / workers:F2} per worker; {published} published with {figures} figures");
        log.WriteLine($"  storage busy {statistics.Sum(s => s.StorageMilliseconds) / 10 / seconds / workers:F0} % of the workers' time, reading {statistics.Sum(s => s.ReadingMilliseconds) / 10 / seconds / workers:F0} %, "
            + $"processor {statistics.Sum(s => s.ProcessorMilliseconds) / published:F0} ms a report, peak {statistics.Max(s => s.PeakBytes) / 1048576} MB");
        log.WriteLine($"  calls a report: {string.Join(", ", calls.OrderByDescending(call => call.Value).Select(call => $"{call.Key} {(double)call.Value / published:F1}"))}");
    }
}
