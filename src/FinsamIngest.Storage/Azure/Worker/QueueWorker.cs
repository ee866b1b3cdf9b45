using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FinsamIngest.Core.Reports;
using FinsamIngest.Storage.Azure.Queues;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>
/// Does on one machine what the Functions host does in Azure: takes messages, keeps them while a report is read, deletes them when it is done, tries five
/// times, and puts what fails then into the poison queue, where it is noted as given up. Any number of workers may run on one queue.
/// </summary>
internal sealed class QueueWorker(AzureStorage storage, QueueWork work, QueueWorkerOptions options, TimeProvider clock, ILogger<QueueWorker> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private static readonly LocalisedText GivenUp = new(
        "Rapporten kunde inte läsas efter flera försök: lagringen svarade inte eller programmet avbröts varje gång. Lägg in filen på nytt för att försöka igen.",
        "The report could not be read after several attempts: the storage did not answer or the program was ended each time. Put the file in again to try once more.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.Started(options.Concurrency, options.MaxAttempts);
        using var abort = new CancellationTokenSource();
        using var free = new SemaphoreSlim(options.Concurrency);
        await Task.WhenAll(
            PollAsync(storage.IngestQueue, free, IngestAsync, abort.Token, stoppingToken),
            PollAsync(storage.PoisonQueue, free, GiveUpAsync, abort.Token, stoppingToken),
            SweepAsync(stoppingToken),
            AbortLateAsync(abort, stoppingToken)).ConfigureAwait(false);
    }

    private delegate Task Handler(TakenMessage taken, CancellationToken abort);

    /// <summary>Takes messages of a queue until asked to stop, then waits for those in hand.</summary>
    private async Task PollAsync(QueueClient queue, SemaphoreSlim free, Handler handle, CancellationToken abort, CancellationToken stopping)
    {
        var inHand = new List<Task>();
        var pause = FirstPause;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await free.WaitAsync(stopping).ConfigureAwait(false);
                var slots = 1;
                while (slots < options.BatchSize && free.Wait(0, CancellationToken.None))
                    slots++;
                var used = 0;
                try
                {
                    // Not cancelled midway: messages that were taken and not heard of would be away for the whole visibility timeout.
                    QueueMessage[] messages = await queue.ReceiveMessagesAsync(slots, options.VisibilityTimeout, CancellationToken.None).ConfigureAwait(false);
                    foreach (var message in messages)
                    {
                        inHand.Add(RunAsync(queue, message, handle, free, abort));
                        used++;
                    }
                }
                finally
                {
                    if (slots > used)
                        free.Release(slots - used);
                }

                inHand.RemoveAll(task => task.IsCompleted);
                pause = used > 0 ? FirstPause : pause * 2 < options.MaxPollingInterval ? pause * 2 : options.MaxPollingInterval;
                if (used == 0)
                    await Task.Delay(pause, clock, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e) when (StorageTrouble.Is(e))
            {
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                log.Away(e, pause.TotalSeconds);
                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(inHand).ConfigureAwait(false);
    }

    private async Task RunAsync(QueueClient queue, QueueMessage message, Handler handle, SemaphoreSlim free, CancellationToken abort)
    {
        await Task.Yield();
        try
        {
            if (message.DequeueCount == 1)
                work.Delivered?.Invoke(clock.GetUtcNow() - (message.InsertedOn ?? clock.GetUtcNow()));
            await using var taken = new TakenMessage(queue, message, options.VisibilityTimeout, clock);
            await handle(taken, abort).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A message that cannot be settled comes back by itself; the worker goes on with the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.Unsettled(e, IngestMessage.Read(message.MessageText, storage.InboxName).Name ?? message.MessageId);
        }
        finally
        {
            free.Release();
        }
    }

    private async Task IngestAsync(TakenMessage taken, CancellationToken abort)
    {
        var message = taken.Message;
        var wanted = IngestMessage.Read(message.MessageText, storage.InboxName);
        if (wanted.Name is null)
        {
            await DropAsync(taken, wanted).ConfigureAwait(false);
            return;
        }

        if (message.DequeueCount > options.MaxAttempts)
        {
            // The last attempt never ended: its worker was killed.
            await PoisonAsync(taken, wanted.Name, null).ConfigureAwait(false);
            return;
        }

        try
        {
            var name = await NameInInboxAsync(wanted.Name, abort).ConfigureAwait(false);
            await work.Ingest(name, (int)message.DequeueCount, abort).ConfigureAwait(false);
            await SettleAsync(taken, "done").ConfigureAwait(false);
            if (taken.IsLost)
                log.Lost(wanted.Name);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            log.GivenBack(wanted.Name);
            await GiveBackAsync(taken, TimeSpan.Zero).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it was: the message is tried again, and then noted as given up. Nothing is lost by going on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (message.DequeueCount >= options.MaxAttempts)
            {
                await PoisonAsync(taken, wanted.Name, e).ConfigureAwait(false);
                return;
            }

            log.Again(e, message.DequeueCount, wanted.Name);
            QueueTelemetry.Handled("again");
            await GiveBackAsync(taken, options.RetryDelay).ConfigureAwait(false);
        }
    }

    private async Task GiveUpAsync(TakenMessage taken, CancellationToken abort)
    {
        var wanted = IngestMessage.Read(taken.Message.MessageText, storage.InboxName);
        if (wanted.Name is null)
        {
            await DropAsync(taken, wanted).ConfigureAwait(false);
            return;
        }

        await work.Fail(await NameInInboxAsync(wanted.Name, abort).ConfigureAwait(false), GivenUp, abort).ConfigureAwait(false);
        await SettleAsync(taken, "given_up").ConfigureAwait(false);
    }

    /// <summary>
    /// The name as the inbox has it. Whether Event Grid writes a percent sign in a blob's name as such or as %25 is not documented: what stands there counts
    /// first, and what it would mean unescaped is tried when there is no such file.
    /// </summary>
    private async Task<string> NameInInboxAsync(string name, CancellationToken cancellation)
    {
        if (!name.Contains('%', StringComparison.Ordinal))
            return name;
        var unescaped = Uri.UnescapeDataString(name);
        return unescaped != name && await storage.Inbox.FindAsync(name, cancellation).ConfigureAwait(false) is null
            && await storage.Inbox.FindAsync(unescaped, cancellation).ConfigureAwait(false) is not null ? unescaped : name;
    }

    private async Task DropAsync(TakenMessage taken, IngestMessage read)
    {
        if (read.Kind == IngestMessageKind.Ignore)
            log.Ignored(taken.Message.MessageId, read.Problem!);
        else
            log.Unreadable(taken.Message.MessageId, taken.Message.MessageText.Length, read.Problem!);
        await SettleAsync(taken, read.Kind == IngestMessageKind.Ignore ? "ignored" : "unreadable").ConfigureAwait(false);
    }

    private async Task PoisonAsync(TakenMessage taken, string name, Exception? exception)
    {
        log.Poisoned(exception, taken.Message.DequeueCount, name);
        // Sent before it is deleted: twice does no harm, never does.
        await storage.PoisonQueue.SendAsync(taken.Message.MessageText, CancellationToken.None).ConfigureAwait(false);
        await SettleAsync(taken, "poison").ConfigureAwait(false);
    }

    private static async Task SettleAsync(TakenMessage taken, string outcome)
    {
        await taken.StopRenewingAsync().ConfigureAwait(false);
        await taken.Queue.DeleteAsync(taken.Message, CancellationToken.None).ConfigureAwait(false);
        QueueTelemetry.Handled(outcome);
    }

    private static async Task GiveBackAsync(TakenMessage taken, TimeSpan visibleAfter)
    {
        await taken.StopRenewingAsync().ConfigureAwait(false);
        await taken.Queue.KeepAsync(taken.Message, visibleAfter, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        if (options.SweepInterval <= TimeSpan.Zero)
            return;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                foreach (var name in await work.Sweep(stopping).ConfigureAwait(false))
                    await storage.Requests.EnqueueAsync(name, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A sweep is done again and again; none of them may end the worker.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.SweepFailed(e);
            }

            await Task.Delay(options.SweepInterval, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AbortLateAsync(CancellationTokenSource abort, CancellationToken stopping)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        abort.CancelAfter(options.StopGrace);
    }
}
