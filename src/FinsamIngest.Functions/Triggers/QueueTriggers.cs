using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion;
using FinsamIngest.Ingestion.Telemetry;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Triggers;

/// <summary>What the queues' triggers and the timer do. A message that cannot be understood is logged and acknowledged: it would not be any better the next time.</summary>
internal sealed class QueueTriggers(ReportIngestor ingestor, IReportInbox inbox, IIngestRequests requests, ReadingSlots slots, ILogger<QueueTriggers> log)
{
    private static readonly LocalisedText GivenUp = new(
        "Rapporten kunde inte läsas efter flera försök: lagringen svarade inte eller programmet avbröts varje gång. Lägg in filen på nytt för att försöka igen.",
        "The report could not be read after several attempts: the storage did not answer or the program was ended each time. Put the file in again to try once more.");

    /// <summary>Reads the file that a message is about.</summary>
    public Task<InvocationAnswer> IngestAsync(Invocation invocation, CancellationToken cancellation) => OfFileAsync(invocation, async name =>
    {
        if (invocation is { Attempt: 1, Inserted: { } inserted })
            IngestionTelemetry.Delivered(DateTimeOffset.UtcNow - inserted);
        using (await slots.TakeAsync(cancellation).ConfigureAwait(false))
        {
            var outcome = await ingestor.IngestAsync(name, invocation.Attempt, cancellation).ConfigureAwait(false);
            return $"{outcome.Result} {outcome.ReportId}";
        }
    });

    /// <summary>Notes that the file that a message is about is given up.</summary>
    public Task<InvocationAnswer> PoisonAsync(Invocation invocation, CancellationToken cancellation) => OfFileAsync(invocation, async name =>
    {
        await ingestor.FailAsync(name, GivenUp, cancellation).ConfigureAwait(false);
        QueueTelemetry.Handled("given_up");
        return "Failed";
    });

    /// <summary>Deletes old generations and asks again for files that nobody has read.</summary>
    public async Task<InvocationAnswer> SweepAsync(CancellationToken cancellation)
    {
        try
        {
            var swept = await ingestor.SweepAsync(cancellation).ConfigureAwait(false);
            foreach (var name in swept.Unread)
                await requests.EnqueueAsync(name, cancellation).ConfigureAwait(false);
            return InvocationAnswer.Done($"{swept.Generations} generations deleted, {swept.Unread.Length} files asked for again");
        }
#pragma warning disable CA1031 // the host is told by the status, and sweeps again
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.Failed(e, "Sweep");
            return InvocationAnswer.Again;
        }
    }

    private async Task<InvocationAnswer> OfFileAsync(Invocation invocation, Func<string, Task<string>> work)
    {
        var wanted = invocation.Message is { } text ? IngestMessage.Read(text) : new IngestMessage(IngestMessageKind.Unreadable, null, "it is not there");
        if (wanted.Name is not { } said)
            return Drop(invocation, wanted);
        try
        {
            return InvocationAnswer.Done(await work(await inbox.NameOfAsync(said).ConfigureAwait(false)).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // the host is told by the status, and delivers the message again
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.Again(e, invocation.Attempt, said);
            return InvocationAnswer.Again;
        }
    }

    private InvocationAnswer Drop(Invocation invocation, IngestMessage message)
    {
        var isIgnored = message.Kind == IngestMessageKind.Ignore;
        if (isIgnored)
            log.Ignored(invocation.Id, message.Problem!);
        else
            log.Unreadable(invocation.Id, message.Problem!);
        QueueTelemetry.Handled(isIgnored ? "ignored" : "unreadable");
        return InvocationAnswer.Done($"Nothing to read: {message.Problem}");
    }
}
