using Azure.Storage.Queues.Models;
using FinsamIngest.Core.Reports;
using FinsamIngest.Ingestion;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Azure.Functions.Worker;

namespace FinsamIngest.Functions.Triggers;

/// <summary>Notes that the file is given up that a message is about, which the host put into the poison queue after its last attempt.</summary>
internal sealed class PoisonTrigger(ReportIngestor ingestor, FileMessages messages)
{
    private static readonly LocalisedText GivenUp = new(
        "Rapporten kunde inte läsas efter flera försök: lagringen svarade inte eller programmet avbröts varje gång. Lägg in filen på nytt för att försöka igen.",
        "The report could not be read after several attempts: the storage did not answer or the program was ended each time. Put the file in again to try once more.");

    [Function("Poison")]
    public Task RunAsync(
        [QueueTrigger(StorageNames.PoisonQueue, Connection = HostSettings.Connection)] QueueMessage message, CancellationToken cancellation) =>
        messages.HandleAsync(message, async name =>
        {
            await ingestor.FailAsync(name, GivenUp, cancellation).ConfigureAwait(false);
            QueueTelemetry.Handled("given_up");
        });
}
