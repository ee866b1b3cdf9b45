using System.Diagnostics.CodeAnalysis;

namespace FinsamIngest.Ingestion.Reading;

/// <summary>
/// Runs work on a thread of its own, so that a file which takes too long costs its deadline and no more: the pipeline is pure code that cannot be interrupted.
/// Work that heeds its token is told to stop; a thread that does not ends with its work or with the process.
/// </summary>
public static class Deadline
{
    private static int _abandoned;

    /// <summary>How many threads run on although nobody waits for them any more. A server that has several of them should be started anew.</summary>
    public static int Abandoned => Volatile.Read(ref _abandoned);

    /// <summary>Does the work, or gives up waiting for it.</summary>
    /// <param name="work">The work; its token is cancelled at the deadline and with <paramref name="cancelled"/>.</param>
    /// <param name="limit">How long it may take; at most 24 days.</param>
    /// <param name="cancelled">Set when nobody wants the result any more.</param>
    /// <param name="farewell">How long work that heeds its token is waited for once it is told to stop: it may have programs to end and files to remove.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancelled"/> was set.</exception>
    public static async Task<DeadlineResult<T>> RunAsync<T>(Func<CancellationToken, T> work, TimeSpan limit, CancellationToken cancelled, TimeSpan farewell = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = new TaskCompletionSource<DeadlineResult<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var token = stop.Token;
        new Thread(() => done.SetResult(Guarded(work, token))) { IsBackground = true, Name = "reader" }.Start();
        try
        {
            return await done.Task.WaitAsync(limit, cancelled).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
        }
        catch (OperationCanceledException)
        {
            await LeaveAsync(done.Task, stop, farewell).ConfigureAwait(false);
            throw;
        }

        await LeaveAsync(done.Task, stop, farewell).ConfigureAwait(false);
        return new DeadlineResult<T>(default, null, TimedOut: true);
    }

    /// <summary>One file's defect must not cost the others their result, so whatever it throws becomes its result.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "the boundary between a file and the run")]
    private static DeadlineResult<T> Guarded<T>(Func<CancellationToken, T> work, CancellationToken stop)
    {
        try
        {
            return new DeadlineResult<T>(work(stop), null, TimedOut: false);
        }
        catch (Exception e)
        {
            return new DeadlineResult<T>(default, e, TimedOut: false);
        }
    }

    private static async Task LeaveAsync(Task work, CancellationTokenSource stop, TimeSpan farewell)
    {
        await stop.CancelAsync().ConfigureAwait(false);
        Interlocked.Increment(ref _abandoned);
        var ended = work.ContinueWith(_ => Interlocked.Decrement(ref _abandoned), TaskScheduler.Default);
        await Task.WhenAny(ended, Task.Delay(farewell)).ConfigureAwait(false);
    }
}

/// <summary>What came of work with a deadline.</summary>
/// <param name="Value">Its result; default when there is none.</param>
/// <param name="Error">What it threw; null when it threw nothing or took too long.</param>
/// <param name="TimedOut">Whether it took too long.</param>
public readonly record struct DeadlineResult<T>(T? Value, Exception? Error, bool TimedOut);
