using System.Text.Json;

namespace FinsamIngest.CloudRig.Workers;

/// <summary>What a worker process says when it is asked to stop.</summary>
/// <param name="Reports">Reports published.</param>
/// <param name="ReadingMilliseconds">Time spent on reading and checking them.</param>
/// <param name="StorageMilliseconds">Time during which at least one storage call was under way and no queue was merely being asked.</param>
/// <param name="ProcessorMilliseconds">Processor time of the process.</param>
/// <param name="PeakBytes">Largest working set.</param>
/// <param name="Calls">Calls by kind.</param>
internal sealed record WorkerStatistics(
    int Reports, double ReadingMilliseconds, double StorageMilliseconds, double ProcessorMilliseconds, long PeakBytes, Dictionary<string, long> Calls)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static WorkerStatistics? FromJson(string text) => JsonSerializer.Deserialize<WorkerStatistics>(text);
}
