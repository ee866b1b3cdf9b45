using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace FinsamIngest.Storage.Azure.Queues;

/// <summary>What the store asks of a queue, where the library's own way throws, or forgets, what must be known or kept here.</summary>
internal static class QueueCalls
{
    // The service's own default is a week: a report that waits longer than that must not be forgotten.
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    /// <summary>Adds a message that is kept until someone deletes it.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="text">At most 64 KiB.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task SendAsync(this QueueClient queue, string text, CancellationToken cancellation) =>
        queue.SendMessageAsync(text, visibilityTimeout: null, ForEver, cancellation);

    /// <summary>Keeps a taken message for longer (or gives it back, with zero). Gives it with its new pop receipt; null when it is someone else's by now.</summary>
    public static async Task<QueueMessage?> KeepAsync(this QueueClient queue, QueueMessage taken, TimeSpan visibilityTimeout, CancellationToken cancellation)
    {
        try
        {
            return taken.Update(await queue.UpdateMessageAsync(
                taken.MessageId, taken.PopReceipt, visibilityTimeout: visibilityTimeout, cancellationToken: cancellation).ConfigureAwait(false));
        }
        catch (RequestFailedException e) when (IsAnothers(e))
        {
            return null;
        }
    }

    /// <summary>Deletes a taken message; nothing when it is someone else's by now, or gone.</summary>
    public static async Task DeleteAsync(this QueueClient queue, QueueMessage taken, CancellationToken cancellation)
    {
        try
        {
            await queue.DeleteMessageAsync(taken.MessageId, taken.PopReceipt, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (IsAnothers(e))
        {
        }
    }

    // 404: deleted; 400: the pop receipt is an old one.
    private static bool IsAnothers(RequestFailedException e) => e.Status is 404 or 400;
}
