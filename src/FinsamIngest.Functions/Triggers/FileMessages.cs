using Azure.Storage.Queues.Models;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Triggers;

/// <summary>
/// From a queue message to the file that it is about. A message that cannot be understood is logged and acknowledged: it would not be any better the next time.
/// What work throws goes on to the host, which delivers the message again.
/// </summary>
internal sealed class FileMessages(IReportInbox inbox, ILogger<FileMessages> log)
{
    /// <summary>The how-manieth delivery it is, from 1.</summary>
    public static int AttemptOf(QueueMessage message) => (int)Math.Clamp(message.DequeueCount, 1, int.MaxValue);

    /// <summary>Does the work with the file's name in the inbox, when the message is about a file there.</summary>
    public async Task HandleAsync(QueueMessage message, Func<string, Task> work)
    {
        var wanted = IngestMessage.Read(message.MessageText);
        if (wanted.Name is not { } said)
        {
            Drop(message.MessageId, wanted);
            return;
        }

        try
        {
            await work(await inbox.NameOfAsync(said).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            log.Again(e, AttemptOf(message), said);
            throw;
        }
    }

    private void Drop(string id, IngestMessage message)
    {
        var isIgnored = message.Kind == IngestMessageKind.Ignore;
        if (isIgnored)
            log.Ignored(id, message.Problem!);
        else
            log.Unreadable(id, message.Problem!);
        QueueTelemetry.Handled(isIgnored ? "ignored" : "unreadable");
    }
}
