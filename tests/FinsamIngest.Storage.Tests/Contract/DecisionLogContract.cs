using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What <see cref="IDecisionLog"/> promises.</summary>
public abstract class DecisionLogContract : StorageContract
{
    [Fact]
    public async Task List_NothingDecided_IsEmpty()
    {
        var log = (await OpenAsync()).Decisions;

        Assert.Empty(await log.ListAsync(SampleReports.Id("a"), CancellationToken.None));
    }

    [Fact]
    public async Task Append_EveryField_ComesBack()
    {
        var log = (await OpenAsync()).Decisions;
        var decision = Decision("a", "0123456789ab", 1, Verdict.Corrected) with
        {
            Cell = "t01.r7.c2",
            CorrectedValue = -1234.50m,
            Comment = string.Concat(Enumerable.Repeat("å😀\n<", 800)),
        };

        await log.AppendAsync(decision, CancellationToken.None);

        Assert.Equal(decision, Assert.Single(await log.ListAsync(SampleReports.Id("a"), CancellationToken.None)));
    }

    [Fact]
    public async Task List_IsByFindingAndSequence_OfThatReportOnly()
    {
        var log = (await OpenAsync()).Decisions;
        foreach (var (report, key, sequence) in new[] { ("a", "bb", 2), ("a", "aa", 10), ("b", "aa", 1), ("a", "aa", 9), ("a", "bb", 1), ("a", "aa-2", 1) })
            await log.AppendAsync(Decision(report, key, sequence), CancellationToken.None);

        var listed = await log.ListAsync(SampleReports.Id("a"), CancellationToken.None);

        Assert.Equal([("aa", 9), ("aa", 10), ("aa-2", 1), ("bb", 1), ("bb", 2)], listed.Select(d => (d.FindingKey, d.Sequence)));
    }

    [Fact]
    public async Task Append_SameSequence_IsAConflictAndChangesNothing()
    {
        var log = (await OpenAsync()).Decisions;
        await log.AppendAsync(Decision("a", "aa", 1, Verdict.Accepted), CancellationToken.None);

        await Assert.ThrowsAsync<StoreConflictException>(() => log.AppendAsync(Decision("a", "aa", 1, Verdict.Dismissed), CancellationToken.None));

        Assert.Equal(Verdict.Accepted, Assert.Single(await log.ListAsync(SampleReports.Id("a"), CancellationToken.None)).Verdict);
    }

    [Fact]
    public async Task Append_FromSeveralSidesAtOnce_ExactlyOneIsTaken()
    {
        var place = NewPlace();
        IDecisionLog[] sides = [(await OpenAsync(place)).Decisions, (await OpenAsync(place)).Decisions];

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            try
            {
                await sides[i % 2].AppendAsync(Decision("a", "aa", 1) with { By = "nr " + i }, CancellationToken.None);
                return "nr " + i;
            }
            catch (StoreConflictException)
            {
                return null;
            }
        })));

        var winner = Assert.Single(taken, name => name is not null);
        Assert.Equal(winner, Assert.Single(await sides[0].ListAsync(SampleReports.Id("a"), CancellationToken.None)).By);
    }

    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("../../x")]
    [InlineData("å 😀 %25 '")]
    public async Task Append_KeysThatAStoreMayForbid_ComeBack(string key)
    {
        var log = (await OpenAsync()).Decisions;
        var decision = Decision("a", key, 1) with { ReportId = "name:" + key };

        await log.AppendAsync(decision, CancellationToken.None);

        Assert.Equal(decision, Assert.Single(await log.ListAsync("name:" + key, CancellationToken.None)));
    }

    [Fact]
    public async Task List_MoreThanAPage_IsWhole()
    {
        var log = (await OpenAsync()).Decisions;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1100), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancellation) =>
            await log.AppendAsync(Decision("a", "k" + (i % 100).ToString("d3"), (i / 100) + 1), cancellation));

        var listed = await log.ListAsync(SampleReports.Id("a"), CancellationToken.None);

        Assert.Equal(1100, listed.Distinct().Count());
    }

    private static Decision Decision(string report, string key, int sequence, Verdict verdict = Verdict.Accepted) =>
        new(SampleReports.Id(report), key, sequence, verdict, "Åsa Öberg", SampleReports.Noon.AddTicks(1234567));
}
