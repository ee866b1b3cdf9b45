using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Lines in the texts are parted by a bar; the expected ones are counted from 1.</summary>
public sealed class PageNumberTests
{
    [Theory]
    [InlineData("Sida 3|Intäkter 5 4", "1")]
    [InlineData("Sida 3 av 20|Intäkter 5 4", "1")]
    [InlineData("Intäkter 5 4|18 (24)|Kostnader 5 4", "2")]
    [InlineData("Intäkter 5 4|18(24)|Kostnader 5 4", "2")]
    [InlineData("Bokföring (sista sidan) Sida: 1|Intäkter 5 4", "1")]
    [InlineData("Balansräkning Huset Sida: 7|Intäkter 5 4", "")]
    [InlineData("a 1 2|||7|||b 1 2|||8|||c 1 2|||9|||d 1 2", "4 10 16")]
    [InlineData("a 1 2|||9|||b 1 2|||8|||c 1 2|||7|||d 1 2", "")]
    [InlineData("a 1 2|||7|||b 1 2|||8|||c 1 2", "")]
    [InlineData("a 1 2|7|b 1 2|8|c 1 2|9|d 1 2", "")]
    [InlineData("Intäkter|5 210|5 020", "")]
    [InlineData("(24)|Sidan|Sidoinkomster 3 4", "")]
    public void Find_Lines(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PageNumbers.Find(Example.Document(text.Replace('|', '\n')).Lines).Order()));

    [Theory]
    [InlineData("Årsredovisning 3|x|Årsredovisning 4|x|Årsredovisning 5", "1 3 5")]
    [InlineData("3 Årsredovisning|x|4 Årsredovisning|x|5 Årsredovisning", "1 3 5")]
    [InlineData("Förbundet 2024 3|x|Förbundet 2024 4|x|Förbundet 2024 5", "1 3 5")]
    [InlineData("Förbundet 2024 Sida 3 av 7|x|Förbundet 2024 Sida 4 av 7|x|Förbundet 2024 Sida 5 av 7", "1 3 5")]
    [InlineData("Förbundet 3 (14)|x|Förbundet 4 (14)|x|Förbundet 5 (14)", "1 3 5")]
    [InlineData("2024 3|x|2024 4|x|2024 5", "")]
    [InlineData("Årsredovisning 3|x|Årsredovisning 4", "")]
    [InlineData("Kansli 5|x|Kansli 4|x|Kansli 5", "")]
    [InlineData("Kansli 100 3|x|Kansli 110 4|x|Kansli 90 5", "")]
    [InlineData("Kansli 500 400|x|Kansli 510 500|x|Kansli 520 510", "")]
    public void NumberedHeads_Lines(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', NumberedHeads.Find(Example.Document(text.Replace('|', '\n')).Lines).Order()));
}
