using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tests.Tables;

namespace FinsamIngest.Core.Tests.Numbers;

public sealed class FootnotesTests
{
    [Theory]
    [InlineData("5 Kansliet har haft en vikarie under hösten.", "5")]
    [InlineData("12 Budgeten beslutades av styrelsen i november", "12")]
    [InlineData("² Intäkterna omfattar bidrag från samtliga", "2")]
    [InlineData("7 Se vidare i verksamhetsplanen för året på sidan 12", "7")]
    public void Sentence_AfterANumber_ExplainsAMark(string line, string mark) => Assert.True(Find(line).Contains(mark, 1));

    [Theory]
    [InlineData("5 Kansli 1 250 1 300", "5")]
    [InlineData("5 Kansli", "5")]
    [InlineData("75 Personer har fått stöd under hela året", "75")]
    [InlineData("2.1 Resultaträkning för hela förbundet under året", "2")]
    [InlineData("5 000 kronor betalades till varje deltagare", "5")]
    public void OtherLines_ExplainNothing(string line, string mark) => Assert.False(Find(line).Contains(mark, 1));

    [Fact]
    public void Mark_IsKnownOnlyNearItsExplanation()
    {
        var marks = Find("5 Kansliet har haft en vikarie under hösten.");

        Assert.True(marks.Contains("5", 120));
        Assert.False(marks.Contains("5", 400));
    }

    private static FootnoteMarks Find(string line) => Footnotes.Find(Example.Document(line).Lines).Marks;
}
