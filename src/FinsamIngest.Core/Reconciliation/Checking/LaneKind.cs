using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Columns that add with the same signs.</summary>
internal enum LaneKind
{
    Main,
    Deviation,
    Income,
    Cost,
    None,
}

/// <summary>Kinds of columns.</summary>
internal static class LaneKinds
{
    public static LaneKind Of(Scenario scenario) => scenario switch
    {
        Scenario.Deviation => LaneKind.Deviation,
        Scenario.Income => LaneKind.Income,
        Scenario.Cost => LaneKind.Cost,
        Scenario.Ratio => LaneKind.None,
        _ => LaneKind.Main,
    };
}
