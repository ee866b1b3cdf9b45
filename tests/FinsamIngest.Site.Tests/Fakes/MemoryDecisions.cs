using System.Collections.Immutable;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Tests.Fakes;

/// <summary>The decision log in memory.</summary>
internal sealed class MemoryDecisions : IDecisionLog
{
    private readonly Lock sync = new();
    private readonly List<Decision> log = [];

    public Task<ImmutableArray<Decision>> ListAsync(string reportId, CancellationToken cancellation)
    {
        lock (sync)
            return Task.FromResult(log.Where(d => d.ReportId == reportId)
                .OrderBy(d => d.FindingKey, StringComparer.Ordinal).ThenBy(d => d.Sequence).ToImmutableArray());
    }

    public Task AppendAsync(Decision decision, CancellationToken cancellation)
    {
        lock (sync)
        {
            if (log.Exists(d => d.ReportId == decision.ReportId && d.FindingKey == decision.FindingKey && d.Sequence == decision.Sequence))
                throw new StoreConflictException("taken");
            log.Add(decision);
        }

        return Task.CompletedTask;
    }
}
