using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Tests;

/// <summary>Ends a worker at one of its calls to the store: before the call, or when the store has done it and the worker does not know yet.</summary>
internal sealed class Faults(int call, bool isAfter)
{
    private int _calls;

    public int Calls => _calls;

    /// <summary>How often every row of the store was asked for.</summary>
    public int Lists { get; set; }

    public async Task<T> DoAsync<T>(Func<Task<T>> work)
    {
        var isIt = Interlocked.Increment(ref _calls) == call;
        if (isIt && !isAfter)
            throw new KilledException();
        var result = await work();
        return isIt ? throw new KilledException() : result;
    }
}

/// <summary>The worker is dead.</summary>
internal sealed class KilledException : Exception;

internal sealed class FaultyInbox(IReportInbox inner, Faults faults) : IReportInbox
{
    public Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation) => faults.DoAsync(() => inner.PutAsync(name, content, cancellation));

    public Task<InboxItem?> FindAsync(string name, CancellationToken cancellation) => faults.DoAsync(() => inner.FindAsync(name, cancellation));

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) => faults.DoAsync(() => inner.OpenAsync(name, cancellation));

    public IAsyncEnumerable<InboxItem> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);
}

internal sealed class FaultyStore(IReportStore inner, Faults faults) : IReportStore
{
    public Task<ReportEntry?> FindAsync(string id, CancellationToken cancellation) => faults.DoAsync(() => inner.FindAsync(id, cancellation));

    public async IAsyncEnumerable<ReportEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        faults.Lists++;
        await faults.DoAsync(() => Task.FromResult(0));
        await foreach (var row in inner.ListAsync(cancellation))
            yield return row;
    }

    public Task<ImmutableArray<Organisation>> OrganisationsAsync(CancellationToken cancellation) => faults.DoAsync(() => inner.OrganisationsAsync(cancellation));

    public Task<ImmutableArray<ReportEntry>> OfOrganisationAsync(string organisationId, CancellationToken cancellation) =>
        faults.DoAsync(() => inner.OfOrganisationAsync(organisationId, cancellation));

    public Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellation) => faults.DoAsync(() => inner.SaveAsync(entry, cancellation));

    public Task<string> WriteGenerationAsync(NormalisedReport report, CancellationToken cancellation) => faults.DoAsync(() => inner.WriteGenerationAsync(report, cancellation));

    public Task<ReportEntry> PublishAsync(ReportEntry entry, CancellationToken cancellation) => faults.DoAsync(() => inner.PublishAsync(entry, cancellation));

    public Task<NormalisedReport?> ReadAsync(string id, string generation, CancellationToken cancellation) => faults.DoAsync(() => inner.ReadAsync(id, generation, cancellation));

    public IAsyncEnumerable<FigureRow> FiguresAsync(FigureFilter filter, CancellationToken cancellation) => inner.FiguresAsync(filter, cancellation);

    public Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation) => inner.SweepAsync(begunBefore, cancellation);
}

internal sealed class FaultyDecisions(IDecisionLog inner, Faults faults) : IDecisionLog
{
    public Task<ImmutableArray<Decision>> ListAsync(string reportId, CancellationToken cancellation) => faults.DoAsync(() => inner.ListAsync(reportId, cancellation));

    public Task AppendAsync(Decision decision, CancellationToken cancellation) => inner.AppendAsync(decision, cancellation);
}
