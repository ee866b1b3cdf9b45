using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A relation that ought to hold between figures: <c>lhs = Σ terms</c>, or <c>lhs = 100 · Σ terms / Σ denominator</c>.</summary>
internal sealed class Relation(CheckType type, int lhs, Term[] terms, Trust trust, Meaning meaning)
{
    public CheckType Type { get; } = type;

    public int Lhs { get; } = lhs;

    public Term[] Terms { get; } = terms;

    /// <summary>What divides in a relation of shares; null in a sum.</summary>
    public Term[]? Denominator { get; init; }

    /// <summary>100 when the left side is in per cent, 1 when it is a plain quota.</summary>
    public decimal Factor { get; init; } = 100;

    public Trust Trust { get; set; } = trust;

    /// <summary>What is compared with what, for the words of a finding.</summary>
    public Meaning Meaning { get; } = meaning;

    /// <summary>Parts of the sum that print figures in other columns but none in this one.</summary>
    public int BlankParts { get; init; }

    /// <summary>Place among the report's checks, from 1.</summary>
    public int Number { get; set; }

    public Outcome Outcome { get; set; }

    /// <summary>
    /// A miss of a fraction of a step between units is rounding practice (truncated instead of rounded), not a slip to repair; so is a share printed as 76 % that is 76,9.
    /// </summary>
    public bool IsRoundingPractice => Outcome.MixesUnits && (Denominator is null ? Outcome.Excess <= 1 : IsTruncated);

    /// <summary>A share cut off after its last printed digit is too small by less than a step of it.</summary>
    private bool IsTruncated => Outcome.Difference < 0 && Outcome.Difference > -Outcome.Quantum;

    public string Id => $"k{Number}";

    /// <summary>All figures involved.</summary>
    public IEnumerable<int> Figures()
    {
        yield return Lhs;
        foreach (var term in Terms)
            yield return term.Figure;
        if (Denominator is not null)
            foreach (var term in Denominator)
                yield return term.Figure;
    }
}
