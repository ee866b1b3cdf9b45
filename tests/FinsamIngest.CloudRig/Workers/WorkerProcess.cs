using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;
using Azure.Core;
using FinsamIngest.CloudRig.Faults;
using FinsamIngest.CloudRig.Load;
using FinsamIngest.Ingestion;
using FinsamIngest.Ingestion.Telemetry;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Worker;

namespace FinsamIngest.CloudRig.Workers;

/// <summary>The inside of a worker process: the queue worker and the ingestor, as a host would put them together.</summary>
internal static class WorkerProcess
{
    /// <summary>What it writes to standard output when it takes messages.</summary>
    public const string Ready = "ready";

    public static async Task<int> RunAsync(WorkerArguments arguments)
    {
        var calls = new CallTimes();
        var storage = Open(arguments, calls);
        var ingestor = Ingestor(storage);
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        var (reports, reading) = (0, 0.0);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == IngestionTelemetry.Name && instrument.Name == "finsam.stage.duration")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, milliseconds, tags, _) =>
        {
            foreach (var tag in tags)
                if (tag is { Key: "stage", Value: "read" })
                    lock (calls)
                        reading += milliseconds;
        });
        listener.Start();

        var work = new QueueWork(
            async (name, attempt, cancellation) =>
            {
                var outcome = await ingestor.IngestAsync(name, attempt, cancellation);
                if (outcome.Result == IngestResult.Published)
                    Interlocked.Increment(ref reports);
            },
            ingestor.FailAsync,
            async cancellation => (await ingestor.SweepAsync(cancellation)).Unread);
        using var worker = new QueueWorker(storage, work, Options(arguments), TimeProvider.System, new ErrorLines<QueueWorker>());
        await worker.StartAsync(stop.Token);
        Console.WriteLine(Ready);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
        }
        catch (OperationCanceledException)
        {
            await worker.StopAsync(CancellationToken.None);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(new WorkerStatistics(
            reports, reading, calls.BusyMilliseconds, self.TotalProcessorTime.TotalMilliseconds, self.PeakWorkingSet64,
            calls.Times.ToDictionary(time => time.Key, time => time.Value.Calls)).ToJson());
        return 0;
    }

    /// <summary>The ingestor on a store, as every host builds it.</summary>
    public static ReportIngestor Ingestor(AzureStorage storage) => new(
        storage.Inbox, storage.Reports, storage.Decisions, new IngestorOptions(), TimeProvider.System, new ErrorLines<ReportIngestor>());

    private static AzureStorage Open(WorkerArguments arguments, CallTimes calls)
    {
        var faults = arguments.Faults > 0 ? new FaultyCalls(arguments.Faults, arguments.Seed) : null;
        var options = new StorageClientOptions
        {
            Configure = service =>
            {
                service.Retry.Delay = TimeSpan.FromMilliseconds(20);
                service.Retry.MaxDelay = TimeSpan.FromMilliseconds(500);
                service.AddPolicy(calls, HttpPipelinePosition.PerCall);
                if (faults is not null)
                    service.AddPolicy(faults, HttpPipelinePosition.BeforeTransport);
            },
        };
        return new AzureStorage(AzureStorageAccount.FromConnectionString(arguments.Connection, options), new StorageNames { Prefix = arguments.Prefix }, TimeProvider.System);
    }

    private static QueueWorkerOptions Options(WorkerArguments arguments) => new()
    {
        Concurrency = arguments.Concurrency,
        VisibilityTimeout = TimeSpan.FromSeconds(arguments.Visibility),
        RetryDelay = TimeSpan.FromSeconds(1),
        MaxAttempts = arguments.Attempts,
        MaxPollingInterval = TimeSpan.FromMilliseconds(250),
        SweepInterval = TimeSpan.Zero,
    };
}
