using FinsamIngest.Core.Prose;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tests.Statements;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>Specification by example: sentences of every form about a few tables, right and wrong ones.</summary>
public sealed class SentenceExampleTests
{
    /// <summary>Lines of the document that the tables take.</summary>
    private const int TableLines = 30;

    public static TheoryData<string, int, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var example in SentenceExample.All)
                data.Add(example.File, example.Number, example.Text);
            return data;
        }
    }

    /// <summary>No sentence that agrees is doubted (precision 1), and of the false ones so many are found; "unfound" may become "wrong", not the reverse.</summary>
    [Theory]
    [InlineData("writers", 35)]
    [InlineData("writers-unseen", 25)]
    public void FalseSentencesFound_DoNotFall(string file, int least)
    {
        var examples = SentenceExample.All.Where(e => e.File == file).ToList();

        Assert.True(examples.Count(e => e.Verdict == "wrong") >= least, $"{examples.Count(e => e.Verdict == "wrong")} of {examples.Count(e => e.Verdict != "right")}");
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_IsJudged(string file, int number, string text)
    {
        var example = SentenceExample.All.Single(e => e.File == file && e.Number == number);
        string[] lines = example.Heading is { } heading ? [heading, "", text] : [text];

        var result = ProseReader.Read(StatementFixtures.Text([.. Enumerable.Repeat("", TableLines), .. lines]), example.Tables, example.Year);

        var said = string.Join('\n', result.Findings.Select(f => f.Message.Sv));
        switch (example.Verdict)
        {
            case "right":
                Assert.True(result.Findings.IsEmpty, $"agrees, but: {said}");
                break;
            case "unfound":
                Assert.True(result.Findings.IsEmpty, $"found now, change unfound to wrong: {said}");
                break;
            default:
                Assert.True(result.Findings.Any(f => f.Severity != Severity.Notice && example.IsAgainst(f)), $"contradicts {example.Cell}, found: {said}");
                break;
        }
    }
}
