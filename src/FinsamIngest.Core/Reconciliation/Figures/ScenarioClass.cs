using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Scenarios that may be compared across tables: an outcome is an outcome, whether the column says utfall, kostnad or netto.</summary>
internal enum ScenarioClass
{
    Outcome,
    Budget,
    Derived,
}

/// <summary>Maps columns to classes.</summary>
internal static class ScenarioClasses
{
    public static ScenarioClass Of(Scenario scenario) => scenario switch
    {
        Scenario.Actual or Scenario.Income or Scenario.Cost or Scenario.Net => ScenarioClass.Outcome,
        Scenario.Budget => ScenarioClass.Budget,
        _ => ScenarioClass.Derived,
    };
}
