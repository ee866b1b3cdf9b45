using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>The contract's names of statements, units and scenarios.</summary>
internal static class TruthNames
{
    public static Statement Statement(string name) => Enum.Parse<Statement>(name.Replace("_", ""), ignoreCase: true);

    public static Unit Unit(string? name) => name is null ? Core.Reports.Unit.Mixed : Enum.Parse<Unit>(name, ignoreCase: true);

    public static Scenario Scenario(string name) => Enum.Parse<Scenario>(name, ignoreCase: true);
}
