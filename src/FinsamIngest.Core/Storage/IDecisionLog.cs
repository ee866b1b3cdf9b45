using System.Collections.Immutable;

namespace FinsamIngest.Core.Storage;

/// <summary>The append-only log of the reviewers' decisions.</summary>
public interface IDecisionLog
{
    /// <summary>All decisions on a report, by finding and sequence.</summary>
    Task<ImmutableArray<Decision>> ListAsync(string reportId, CancellationToken cancellation);

    /// <summary>Adds a decision.</summary>
    /// <exception cref="StoreConflictException">There is one of this report, finding and sequence already: someone was quicker.</exception>
    Task AppendAsync(Decision decision, CancellationToken cancellation);
}
