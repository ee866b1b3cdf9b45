using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using Xunit.Abstractions;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>
/// The five real reports against the sentences that an auditor ticked. The numbers only go up: raise them with every improvement.
/// Published research ties sentence figures to statement lines at F1 0.73.
/// </summary>
public sealed class ProseOnReportsTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.985;
    private const double LeastLinkF1 = 0.80;
    private const int LeastContradictions = 26;

    [Fact]
    public void SentencesAreReadTiedAndChecked()
    {
        var score = new ProseScore();
        foreach (var file in Directory.GetFiles(Path.Combine(Fixtures.Reports, "..", "truth"), "*.truth.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file).Replace(".truth.json", ".txt");
            var reading = TextDocumentReader.Read(File.ReadAllBytes(Path.Combine(Fixtures.Reports, name)), name);
            score.Add(file, ReportReader.Read(reading.Document!));
        }

        output.WriteLine($"found {score.Found}/{score.Stated}, linked {score.Linked} of {score.Linkable}, links given {score.Links}, F1 {score.LinkF1:F3}, contradictions {score.Contradicted}/{score.Contradictions}");
        Assert.Empty(score.FalseContradictions);
        Assert.True(score.Found >= LeastRecall * score.Stated, $"found {score.Found} of {score.Stated}");
        Assert.True(score.LinkF1 >= LeastLinkF1, $"F1 {score.LinkF1:F3}");
        Assert.True(score.Contradicted >= LeastContradictions, $"contradictions {score.Contradicted} of {score.Contradictions}");
    }

    [Fact]
    public void FindingsOfAReport_HaveUniqueIds_TheGravestFirst()
    {
        var file = Directory.GetFiles(Fixtures.Reports, "*roslagen-2024.txt").Single();
        var report = ReportReader.Read(TextDocumentReader.Read(File.ReadAllBytes(file), "report.txt").Document!);

        Assert.Equal(report.Findings.Length, report.Findings.Select(f => f.Id).Distinct().Count());
        Assert.Equal(report.Findings.Select(f => f.Severity).Order(), report.Findings.Select(f => f.Severity));
        Assert.Equal(report.Checks.Length, report.Checks.Select(c => c.Id).Distinct().Count());
        Assert.All(report.Findings.Where(f => f.Type == CheckType.Prose && f.Check is not null), f => Assert.Equal(CheckType.Prose, report.Checks.Single(c => c.Id == f.Check).Type));
    }
}
