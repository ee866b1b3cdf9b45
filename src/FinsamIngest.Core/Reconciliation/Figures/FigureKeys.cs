using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Keys under which equal amounts of different tables meet.</summary>
internal static class FigureKeys
{
    /// <summary>The step of an amount in millions that is told to the thousand: <c>2,331</c> mnkr.</summary>
    private const decimal Thousandth = 0.001m;

    /// <summary>Year, scenario and the amount in thousands, so that tables in kr, tkr and mnkr meet; null for what is no such amount, or is told less exactly.</summary>
    public static (string Period, ScenarioClass Scenario, long Thousands)? Of(PrintedFigure figure)
    {
        var scenario = ScenarioClasses.Of(figure.Scenario);
        if (figure.Period is not { } period || scenario == ScenarioClass.Derived || figure.Value == 0 || !(figure.Unit is Unit.Kr or Unit.Tkr || (figure.Unit is Unit.Mnkr && figure.Quantum <= Thousandth)))
            return null;
        return (period, scenario, (long)decimal.Round(Math.Abs(figure.Value) * figure.Scale / 1000, MidpointRounding.AwayFromZero));
    }
}
