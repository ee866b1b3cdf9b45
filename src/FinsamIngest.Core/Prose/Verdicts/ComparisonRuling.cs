using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>A comparison that a table contradicts.</summary>
/// <param name="Claim">The comparison.</param>
/// <param name="Terms">The outcome, and with weight −1 the figure that it is compared with; the outcome alone where there is none.</param>
internal sealed record ComparisonRuling(WordedComparison Claim, Term[] Terms);
