namespace FinsamIngest.Core.Prose;

/// <summary>What a figure is compared with.</summary>
internal enum Basis
{
    /// <summary>The budget of the same year.</summary>
    Budget,

    /// <summary>An earlier year's outcome, the year before when none is named.</summary>
    Year,

    /// <summary>Nothing: whether there is a surplus or a deficit.</summary>
    Nothing,
}
