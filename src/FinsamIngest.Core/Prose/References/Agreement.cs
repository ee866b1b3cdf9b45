using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Compares a figure of the text with a value, signs left aside: texts write costs and deficits with and without a minus.</summary>
internal static class Agreement
{
    /// <summary>How far "ca" may be off, and how far a round figure may be off without a word that says so.</summary>
    private const decimal Approximate = 0.05m;
    private const decimal Round = 0.1m;

    /// <summary>The fit, in the unit of the figures (kronor for money).</summary>
    /// <param name="amount">The figure of the text.</param>
    /// <param name="value">The value of the table.</param>
    /// <param name="tolerance">Half the steps of rounding of the table's figures.</param>
    public static Fit Of(Amount amount, decimal value, decimal tolerance)
    {
        var scale = Units.Scale(amount.Unit);
        var said = Math.Abs(amount.Value) * scale;
        value = Math.Abs(value);
        var (low, high) = Interval(amount);
        if (value >= low - tolerance && value <= high + tolerance)
            return Fit.Agrees;
        if (amount.Hedge != Hedge.None || said == 0)
            return Fit.Disagrees;
        var step = amount.Quantum * scale;
        if (value > said && value < said + step)
            return Fit.CutOff;
        if (Math.Abs(value - said) > (amount.RoundQuantum * scale / 2) + tolerance)
            return Fit.Disagrees;
        return Math.Abs(value - said) <= Round * said ? Fit.Agrees : Fit.Coarse;
    }

    /// <summary>Half the step of rounding of a figure, in kronor or its own unit; people are counted, not rounded.</summary>
    public static decimal ToleranceOf(PrintedFigure figure) => figure is { Unit: Unit.Count, Quantum: >= 1 } ? 0 : figure.Quantum * figure.Scale / 2;

    /// <summary>What the figure of the text stands for, in kronor or its own unit, without sign.</summary>
    public static (decimal Low, decimal High) Interval(Amount amount)
    {
        var scale = Units.Scale(amount.Unit);
        var said = Math.Abs(amount.Value) * scale;
        var half = amount.Quantum * scale / 2;
        var step = amount.RoundQuantum * scale;
        return amount.Hedge switch
        {
            Hedge.About => (said - Math.Max(step / 2, Approximate * said), said + Math.Max(step / 2, Approximate * said)),
            Hedge.Over => (said - half, said + Math.Max(step, Round * said)),
            Hedge.Under => (said - Math.Max(step, Round * said), said + half),
            _ => (said - half, said + half),
        };
    }
}
