using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FinsamIngest.Storage.Azure.Queues;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>A message that the worker has taken, kept by renewal until it is disposed.</summary>
internal sealed class TakenMessage : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly TimeSpan _visibility;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;
    private QueueMessage _message;

    public TakenMessage(QueueClient queue, QueueMessage message, TimeSpan visibility, TimeProvider clock)
    {
        (_queue, _message, _visibility, _clock) = (queue, message, visibility, clock);
        _renewing = RenewAsync();
    }

    /// <summary>The queue it was taken from.</summary>
    public QueueClient Queue => _queue;

    /// <summary>The message with its present pop receipt.</summary>
    public QueueMessage Message => _message;

    /// <summary>
    /// Whether the message may be another's by now: it was not renewed in time, or the answer to a renewal was lost and with it the right to the message. The work goes on
    /// nevertheless: done twice is done once, and stopped each time is never done.
    /// </summary>
    public bool IsLost { get; private set; }

    /// <summary>Ends the renewals; afterwards the pop receipt stays as it is.</summary>
    public async Task StopRenewingAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopRenewingAsync().ConfigureAwait(false);
        _ended.Dispose();
    }

    private async Task RenewAsync()
    {
        try
        {
            // A third of the time leaves two more chances when the service is busy.
            while (true)
            {
                await Task.Delay(_visibility / 3, _clock, _ended.Token).ConfigureAwait(false);
                try
                {
                    // Not cancelled midway: a renewal that was done and not heard of would leave a pop receipt that nobody knows.
                    if (await _queue.KeepAsync(_message, _visibility, CancellationToken.None).ConfigureAwait(false) is not { } kept)
                    {
                        IsLost = true;
                        return;
                    }

                    _message = kept;
                }
                catch (Exception e) when (StorageTrouble.Is(e))
                {
                    // The storage is away. The next renewal will tell whether the message still is ours.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
    }
}
