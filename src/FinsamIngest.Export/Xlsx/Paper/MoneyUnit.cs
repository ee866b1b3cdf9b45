using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>Money from one unit to another.</summary>
internal static class MoneyUnit
{
    /// <summary>What a figure is multiplied by; 1 where either is not money.</summary>
    public static decimal Factor(Unit from, Unit to) => InKronor(from) is { } a && InKronor(to) is { } b ? a / b : 1;

    private static decimal? InKronor(Unit unit) => unit switch
    {
        Unit.Kr => 1,
        Unit.Tkr => 1000,
        Unit.Mnkr => 1_000_000,
        _ => null,
    };
}
