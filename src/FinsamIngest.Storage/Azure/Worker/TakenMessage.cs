using FinsamIngest.Storage.Azure.Queues;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>A message that the worker has taken, kept by renewal until it is disposed.</summary>
internal sealed class TakenMessage : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly TimeSpan _visibility;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _lost = new();
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

    /// <summary>Cancelled when the message is another's: it was not renewed in time.</summary>
    public CancellationToken Lost => _lost.Token;

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
        _lost.Dispose();
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
                    if (await _queue.UpdateVisibilityAsync(_message, _visibility, CancellationToken.None).ConfigureAwait(false) is not { } receipt)
                    {
                        await _lost.CancelAsync().ConfigureAwait(false);
                        return;
                    }

                    _message = _message with { PopReceipt = receipt };
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
