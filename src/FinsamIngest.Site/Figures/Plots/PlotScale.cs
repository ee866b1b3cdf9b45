using System.Collections.Immutable;
using System.Globalization;

namespace FinsamIngest.Site.Figures.Plots;

/// <summary>From values to places: an axis that begins and ends at round numbers and always holds nothing.</summary>
public sealed class PlotScale
{
    private const int Steps = 5;

    private readonly double from;
    private readonly double to;

    /// <param name="values">What must fit.</param>
    /// <param name="from">Place of the least value.</param>
    /// <param name="to">Place of the greatest.</param>
    public PlotScale(IEnumerable<decimal> values, double from, double to)
    {
        (this.from, this.to) = (from, to);
        var all = values.Append(0).ToList();
        var step = StepOf(all.Max() - all.Min());
        Least = Math.Floor(all.Min() / step) * step;
        Greatest = Math.Max(Math.Ceiling(all.Max() / step) * step, Least + step);
        var ticks = ImmutableArray.CreateBuilder<decimal>();
        for (var tick = Least; tick <= Greatest; tick += step)
            ticks.Add(tick);
        Ticks = ticks.ToImmutable();
    }

    public decimal Least { get; }

    public decimal Greatest { get; }

    /// <summary>Round values to draw lines at.</summary>
    public ImmutableArray<decimal> Ticks { get; }

    public double At(decimal value) => from + ((double)((value - Least) / (Greatest - Least)) * (to - from));

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Text(double coordinate) => Math.Round(coordinate, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 times a power of ten, so that about five fit.</summary>
    private static decimal StepOf(decimal range)
    {
        if (range <= 0)
            return 1;
        var rough = (double)range / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var lead = rough / power;
        return (decimal)((lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power);
    }
}
