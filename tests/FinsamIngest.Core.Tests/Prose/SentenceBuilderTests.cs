using FinsamIngest.Core.Prose;
using FinsamIngest.Core.Tests.Statements;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>How lines become sentences.</summary>
public sealed class SentenceBuilderTests
{
    [Fact]
    public void BrokenLinesAndWords_AreJoined_AndKeepTheirLines()
    {
        var sentence = Assert.Single(Build("Resultatet visar ett un-", "derskott på 1 864", "tkr för året."));

        Assert.Equal("Resultatet visar ett underskott på 1 864 tkr för året.", sentence.Text);
        Assert.Equal(2, sentence.Place(sentence.Text.IndexOf("1 864", StringComparison.Ordinal)).Line);
    }

    [Fact]
    public void FullStop_EndsASentence_AnAbbreviationDoesNot() =>
        Assert.Equal(
            ["Kostnaden blev 2,0 m.kr (2023: 1,8 m.kr).", "Bidragen, bl.a. ESF, blev ca. 3 m.kr."],
            Build("Kostnaden blev 2,0 m.kr (2023: 1,8 m.kr). Bidragen, bl.a. ESF,", "blev ca. 3 m.kr.").Select(s => s.Text));

    [Fact]
    public void Bullets_AreSentences_UnderTheirLead()
    {
        var sentences = Build("Avvikelsen beror på:", "", "• Mässan 30 tkr mindre", "• Teamet 16 tkr mindre");

        Assert.Equal(["Mässan 30 tkr mindre", "Teamet 16 tkr mindre"], sentences.Skip(1).Select(s => s.Text));
        Assert.All(sentences.Skip(1), s => Assert.Equal("Avvikelsen beror på:", s.Lead?.Text));
    }

    [Fact]
    public void BoxedText_GoesOnOverBlankLines() =>
        Assert.Equal("Administrativ verksamhet uppgick till en kostnad på 2,38 m.kr", Assert.Single(Build("Administrativ verksamhet uppgick", "", "till en kostnad på", "", "2,38 m.kr")).Text);

    [Fact]
    public void TwoColumnsOfALayoutText_AreReadOneAfterTheOther() =>
        Assert.Equal(
            ["Förbundet samlar kommunerna Åsby och Ljungtorp samt regionen.", "Insatserna kostade 6 455 tkr.", "De kunde inte bemannas fullt under hela året.", "Vi tror att fler deltagare kommer nästa år."],
            Build(
                "                                    De kunde inte bemannas",
                "Förbundet samlar kommunerna         fullt",
                "Åsby  och Ljungtorp   samt          under hela året.",
                "regionen.",
                "                                    Vi tror att fler deltagare",
                "Insatserna kostade 6 455 tkr.       kommer nästa år.").Select(s => s.Text));

    [Fact]
    public void WideGapsOfJustifiedText_AreNoColumns() =>
        Assert.Equal(
            ["Förbundet   samlar kommunerna Åsby och Ljungtorp samt regionen i länet."],
            Build("Förbundet    samlar kommunerna", "Åsby  och    Ljungtorp samt", "regionen i länet.").Select(s => s.Text.Replace("Förbundet samlar", "Förbundet   samlar", StringComparison.Ordinal)));

    [Fact]
    public void Heading_IsNoPartOfTheSentenceBelow() =>
        Assert.Equal(
            ["Ekonomi", "För året redovisas ett underskott som är lägre än det som var beräknat."],
            Build("Ekonomi", "För året redovisas ett underskott som är lägre än det som var", "beräknat.").Select(s => s.Text));

    [Fact]
    public void TableLines_EndTheSentence()
    {
        var document = StatementFixtures.Text("Kostnaderna blev", "Hyra 100 200", "Så slutade året.");

        Assert.Equal(["Kostnaderna blev", "Så slutade året."], SentenceBuilder.Build(document, [false, true, false]).Select(s => s.Text));
    }

    private static List<Sentence> Build(params string[] lines) => SentenceBuilder.Build(StatementFixtures.Text(lines), new bool[lines.Length]);
}
