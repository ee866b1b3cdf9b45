using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The result of testing a relation.</summary>
/// <param name="Difference">Left side less right side, in <paramref name="Unit"/>.</param>
/// <param name="Tolerance">What rounding alone can make, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The coarsest unit of the figures involved.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Quantum">The coarsest step of rounding among the figures, in <paramref name="Unit"/>.</param>
/// <param name="MixesUnits">Whether figures of different units are compared.</param>
internal readonly record struct Outcome(decimal Difference, decimal Tolerance, Unit Unit, Verdict Verdict, decimal Quantum, bool MixesUnits)
{
    public bool Fails => Verdict == Verdict.Fails;

    /// <summary>How far the difference is beyond what rounding can make, in steps of rounding.</summary>
    public decimal Excess => Quantum == 0 ? 0 : Math.Max(0, Math.Abs(Difference) - Tolerance) / Quantum;
}
