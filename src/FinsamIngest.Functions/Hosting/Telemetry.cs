using FinsamIngest.Ingestion.Telemetry;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FinsamIngest.Functions.Hosting;

/// <summary>
/// Sends traces and metrics where OTEL_EXPORTER_OTLP_ENDPOINT says; the exporter reads its other settings from the standard variables by itself. It listens before
/// anything else starts: the first invocation may come as soon as the worker has told the host that it is there.
/// </summary>
internal sealed class Telemetry : IHostedLifecycleService, IDisposable
{
    /// <summary>Source of the worker's span of an invocation, which belongs to the host's trace and which ours belong to.</summary>
    private const string Worker = "Microsoft.Azure.Functions.Worker";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("finsam-functions", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(IngestionTelemetry.Name, Worker, "Microsoft.AspNetCore").AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(IngestionTelemetry.Name, QueueTelemetry.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(2000);
        _metrics?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
