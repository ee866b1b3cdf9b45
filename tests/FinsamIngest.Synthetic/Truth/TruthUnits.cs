namespace FinsamIngest.Synthetic.Truth;

internal static class TruthUnits
{
    /// <summary>Kronor in one unit; 1 for what is not money.</summary>
    public static decimal Factor(this TruthUnit unit) => unit switch
    {
        TruthUnit.Tkr => 1_000m,
        TruthUnit.Mnkr => 1_000_000m,
        _ => 1m,
    };

    public static string Name(this TruthUnit unit) => unit.ToString().ToLowerInvariant();
}
