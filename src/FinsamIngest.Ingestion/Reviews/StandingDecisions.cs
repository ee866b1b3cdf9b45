using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Reviews;

/// <summary>Which decisions stand on a report's findings: the last of its own, else the last on the latest earlier version that had the same finding.</summary>
public static class StandingDecisions
{
    /// <summary>The decisions that stand, by finding key; a finding whose decision was withdrawn is open and has none.</summary>
    /// <param name="log">The log.</param>
    /// <param name="id">The report.</param>
    /// <param name="supersedes">The versions whose place it took, the latest first.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<string, Decision>> OfAsync(
        IDecisionLog log, string id, IEnumerable<string> supersedes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(supersedes);
        var last = new Dictionary<string, Decision>(StringComparer.Ordinal);
        foreach (var version in supersedes.Prepend(id))
            foreach (var finding in (await log.ListAsync(version, cancellation).ConfigureAwait(false)).GroupBy(d => d.FindingKey, StringComparer.Ordinal))
                last.TryAdd(finding.Key, finding.MaxBy(d => d.Sequence)!);
        return last.Where(d => d.Value.Verdict != Verdict.Withdrawn).ToDictionary(StringComparer.Ordinal);
    }
}
