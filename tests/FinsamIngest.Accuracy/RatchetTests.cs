using FinsamIngest.Accuracy.Scoring;
using Xunit.Abstractions;

namespace FinsamIngest.Accuracy;

public sealed class RatchetTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. MeasuredReports.OfRepository.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Accuracy_IsAsRecorded(string name)
    {
        var (score, misses) = MeasuredReports.OfRepository.Measure(name);
        output.WriteLine($"{name}: {score}");

        var differences = Ratchet.Compare(name, Ratchet.Load().GetValueOrDefault(name), score);

        Assert.True(differences.Count == 0, string.Join('\n', differences.Concat(misses.Take(40))));
    }

    public static TheoryData<string> NamesOfInvented => [.. MeasuredReports.Invented.Names];

    [Theory]
    [MemberData(nameof(NamesOfInvented))]
    public void AccuracyOfInvented_IsAsRecorded(string name)
    {
        var (score, misses) = MeasuredReports.Invented.Measure(name);
        output.WriteLine($"{name}: {score}");

        var differences = Ratchet.Compare(name, Ratchet.Load(Ratchet.FileOfInvented).GetValueOrDefault(name), score, Ratchet.FileOfInvented);

        Assert.True(differences.Count == 0, string.Join('\n', differences.Concat(misses.Take(40))));
    }

    [Fact]
    public void Recorded_AreTheReportsThatHaveATruth()
    {
        Assert.Equal(MeasuredReports.OfRepository.Names, Ratchet.Load().Keys);
        Assert.Equal(MeasuredReports.Invented.Names, Ratchet.Load(Ratchet.FileOfInvented).Keys);
    }

    [Fact]
    public void Compare_SameFigures_SaysNothing() => Assert.Empty(Ratchet.Compare("a", Some, Some));

    [Fact]
    public void Compare_WorseFigures_SaysWhich()
    {
        Assert.Equal(["cellsRight: 10 is recorded, 9 was measured: worse"], Ratchet.Compare("a", Some, Some with { CellsRight = 9 }));
        Assert.Equal(["falseAlarms: 1 is recorded, 2 was measured: worse"], Ratchet.Compare("a", Some, Some with { FalseAlarms = 2 }));
    }

    [Fact]
    public void Compare_BetterFigures_SaysWhatToWrite()
    {
        var said = Ratchet.Compare("a", Some, Some with { CellsRight = 11 });

        Assert.Equal("cellsRight: 10 is recorded, 11 was measured: better", said[0]);
        Assert.Contains("\"a\": { \"cellsRight\": 11, \"truthCells\": 12,", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_BetterAndWorse_GivesNothingToWrite() =>
        Assert.DoesNotContain(Ratchet.Compare("a", Some, Some with { CellsRight = 11, FalseAlarms = 2 }), line => line.Contains("write", StringComparison.Ordinal));

    [Fact]
    public void Compare_UnknownReport_SaysWhatToAdd() => Assert.Contains("add the line", Ratchet.Compare("a", null, Some)[0], StringComparison.Ordinal);

    private static Score Some => new(10, 12, 13, 5, 4, 5, 2, 3, 1, 0, 1);
}
