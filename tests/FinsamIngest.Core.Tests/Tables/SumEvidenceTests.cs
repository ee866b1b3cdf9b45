using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Rows;
using SumEvidence = FinsamIngest.Core.Tables.Decoding.SumEvidence;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Row 0, 1, … are the parts, the last row is their sum.</summary>
public sealed class SumEvidenceTests
{
    [Fact]
    public void SumThatHolds_Stands()
    {
        var solution = SumEvidence.Standing(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 40)), Row(Reading(0, 140))], 1);

        Assert.NotNull(solution);
        Assert.Equal([(2, 0), (0, 0), (1, 0)], solution.Choices);
    }

    [Fact]
    public void SumThatFails_DoesNotStand() =>
        Assert.Null(SumEvidence.Standing(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 40)), Row(Reading(0, 150))], 1));

    [Fact]
    public void RightSum_PicksTheDearerReading()
    {
        var solution = new SumSearch(2).Solve(SumOf(2), [Row(Reading(0, 100, 90)), Row(Reading(0, 408, 310), Reading(4, 40, 310)), Row(Reading(0, 140, 400))]);

        Assert.Contains((1, 1), solution!.Choices);
        Assert.Equal(10 - 4, solution.Gain, 6);
    }

    [Fact]
    public void RightSum_MayPickAReadingOfTheTotal()
    {
        var solution = new SumSearch(1).Solve(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 40)), Row(Reading(0, 1405), Reading(2, 140))]);

        Assert.Contains((2, 1), solution!.Choices);
    }

    [Fact]
    public void WrongSum_SaysNothing() =>
        Assert.Null(new SumSearch(1).Solve(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 408), Reading(4, 40)), Row(Reading(0, 999))]));

    [Fact]
    public void OneColumn_DoesNotPayForAMark() =>
        // One sum met by chance must not peel a mark (4 nats): what is left is below the margin of 2 that the decoder asks for.
        Assert.True(new SumSearch(1).Solve(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 408), Reading(4, 40)), Row(Reading(0, 140))])!.Gain < 2);

    [Fact]
    public void ReadingsOutOfReach_AreNotAsked() =>
        Assert.Null(new SumSearch(1).Solve(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 408), Reading(9.5, 40)), Row(Reading(0, 140))]));

    [Fact]
    public void SettledRow_KeepsItsReading()
    {
        var settled = Row(Reading(0, 408), Reading(4, 40));
        settled.Support(0, 5);

        Assert.True(settled.IsSettled);
        Assert.Null(new SumSearch(1).Solve(SumOf(2), [Row(Reading(0, 100)), settled, Row(Reading(0, 140))]));
    }

    [Fact]
    public void NegativeWeights_AreDeducted() => Assert.NotNull(SumEvidence.Standing(
        new SumHypothesis(2, [(0, 1), (1, -1)], 0.5, false), [Row(Reading(0, 100)), Row(Reading(0, 40)), Row(Reading(0, 60))], 1));

    [Fact]
    public void RoundedSum_CountsLess()
    {
        var exact = SumEvidence.Standing(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 40)), Row(Reading(0, 140))], 1)!.Reward;
        var rounded = SumEvidence.Standing(SumOf(2), [Row(Reading(0, 100)), Row(Reading(0, 40)), Row(Reading(0, 141))], 1)!.Reward;

        Assert.True(rounded > 0 && rounded < exact);
    }

    [Fact]
    public void HypothesisWithoutRows_SaysNothing() => Assert.Null(new SumSearch(1).Solve(SumOf(2), [null, null, Row(Reading(0, 140))]));

    private static SumHypothesis SumOf(int parts) => new(parts, [.. Enumerable.Range(0, parts).Select(row => (row, 1))], 0.5, true);

    private static Domain Row(params RowReading[] readings) => new(readings);

    private static RowReading Reading(double cost, params int[] values) =>
        new(1, null, [.. values.Select(value => (Figure?)new Figure(0, 1, value, 0, FigureTraits.None, null, 0))], cost, 0);
}
