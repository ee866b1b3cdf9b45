using System.Collections.Immutable;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Review;

/// <summary>Loads reports with their decisions, and writes decisions down.</summary>
internal sealed class ReviewService(IReportStore store, IDecisionLog log, BookShelf shelf, TimeProvider clock)
{
    /// <summary>The port's limit.</summary>
    public const int MaxComment = 4000;

    /// <summary>A worker may publish and another reviewer may decide at the same moment, each of them once; eight tries are more than that.</summary>
    private const int Attempts = 8;

    /// <summary>A published report; null when there is none of that id, or nothing published of it yet.</summary>
    public async Task<Reviewed?> LoadAsync(string id, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindAsync(id, cancellation) is not { Generation: { } generation } entry)
                return null;
            if (await shelf.TakeAsync(id, generation, cancellation) is { } book)
                return new Reviewed(entry, book, await HistoriesAsync(entry, cancellation));
        }

        return null;
    }

    /// <summary>What is published of a report, without its decisions.</summary>
    public async Task<ReportBook?> BookAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { Generation: { } generation } ? await shelf.TakeAsync(id, generation, cancellation) : null;

    /// <summary>Writes a decision, once, and brings the report's state up to date.</summary>
    public async Task<DecisionOutcome> DecideAsync(DecisionRequest request, CancellationToken cancellation)
    {
        if (await LoadAsync(request.ReportId, cancellation) is not { } reviewed)
            return new DecisionOutcome(DecisionStatus.Unknown);
        if (request.FindingKey != Reviewed.WholeReport && reviewed.Book.FindingOf(request.FindingKey) is null)
            return new DecisionOutcome(DecisionStatus.Unknown);
        if (DecisionRules.Refuse(request, reviewed) is { } reason)
            return new DecisionOutcome(DecisionStatus.Refused, Reason: reason);

        var decision = new Decision(request.ReportId, request.FindingKey, request.Sequence, request.Verdict, request.By, clock.GetUtcNow())
        {
            Cell = request.Verdict == Core.Storage.Verdict.Corrected ? request.Cell : null,
            CorrectedValue = request.Verdict == Core.Storage.Verdict.Corrected ? request.Value : null,
            Comment = string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment.Trim(),
        };
        var outcome = await AppendAsync(decision, reviewed.HistoryOf(request.FindingKey), cancellation);
        if (outcome.Status is DecisionStatus.Recorded or DecisionStatus.RecordedBefore)
            await UpdateStateAsync(request.ReportId, cancellation);
        return outcome;
    }

    private async Task<DecisionOutcome> AppendAsync(Decision decision, FindingHistory history, CancellationToken cancellation)
    {
        if (decision.Sequence > history.Next)
            return new DecisionOutcome(DecisionStatus.Conflict, history.Latest);
        if (decision.Sequence == history.Next)
        {
            try
            {
                await log.AppendAsync(decision, cancellation);
                return new DecisionOutcome(DecisionStatus.Recorded);
            }
            catch (StoreConflictException)
            {
                var decisions = await log.ListAsync(decision.ReportId, cancellation);
                history = history with { Own = [.. decisions.Where(d => d.FindingKey == decision.FindingKey).OrderBy(d => d.Sequence)] };
            }
        }

        var there = history.Own.FirstOrDefault(d => d.Sequence == decision.Sequence);
        return there is not null && there with { At = decision.At } == decision
            ? new DecisionOutcome(DecisionStatus.RecordedBefore)
            : new DecisionOutcome(DecisionStatus.Conflict, history.Latest);
    }

    /// <summary>The report's row says how much is left; whoever comes later counts again, so the last one is right.</summary>
    private async Task UpdateStateAsync(string id, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await LoadAsync(id, cancellation) is not { } reviewed || reviewed.Entry.State is not (ReportState.ToReview or ReportState.Reviewed))
                return;
            var (undecided, state) = reviewed.Progress;
            if (reviewed.Entry.Undecided == undecided && reviewed.Entry.State == state)
                return;
            try
            {
                await store.SaveAsync(reviewed.Entry with { Undecided = undecided, State = state, Updated = clock.GetUtcNow() }, cancellation);
                return;
            }
            catch (StoreConflictException)
            {
                // Read again, count again.
            }
        }
    }

    private async Task<Dictionary<string, FindingHistory>> HistoriesAsync(ReportEntry entry, CancellationToken cancellation)
    {
        var own = await log.ListAsync(entry.Id, cancellation);
        var earlier = new List<ImmutableArray<Decision>>();
        foreach (var version in entry.Supersedes)
            earlier.Add(await log.ListAsync(version, cancellation));
        return FindingHistory.Of(own, earlier);
    }
}
