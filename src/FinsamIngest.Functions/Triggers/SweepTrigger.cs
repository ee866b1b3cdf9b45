using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Triggers;

/// <summary>Deletes old generations and asks again for files that nobody has read.</summary>
internal sealed class SweepTrigger(ReportIngestor ingestor, IIngestRequests requests, ILogger<SweepTrigger> log)
{
    private const string EveryQuarterOfAnHour = "0 */15 * * * *";

    [Function("Sweep")]
    public async Task RunAsync([TimerTrigger(EveryQuarterOfAnHour)] TimerInfo timer, CancellationToken cancellation)
    {
        var swept = await ingestor.SweepAsync(cancellation).ConfigureAwait(false);
        foreach (var name in swept.Unread)
            await requests.EnqueueAsync(name, cancellation).ConfigureAwait(false);
        log.Swept(swept.Generations, swept.Unread.Length);
    }
}
