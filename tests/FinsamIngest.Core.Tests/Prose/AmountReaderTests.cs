using FinsamIngest.Core.Prose;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>How amounts are written in running text.</summary>
public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("uppgick till 2 453 194 kr.", "2453194 Kr None")]
    [InlineData("uppgått till 10,8m.kr. Medlemmarna", "10.8 Mnkr None")]
    [InlineData("en kostnad på ≈2,38.m.kr (26%)", "2.38 Mnkr About; 26 Percent None")]
    [InlineData("till en kostnad på 2.m.kr", "2 Mnkr None")]
    [InlineData("till att omfatta 0.3 milj.kr", "0.3 Mnkr None")]
    [InlineData("Kostnaden blev 1.250.000 kronor", "1250000 Kr None")]
    [InlineData("uppgår till 4,5 MSEK och 300 TSEK", "4.5 Mnkr None; 300 Tkr None")]
    [InlineData("uppgår till –1 854 tkr", "-1854 Tkr None")]
    [InlineData("Årets resultat blev – 2,1 m.kr", "-2.1 Mnkr None")]
    [InlineData("insatsen – 2,1 m.kr – var dyr", "2.1 Mnkr None")]
    [InlineData("drygt 3 miljoner kronor", "3 Mnkr Over")]
    [InlineData("strax över 2 m.kr", "2 Mnkr Over")]
    [InlineData("knappt tre miljoner kronor", "3 Mnkr Under")]
    [InlineData("ca 300 t.kr", "300 Tkr About")]
    [InlineData("gick på 4,4 m.kr (2022:7,2 m.kr)", "4.4 Mnkr None; 7.2 Mnkr None")]
    [InlineData("som uppgick till 2,4 (jmf 2021; 3,5 m.kr)", "2.4 Mnkr None; 3.5 Mnkr None")]
    [InlineData("kostnader på -5 309 927 kr d.v.s. med ett resultat på -1 309 927.", "-5309927 Kr None; -1309927 Kr None")]
    [InlineData("fick 140-300 tkr lägre medel", "140 Tkr None; 300 Tkr None")]
    [InlineData("delar på en fjärdedel, regionen på hälften", "25 Percent None; 50 Percent None")]
    [InlineData("Under 2024 har 684 deltagare fått stöd, 58 % kvinnor", "684 Count None; 58 Percent None")]
    [InlineData("arbetar 1,5 årsarbetare", "1.5 Fte None")]
    [InlineData("enligt lag (2003:1210) den 2024-12-31 kl 13.00, sidan 12", "")]
    public void Read_GivesValueUnitAndHedge(string text, string expected)
    {
        var read = AmountReader.Read(text, null).Select(a => FormattableString.Invariant($"{a.Value} {a.Unit} {a.Hedge}"));

        Assert.Equal(expected, string.Join("; ", read));
    }

    [Theory]
    [InlineData("2,1 m.kr", 2_091_000, "Agrees")]
    [InlineData("ca 4,8 mkr", 4_814_000, "Agrees")]
    [InlineData("drygt 10,3 m.kr", 10_308_000, "Agrees")]
    [InlineData("drygt 3 m.kr", 2_160_000, "Disagrees")]
    [InlineData("knappt 3 m.kr", 2_739_000, "Agrees")]
    [InlineData("4,29 m.kr", 4_297_000, "CutOff")]
    [InlineData("200 tkr", 166_000, "Coarse")]
    [InlineData("300 tkr", 296_000, "Agrees")]
    [InlineData("359 tkr", 350_000, "Disagrees")]
    [InlineData("-1 854 tkr", -1_864_314, "Disagrees")]
    [InlineData("-1 864 tkr", 1_864_314, "Agrees")]
    public void Agreement_FollowsThePrintedDigitsAndTheHedge(string text, int kronor, string expected)
    {
        var amount = Assert.Single(AmountReader.Read(text, null));

        Assert.Equal(expected, Agreement.Of(amount, kronor, 0).ToString());
    }

    [Fact]
    public void Read_NumberWordBelongsToItsUnitOnly() => Assert.Empty(AmountReader.Read("De sex kommunerna har två projekt", Unit.Tkr));
}
