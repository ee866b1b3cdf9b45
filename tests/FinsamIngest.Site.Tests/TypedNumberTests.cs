using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Layout;

namespace FinsamIngest.Site.Tests;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1 535", 1535)]
    [InlineData("−1 535", -1535)]
    [InlineData("–15", -15)]
    [InlineData("(15)", -15)]
    [InlineData("1\u202F535,5", 1535.5)]
    [InlineData("4.3", 4.3)]
    public void What_people_type_is_understood(string typed, double expected) => Assert.Equal((decimal)expected, TypedNumber.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("tolv")]
    [InlineData("1e5")]
    [InlineData("1,2,3")]
    public void What_is_no_number_is_none(string typed) => Assert.Null(TypedNumber.Parse(typed));

    [Fact]
    public void Printed_number_is_read_back()
    {
        foreach (var value in (decimal[])[-9_258.25m, 0m, 1_000_000m, -1m])
            Assert.Equal(value, TypedNumber.Parse(FigureText.Of(value, Language.Swedish)));
    }
}
