using FinsamIngest.Storage.Azure.Store;

namespace FinsamIngest.Storage.Tests.Azure.Tables;

public sealed class MoneyTests
{
    public static TheoryData<decimal?, string?, long?, long?> Amounts => new()
    {
        { null, null, null, null },
        { 0m, "0", 0, 0 },
        { -1546000m, "-1546000", -1546000, -154600000 },
        { 1234.56m, "1234.56", 1235, 123456 },
        { -0.50m, "-0.50", -1, -50 },
        { 9.995m, "9.995", 10, 1000 },
        { 92_233_720_368_547_758.07m, "92233720368547758.07", 92_233_720_368_547_758, long.MaxValue },
        { 92_233_720_368_547_758.08m, "92233720368547758.08", 92_233_720_368_547_758, null },
        { decimal.MinValue, "-79228162514264337593543950335", null, null },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Amount_IsExactAsText_AndWholeAsNumbers(decimal? amount, string? exact, long? kronor, long? ore)
    {
        Assert.Equal(exact, Money.Exact(amount));
        Assert.Equal(kronor, Money.Kronor(amount));
        Assert.Equal(ore, Money.Ore(amount));
    }
}
