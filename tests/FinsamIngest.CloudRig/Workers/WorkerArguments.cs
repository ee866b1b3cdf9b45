using System.Globalization;

namespace FinsamIngest.CloudRig.Workers;

/// <summary>What a worker process is told.</summary>
internal sealed record WorkerArguments(string Connection, string Prefix)
{
    /// <summary>Share of the storage calls that fail.</summary>
    public double Faults { get; init; }

    /// <summary>For the faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Reports read at a time.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Seconds after which a killed worker's message comes back.</summary>
    public int Visibility { get; init; } = 3;

    /// <summary>Attempts before a message is poison: workers that are killed all the time use up many.</summary>
    public int Attempts { get; init; } = 1000;

    public string[] ToArray() =>
    [
        "worker", Connection, Prefix, Faults.ToString(CultureInfo.InvariantCulture), $"{Seed}", $"{Concurrency}", $"{Visibility}", $"{Attempts}",
    ];

    public static WorkerArguments Parse(string[] args) => new(args[1], args[2])
    {
        Faults = double.Parse(args[3], CultureInfo.InvariantCulture),
        Seed = int.Parse(args[4], CultureInfo.InvariantCulture),
        Concurrency = int.Parse(args[5], CultureInfo.InvariantCulture),
        Visibility = int.Parse(args[6], CultureInfo.InvariantCulture),
        Attempts = int.Parse(args[7], CultureInfo.InvariantCulture),
    };
}
