using FinsamIngest.Ingestion.Reading;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Hosting;

/// <summary>Ends the process when readings that were given up still run: each holds a core and its memory, and no thread can be stopped from outside.</summary>
internal sealed class StuckReadings(IHostApplicationLifetime lifetime, ILogger<StuckReadings> log) : IFunctionsWorkerMiddleware
{
    /// <summary>What the Functions host takes as a wish to be started anew. It starts no worker again that ends with 0, and counts every other code as a crash.</summary>
    public const int RestartExitCode = 200;

    /// <summary>So many readings that do not end hold as many cores and their memory.</summary>
    private const int Most = 3;

    /// <summary>The answer to the host of the invocation that is just done must be out before the process ends.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private int _isEnding;

    /// <summary>Whether the process ends because of it.</summary>
    public bool IsEnding => Volatile.Read(ref _isEnding) != 0;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            if (Deadline.Abandoned >= Most && Interlocked.Exchange(ref _isEnding, 1) == 0)
            {
                log.Stuck(Deadline.Abandoned);
                _ = Task.Delay(Farewell).ContinueWith(_ => lifetime.StopApplication(), TaskScheduler.Default);
            }
        }
    }
}
