using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Review;
using FinsamIngest.Site.Tests.Fakes;

namespace FinsamIngest.Site.Tests;

public sealed class ReviewServiceTests : IAsyncLifetime
{
    private readonly MemoryDecisions log = new();
    private readonly MemoryStore store = new();
    private ReviewService reviews = null!;
    private string id = "";

    public async Task InitializeAsync()
    {
        reviews = new ReviewService(store, log, new BookShelf(store), TimeProvider.System);
        id = await PublishAsync(Samples.Report(), []);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Same_decision_sent_again_is_written_once()
    {
        var request = await RequestAsync(Verdict.Accepted);
        Assert.Equal(DecisionStatus.Recorded, (await reviews.DecideAsync(request, default)).Status);
        Assert.Equal(DecisionStatus.RecordedBefore, (await reviews.DecideAsync(request, default)).Status);
        Assert.Single(await log.ListAsync(id, default));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_is_told_of_the_other()
    {
        var request = await RequestAsync(Verdict.Accepted);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => reviews.DecideAsync(request with { By = $"Reviewer {i}" }, default))));
        Assert.Single(outcomes, outcome => outcome.Status == DecisionStatus.Recorded);
        Assert.All(outcomes.Where(outcome => outcome.Status != DecisionStatus.Recorded), outcome =>
        {
            Assert.Equal(DecisionStatus.Conflict, outcome.Status);
            Assert.NotNull(outcome.Other);
        });
    }

    [Fact]
    public async Task Undo_is_an_entry_of_its_own_and_opens_the_finding()
    {
        var request = await RequestAsync(Verdict.Unclear);
        await reviews.DecideAsync(request, default);
        Assert.Equal(DecisionStatus.Recorded, (await reviews.DecideAsync(request with { Verdict = Verdict.Withdrawn, Sequence = 2 }, default)).Status);
        var reviewed = await reviews.LoadAsync(id, default);
        Assert.Null(reviewed!.HistoryOf(request.FindingKey).Standing);
        Assert.Equal(2, reviewed.HistoryOf(request.FindingKey).All.Count());
    }

    [Fact]
    public async Task Decisions_on_the_version_before_stand_where_the_finding_is_the_same()
    {
        var request = await RequestAsync(Verdict.Accepted);
        await reviews.DecideAsync(request, default);
        var newer = await PublishAsync(Samples.Report() with { DocumentId = "sha256:newer" }, [id]);
        var reviewed = await reviews.LoadAsync(newer, default);
        Assert.Equal(Verdict.Accepted, reviewed!.HistoryOf(request.FindingKey).Standing!.Verdict);
        Assert.Equal(1, reviewed.HistoryOf(request.FindingKey).Next);

        // It can be taken back here, and stays on the version where it was made.
        await reviews.DecideAsync(request with { ReportId = newer, Verdict = Verdict.Withdrawn }, default);
        Assert.Null((await reviews.LoadAsync(newer, default))!.HistoryOf(request.FindingKey).Standing);
        Assert.NotNull((await reviews.LoadAsync(id, default))!.HistoryOf(request.FindingKey).Standing);
    }

    [Fact]
    public async Task Row_of_the_report_counts_what_is_left()
    {
        var reviewed = (await reviews.LoadAsync(id, default))!;
        var open = reviewed.Progress.Undecided;
        foreach (var listed in reviewed.Book.Listed.Where(listed => Reviewed.NeedsDecision(listed.Finding)))
        {
            await reviews.DecideAsync(new DecisionRequest(id, listed.Key, 1, Verdict.Accepted, null, null, null, "Ada"), default);
            Assert.Equal(--open, (await store.FindAsync(id, default))!.Undecided);
        }

        Assert.Equal(ReportState.Reviewed, (await store.FindAsync(id, default))!.State);
    }

    [Theory]
    [InlineData(Verdict.Dismissed, null, null, "varför")]
    [InlineData(Verdict.Corrected, null, null, "belopp")]
    [InlineData(Verdict.Withdrawn, null, null, "inget beslut")]
    public async Task Decision_without_what_it_needs_is_refused(Verdict verdict, string? comment, string? cell, string reason)
    {
        var outcome = await reviews.DecideAsync((await RequestAsync(verdict)) with { Comment = comment, Cell = cell }, default);
        Assert.Equal(DecisionStatus.Refused, outcome.Status);
        Assert.Contains(reason, outcome.Reason!.Sv, StringComparison.Ordinal);
        Assert.Empty(await log.ListAsync(id, default));
    }

    [Fact]
    public async Task Finding_that_does_not_exist_is_unknown()
    {
        var outcome = await reviews.DecideAsync((await RequestAsync(Verdict.Accepted)) with { FindingKey = "no-such" }, default);
        Assert.Equal(DecisionStatus.Unknown, outcome.Status);
    }

    private async Task<DecisionRequest> RequestAsync(Verdict verdict) =>
        new(id, (await reviews.LoadAsync(id, default))!.Book.Listed[0].Key, 1, verdict, null, null, null, "Ada");

    private async Task<string> PublishAsync(Core.Reports.NormalisedReport report, string[] supersedes)
    {
        await store.PublishAsync(
            new ReportEntry(report.DocumentId, report.DocumentId, ReportState.ToReview, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)
            {
                Generation = await store.WriteGenerationAsync(report, default),
                Supersedes = [.. supersedes],
            },
            default);
        return report.DocumentId;
    }
}
