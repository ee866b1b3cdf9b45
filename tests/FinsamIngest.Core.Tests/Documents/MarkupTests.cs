using System.Text;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tests.Documents;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("- **109** lokala insatser", "- 109 lokala insatser")]
    [InlineData("- *Styrelsen* har", "- Styrelsen har")]
    [InlineData("***Summa***\t**4 662**", "Summa\t4 662")]
    [InlineData("Hälsa Arbete*", "Hälsa Arbete*")]
    [InlineData("*Fullständigt namn: Kvinna", "*Fullständigt namn: Kvinna")]
    [InlineData("Arbete* 350 och Beteende* 20", "Arbete* 350 och Beteende* 20")]
    [InlineData("5 * 3 * 2", "5 * 3 * 2")]
    [InlineData("<i>Belopp i t.kr</i>\tNot", "Belopp i t.kr\tNot")]
    [InlineData("Utfall<br/>2024 <B>Budget</B>", "Utfall 2024 Budget")]
    [InlineData("-153<sup>5</sup>", "-153⁵")]
    [InlineData("Övrigt ⁷\t27", "Övrigt ⁷\t27")]
    [InlineData("1 < 2 > 1 &amp; 3", "1 < 2 > 1 & 3")]
    [InlineData("om a <b och c> d", "om a <b och c> d")]
    [InlineData("<span style=\"x\">Not</span>", "Not")]
    [InlineData("## 2.1 Resultaträkning", "2.1 Resultaträkning")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("<tr><td>Summa</td><td>4</td><td></td></tr>", "Summa\t4\t")]
    public void Line_Markup_IsRemovedOnlyWhenItIsMarkup(string printed, string expected) => Assert.Equal(expected, Lines(printed)[0]);

    [Theory]
    [InlineData("| Summa | 4 662 | |", "Summa\t4 662\t")]
    [InlineData("| a \\| b | 1 |", "a | b\t1")]
    [InlineData("| **Summa** |", "Summa")]
    public void PipeRow_BecomesCells(string printed, string expected) => Assert.Equal(expected, Lines(printed)[0]);

    [Theory]
    [InlineData("|---|:--:|")]
    [InlineData("------\t----\t")]
    [InlineData("===")]
    public void DelimiterLine_StaysAsABlankLine(string printed)
    {
        var lines = Lines("a\n" + printed + "\nb");

        Assert.Equal(["a", "", "b"], lines);
    }

    [Theory]
    [InlineData("-\t-\t-")]
    [InlineData("- - -")]
    public void RowOfDashes_IsARowOfNothings(string printed) => Assert.Equal(printed, Lines(printed)[0]);

    [Fact]
    public void PipeTableWithoutOuterPipes_IsKnownByItsDelimiterRow()
    {
        var lines = Lines("År | 2024 | 2023\n--- | --- | ---\nSumma | 1 | 2\n\nSida 3 | 4");

        Assert.Equal(["År\t2024\t2023", "", "Summa\t1\t2", "", "Sida 3 | 4"], lines);
    }

    [Fact]
    public void EscapesAndUnderscores_AreMarkupOnlyInMarkdown()
    {
        Assert.Equal(["1. a_b c"], Lines("1\\. a\\_b _c_", "a.md"));
        Assert.Equal(["1\\. a _c_"], Lines("1\\. a _c_"));
    }

    private static string[] Lines(string text, string name = "a.txt") =>
        [.. TextDocumentReader.Read(Encoding.UTF8.GetBytes(text), name).Document!.Lines.Select(line => line.Text)];
}
