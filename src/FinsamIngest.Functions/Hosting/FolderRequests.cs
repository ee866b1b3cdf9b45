using System.Threading.Channels;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Hosting;

/// <summary>Where a folder is the store there is no queue: files are read one after the other by this process. What it leaves unread at its end, the sweep finds.</summary>
internal sealed class FolderRequests(IServiceProvider services, ILogger<FolderRequests> log) : BackgroundService, IIngestRequests
{
    private readonly Channel<string> _names = Channel.CreateUnbounded<string>();

    public async Task EnqueueAsync(string name, CancellationToken cancellation) => await _names.Writer.WriteAsync(name, cancellation).ConfigureAwait(false);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ingestor = services.GetRequiredService<ReportIngestor>();
        await foreach (var name in _names.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await ingestor.IngestAsync(name, 1, stoppingToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // one file's trouble must not end the reading of the others
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.Again(e, 1, name);
            }
        }
    }
}
