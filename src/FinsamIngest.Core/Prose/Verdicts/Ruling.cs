using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>What became of a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Cells">The figures that it names, the surest first; empty when it names none.</param>
/// <param name="Against">The figure that it contradicts; null when it contradicts none.</param>
/// <param name="Severity">How grave the contradiction is; null without one.</param>
internal sealed record Ruling(Claim Claim, List<Candidate> Cells, Candidate? Against, Severity? Severity)
{
    /// <summary>Places, in the list of claims, of others that rest on this one: the share that a wrong budget was divided into.</summary>
    public IReadOnlyList<int> Resting { get; init; } = [];
}
