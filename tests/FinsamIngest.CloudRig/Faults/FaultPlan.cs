namespace FinsamIngest.CloudRig.Faults;

/// <summary>What is to go wrong.</summary>
/// <param name="Seed">The same for the same plan; when exactly things happen depends on the machine.</param>
internal sealed record FaultPlan(int Seed)
{
    /// <summary>Invented reports, besides those of the fixtures and the bad files.</summary>
    public int Reports { get; init; } = 6;

    /// <summary>Worker processes at a time.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How often one of them is killed.</summary>
    public int Kills { get; init; }

    /// <summary>How often the emulator is stopped for some seconds and started again.</summary>
    public int Outages { get; init; }

    /// <summary>Share of the storage calls that fail.</summary>
    public double FaultyCalls { get; init; }

    /// <summary>Most messages for one report.</summary>
    public int Deliveries { get; init; } = 5;

    /// <summary>Between two kills at most.</summary>
    public TimeSpan KillPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When to give up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);
}
