namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>How the worker takes messages. The defaults are those of the Functions host, as host.json sets them.</summary>
public sealed record QueueWorkerOptions
{
    /// <summary>Most messages taken at a time.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>Reports read at the same time. Reading is arithmetic, so more than there are cores only costs memory.</summary>
    public int Concurrency { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>How long a taken message belongs to the worker; it is renewed while the work goes on. After a crash the message comes back when it has passed.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a message waits after an attempt that failed.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts in all; then the message goes to the poison queue.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>Longest pause between looks into an empty queue; it begins with a tenth of a second and doubles.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often old generations and forgotten files are looked for; never when zero.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long work in hand may go on after the host has asked the worker to stop; then its messages are given back.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(20);
}
