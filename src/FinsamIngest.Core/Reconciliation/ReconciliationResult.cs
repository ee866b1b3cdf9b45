using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>What reconciling a report gives.</summary>
/// <param name="Checks">Every relation that was tested, also those that hold.</param>
/// <param name="Findings">What a reviewer has to look at, the gravest first, the findings of one cause together.</param>
/// <param name="Coverage">How many of the figures take part in a check.</param>
public sealed record ReconciliationResult(ImmutableArray<Check> Checks, ImmutableArray<Finding> Findings, Coverage Coverage)
{
    /// <summary>Where a search was given up before its end, so that a finding or its cause may be missing. Rounding tested together is given up now and then in sane reports too; the others only in misread ones.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
