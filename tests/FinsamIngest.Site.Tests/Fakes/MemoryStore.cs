using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Tests.Fakes;

/// <summary>Results in memory, with the optimistic concurrency that the port promises.</summary>
internal sealed class MemoryStore : IReportStore
{
    private readonly Lock sync = new();
    private readonly Dictionary<string, ReportEntry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NormalisedReport> generations = new(StringComparer.Ordinal);
    private int counter;

    public Task<ReportEntry?> FindAsync(string id, CancellationToken cancellation)
    {
        lock (sync)
            return Task.FromResult(entries.GetValueOrDefault(id));
    }

    public async IAsyncEnumerable<ReportEntry> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        List<ReportEntry> all;
        lock (sync)
            all = [.. entries.Values];
        foreach (var entry in all)
            yield return entry;
    }

    public Task<ImmutableArray<Organisation>> OrganisationsAsync(CancellationToken cancellation)
    {
        lock (sync)
            return Task.FromResult<ImmutableArray<Organisation>>([.. entries.Values.Select(entry => entry.Organisation).OfType<Organisation>().Distinct()]);
    }

    public Task<ImmutableArray<ReportEntry>> OfOrganisationAsync(string organisationId, CancellationToken cancellation)
    {
        lock (sync)
            return Task.FromResult<ImmutableArray<ReportEntry>>([.. entries.Values.Where(entry => entry.Generation is not null && entry.Organisation?.Id == organisationId)]);
    }

    public Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellation)
    {
        lock (sync)
        {
            if (entries.GetValueOrDefault(entry.Id)?.Version != entry.Version)
                throw new StoreConflictException("changed");
            var saved = entry with { Version = Next() };
            entries[entry.Id] = saved;
            return Task.FromResult(saved);
        }
    }

    public Task<string> WriteGenerationAsync(NormalisedReport report, CancellationToken cancellation)
    {
        var name = "g" + Next();
        generations[name] = report;
        return Task.FromResult(name);
    }

    public Task<ReportEntry> PublishAsync(ReportEntry entry, CancellationToken cancellation) => SaveAsync(entry, cancellation);

    /// <summary>The generations that were read.</summary>
    public ConcurrentQueue<string> Reads { get; } = new();

    public Task<NormalisedReport?> ReadAsync(string id, string generation, CancellationToken cancellation)
    {
        Reads.Enqueue(generation);
        return Task.FromResult(generations.GetValueOrDefault(generation));
    }

    public async IAsyncEnumerable<FigureRow> FiguresAsync(
        FigureFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in ListAsync(cancellation))
            if (entry is { Generation: { } generation, SupersededBy: null } && generations.TryGetValue(generation, out var report))
                foreach (var figure in FigureRow.Of(report).Where(filter.Accepts))
                    yield return figure;
    }

    public Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation) => Task.FromResult(0);

    private string Next() => Interlocked.Increment(ref counter).ToString(CultureInfo.InvariantCulture);
}
