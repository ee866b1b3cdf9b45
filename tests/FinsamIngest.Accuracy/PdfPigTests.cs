using Xunit.Abstractions;

namespace FinsamIngest.Accuracy;

/// <summary>
/// The same PDFs through PdfPig: what is said about it in the README stays true, and the seam between readers stays a seam. PdfPig gives no tags, so a layout
/// whose cells only they tell apart may come out a little worse.
/// </summary>
public sealed class PdfPigTests(ITestOutputHelper output)
{
    /// <summary>The lowest of the eighteen was 0.9959 in November 2026 (PdfPig 0.1.16), as with the built-in reader.</summary>
    private const double LowestF1 = 0.995;

    /// <summary>One false alarm was measured, in the tagged PDF in which a label's two lines are told apart by tags only.</summary>
    private const int MostFalseAlarms = 1;

    public static TheoryData<string> Names => [.. MeasuredReports.OfRepositoryThroughPdfPig.Names.Where(name => name.EndsWith(".pdf", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Accuracy_ThroughPdfPig_IsThatOfTheBuiltInReader(string name)
    {
        var (score, misses) = MeasuredReports.OfRepositoryThroughPdfPig.Measure(name);
        output.WriteLine($"{name}: {score}");
        string missed = string.Join('\n', misses.Take(40));

        Assert.True(score.F1 >= LowestF1, missed);
        Assert.Equal(score.MustFind, score.FailsFound);
        Assert.True(score.FalseAlarms <= MostFalseAlarms, missed);
    }
}
