using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Keys under which equal amounts of different tables meet.</summary>
internal static class FigureKeys
{
    /// <summary>Year, scenario and the amount in thousands, so that tables in kr and tkr meet; null for what is no such amount.</summary>
    public static (string Period, ScenarioClass Scenario, long Thousands)? Of(PrintedFigure figure)
    {
        var scenario = ScenarioClasses.Of(figure.Scenario);
        if (figure.Period is not { } period || scenario == ScenarioClass.Derived || figure.Value == 0 || figure.Unit is not (Unit.Kr or Unit.Tkr))
            return null;
        return (period, scenario, (long)decimal.Round(Math.Abs(figure.Value) * figure.Scale / 1000, MidpointRounding.AwayFromZero));
    }
}
