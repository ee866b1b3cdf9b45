using FinsamIngest.Site.Layout;

namespace FinsamIngest.Site.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("-1234567.50", "−1\u202F234\u202F567,50")]
    [InlineData("999", "999")]
    [InlineData("1000", "1\u202F000")]
    [InlineData("0", "0")]
    public void Swedish_number_has_a_true_minus_and_blanks_that_do_not_break(string value, string expected) =>
        Assert.Equal(expected, NumberText.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), SiteLanguage.Swedish));

    [Theory]
    [InlineData("1 535", 1535)]
    [InlineData("−1 535", -1535)]
    [InlineData("–15", -15)]
    [InlineData("(15)", -15)]
    [InlineData("1\u202F535,5", 1535.5)]
    [InlineData("4.3", 4.3)]
    public void What_people_type_is_understood(string typed, double expected) => Assert.Equal((decimal)expected, NumberText.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("tolv")]
    [InlineData("1e5")]
    [InlineData("1,2,3")]
    public void What_is_no_number_is_none(string typed) => Assert.Null(NumberText.Parse(typed));

    [Fact]
    public void Printed_number_is_read_back()
    {
        foreach (var value in (decimal[])[-9_258.25m, 0m, 1_000_000m, -1m])
            Assert.Equal(value, NumberText.Parse(NumberText.Of(value, SiteLanguage.Swedish)));
    }
}
