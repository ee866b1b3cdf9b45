using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A finding before findings are ordered and numbered.</summary>
internal sealed record FindingDraft(
    string Check,
    Severity Severity,
    CheckType Type,
    ImmutableArray<string> Cells,
    decimal? Difference,
    Unit? Unit,
    LocalisedText Message,
    ImmutableArray<Cause> Causes);
