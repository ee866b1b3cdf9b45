using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Local;

/// <summary>The log of decisions as a folder for each report and a file for each decision: adding one is creating its file, which only one can.</summary>
internal sealed class LocalDecisionLog(LocalFolder root) : IDecisionLog
{
    private readonly string _decisions = root.Folder("decisions");

    public Task<ImmutableArray<Decision>> ListAsync(string reportId, CancellationToken cancellation)
    {
        var folder = Path.Combine(_decisions, LocalFolder.NameOf(reportId));
        if (!Directory.Exists(folder))
            return Task.FromResult(ImmutableArray<Decision>.Empty);
        var found = Directory.EnumerateFiles(folder).Select(file => LocalJson.Read(file, LocalJson.Default.Decision)).OfType<Decision>();
        return Task.FromResult<ImmutableArray<Decision>>([.. found.OrderBy(d => d.FindingKey, StringComparer.Ordinal).ThenBy(d => d.Sequence)]);
    }

    public async Task AppendAsync(Decision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var name = string.Create(CultureInfo.InvariantCulture, $"{LocalFolder.NameOf(decision.FindingKey)}-{decision.Sequence}.json");
        var path = Path.Combine(root.Folder("decisions", LocalFolder.NameOf(decision.ReportId)), name);
        var content = LocalJson.Write(decision, LocalJson.Default.Decision);
        using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
        {
            if (File.Exists(path))
                throw new StoreConflictException($"There is a decision {decision.Sequence} on finding {decision.FindingKey} of {decision.ReportId} already.");
            await root.WriteAsync(path, content, cancellation).ConfigureAwait(false);
        }
    }
}
