using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>Figures that a claim may speak of, and what they come to.</summary>
/// <param name="Topic">The row.</param>
/// <param name="Terms">The figures with their weights; for a share its numerator.</param>
/// <param name="Divisor">For a share computed from two figures the denominator; else empty.</param>
/// <param name="Value">What they come to: kronor for money, else their own unit.</param>
/// <param name="Tolerance">Half the steps of rounding.</param>
/// <param name="Score">How well the row fits the words.</param>
/// <param name="Fit">How well the value fits.</param>
/// <param name="Naming">Whether and how the words beside the figure name the row, for the year and scenario that they name.</param>
internal sealed record Candidate(RowTopic Topic, Term[] Terms, Term[] Divisor, decimal Value, decimal Tolerance, double Score, Fit Fit, Naming Naming)
{
    public bool IsNamed => Naming != Naming.None;
}
