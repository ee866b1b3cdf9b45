using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Units of money and their size.</summary>
internal static class Units
{
    public static decimal Scale(Unit unit) => unit switch
    {
        Unit.Tkr => 1_000m,
        Unit.Mnkr => 1_000_000m,
        _ => 1m,
    };

    public static bool IsMoney(Unit unit) => unit is Unit.Kr or Unit.Tkr or Unit.Mnkr;

    /// <summary>Whether figures of the two units can stand in one relation.</summary>
    public static bool AreComparable(Unit a, Unit b) => a == b || (IsMoney(a) && IsMoney(b));
}
