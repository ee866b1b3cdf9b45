namespace FinsamIngest.Core.Prose;

/// <summary>What a text says about how exact its figure is.</summary>
internal enum Hedge
{
    /// <summary>Nothing: the last printed digit says it.</summary>
    None,

    /// <summary>ca, cirka, runt, ungefär, omkring, ≈.</summary>
    About,

    /// <summary>drygt, strax över, över, mer än, minst: the figure is at least that.</summary>
    Over,

    /// <summary>knappt, nästan, närmare, strax under, högst: the figure is at most that.</summary>
    Under,
}
