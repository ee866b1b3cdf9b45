using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>What reading the running text of a report gives.</summary>
/// <param name="Figures">Every amount, share and head count in running text, with the cells that it names.</param>
/// <param name="Checks">The comparisons made, numbered from <c>k1</c>; the left side is the prose figure's id.</param>
/// <param name="Findings">What contradicts a table or another sentence, the gravest first, numbered from <c>f1</c>.</param>
public sealed record ProseResult(ImmutableArray<ProseFigure> Figures, ImmutableArray<Check> Checks, ImmutableArray<Finding> Findings);
