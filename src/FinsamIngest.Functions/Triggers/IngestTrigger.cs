using Azure.Storage.Queues.Models;
using FinsamIngest.Ingestion;
using FinsamIngest.Ingestion.Telemetry;
using FinsamIngest.Storage.Azure;
using Microsoft.Azure.Functions.Worker;

namespace FinsamIngest.Functions.Triggers;

/// <summary>Reads the file that a message is about.</summary>
internal sealed class IngestTrigger(ReportIngestor ingestor, FileMessages messages, ReadingSlots slots)
{
    [Function("Ingest")]
    public Task RunAsync(
        [QueueTrigger(StorageNames.IngestQueue, Connection = HostSettings.Connection)] QueueMessage message, CancellationToken cancellation) =>
        messages.HandleAsync(message, async name =>
        {
            var attempt = FileMessages.AttemptOf(message);
            if (attempt == 1 && message.InsertedOn is { } inserted)
                IngestionTelemetry.Delivered(DateTimeOffset.UtcNow - inserted);
            using (await slots.TakeAsync(cancellation).ConfigureAwait(false))
                await ingestor.IngestAsync(name, attempt, cancellation).ConfigureAwait(false);
        });
}
