using FinsamIngest.Ingestion.Telemetry;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FinsamIngest.Functions.Hosting;

/// <summary>Sends traces and metrics where OTEL_EXPORTER_OTLP_ENDPOINT says; the exporter reads its other settings from the standard variables by itself.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("finsam-functions", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(IngestionTelemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(IngestionTelemetry.Name, QueueTelemetry.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(2000);
        _metrics?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
