using System.Diagnostics.Metrics;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>What the queue is doing, for whoever listens to the meter <see cref="MeterName"/>.</summary>
public static class QueueTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "FinsamIngest.Queue";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Messages =
        Meter.CreateCounter<long>("finsam.queue.messages", "{message}", "Messages handled, by outcome.");

    /// <summary>A message has been handled.</summary>
    /// <param name="outcome">done, again, poison, ignored, unreadable, given_up.</param>
    public static void Handled(string outcome) => Messages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
