using FinsamIngest.Site.Figures.Plots;

namespace FinsamIngest.Site.Tests.Figures;

public sealed class PlotScaleTests
{
    [Theory]
    [InlineData(new[] { 8900.0, 10803.0 }, 0, 15000, 4)]
    [InlineData(new[] { -2091.0, 1980.0 }, -3000, 2000, 6)]
    [InlineData(new[] { 0.049, 0.59 }, 0, 0.6, 4)]
    [InlineData(new double[0], 0, 1, 2)]
    [InlineData(new[] { -5.0 }, -5, 0, 6)]
    public void Axis_is_round_and_holds_nothing_and_every_value(double[] values, double least, double greatest, int ticks)
    {
        var scale = new PlotScale(values.Select(value => (decimal)value), 100, 0);
        Assert.Equal(((decimal)least, (decimal)greatest, ticks), (scale.Least, scale.Greatest, scale.Ticks.Length));
        Assert.Equal((100d, 0d), (scale.At(scale.Least), scale.At(scale.Greatest)));
        Assert.Contains(0m, scale.Ticks);
        Assert.All(values, value => Assert.InRange(scale.At((decimal)value), 0, 100));
    }
}
