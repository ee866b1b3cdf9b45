using System.Diagnostics;
using System.Diagnostics.Metrics;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ingestion.Telemetry;

/// <summary>Traces and metrics of ingestion, under one name for both. They hold names, counts and times; nothing of what reports hold.</summary>
public static class IngestionTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "FinsamIngest.Ingestion";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("finsam.reports", "{report}", "Files that were ingested, by outcome");
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("finsam.pages", "{page}", "Pages of published reports");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("finsam.findings", "{finding}", "Findings of published reports, by severity");
    private static readonly Histogram<double> Stages = Meter.CreateHistogram<double>("finsam.stage.duration", "ms", "Time of a stage of ingestion");
    private static readonly Histogram<double> QueueAges = Meter.CreateHistogram<double>("finsam.queue.age", "s", "How long a message had waited when it was first taken");

    static IngestionTelemetry() => Meter.CreateObservableGauge("finsam.readings.abandoned", () => Reading.Deadline.Abandoned, "{reading}", "Readings that go on after their deadline");

    /// <summary>A message was taken for the first time, so long after it came into the queue.</summary>
    public static void Delivered(TimeSpan age) => QueueAges.Record(Math.Max(0, age.TotalSeconds));

    internal static Activity? Begin(int attempt) => Source.StartActivity("ingest", ActivityKind.Consumer)?.SetTag("finsam.attempt", attempt);

    /// <summary>A stage (load, read, settle), timed until what is given is disposed.</summary>
    internal static Stage Time(string stage) => new(stage, Source.StartActivity(stage));

    internal static void Ended(IngestResult result) =>
        Reports.Add(1, new KeyValuePair<string, object?>("outcome", result.ToString().ToLowerInvariant()));

    internal static void Published(NormalisedReport report)
    {
        Pages.Add(report.Source.Pages);
        foreach (var severity in report.Findings.GroupBy(f => f.Severity))
            Findings.Add(severity.Count(), new KeyValuePair<string, object?>("severity", severity.Key.ToString().ToLowerInvariant()));
    }

    internal readonly struct Stage(string name, Activity? activity) : IDisposable
    {
        private readonly long _begun = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            Stages.Record(Stopwatch.GetElapsedTime(_begun).TotalMilliseconds, new KeyValuePair<string, object?>("stage", name));
            activity?.Dispose();
        }
    }
}
