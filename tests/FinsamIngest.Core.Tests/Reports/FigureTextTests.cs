using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reports;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("1234567.50", "1\u00A0234\u00A0567,50", "1\u00A0234\u00A0567.50")]
    [InlineData("-12345", "−12\u00A0345", "−12\u00A0345")]
    [InlineData("999", "999", "999")]
    [InlineData("0", "0", "0")]
    public void Of_SetsThousandsApart_AndTheDecimalMarkOfTheLanguage(string value, string swedish, string english)
    {
        Assert.Equal(swedish, FigureText.Of(Number(value), Language.Swedish));
        Assert.Equal(english, FigureText.Of(Number(value), Language.English));
    }

    [Fact]
    public void Of_TakesTheBlankItIsGiven() => Assert.Equal("−1\u202F234", FigureText.Of(-1234, Language.Swedish, FigureText.NarrowNoBreakSpace));

    [Theory]
    [InlineData("12.500", "+12,5")]
    [InlineData("-0.310", "−0,31")]
    [InlineData("0.000", "0")]
    [InlineData("0.0004", "0")]
    [InlineData("30", "+30")]
    public void Signed_HasASign_AndNoTrailingZeros(string value, string expected) => Assert.Equal(expected, FigureText.Signed(Number(value), Language.Swedish));

    [Theory]
    [InlineData(0.9999, "99\u00A0%")]
    [InlineData(1, "100\u00A0%")]
    [InlineData(0.29, "29\u00A0%")]
    public void Percent_NeverRoundsUpToAll(double share, string expected) => Assert.Equal(expected, FigureText.Percent(share));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
