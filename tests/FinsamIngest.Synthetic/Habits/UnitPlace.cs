namespace FinsamIngest.Synthetic.Habits;

/// <summary>Where a table says its unit.</summary>
internal enum UnitPlace
{
    Title,
    Line,
    Corner,

    /// <summary>Only once, in the accounting principles.</summary>
    Principles,
}
