using FinsamIngest.Core.Reports;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>What the worker calls; the same that the triggers of the Functions app call.</summary>
/// <param name="Ingest">Reads and publishes a file: its name, and the how-manieth attempt this is (from 1). An exception means: again, later.</param>
/// <param name="Fail">Notes that a file was given up: its name, and why.</param>
/// <param name="Sweep">Deletes old generations; gives the names of files that nobody has read, which are asked for again.</param>
public sealed record QueueWork(
    Func<string, int, CancellationToken, Task> Ingest,
    Func<string, LocalisedText, CancellationToken, Task> Fail,
    Func<CancellationToken, Task<IReadOnlyCollection<string>>> Sweep)
{
    /// <summary>Told how long a message had waited when it was taken for the first time; null when nobody wants to know.</summary>
    public Action<TimeSpan>? Delivered { get; init; }
}
