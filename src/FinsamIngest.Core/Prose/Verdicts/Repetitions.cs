using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// A slip is often said twice, once in tkr and once rounded to mnkr. What repeats a contradicted figure under the same name, and agrees with no table, contradicts the same figure.
/// </summary>
internal static class Repetitions
{
    /// <summary>Adds the contradictions to the rulings.</summary>
    public static void Spread(List<Ruling> rulings)
    {
        var wrong = rulings.FindAll(r => r is { Against: { Terms.Length: 1 } against, Severity: < Severity.Notice } && against.Fit == Fit.Disagrees && r.Claim.Kind == ClaimKind.Level);
        for (var i = 0; i < rulings.Count; i++)
            if (rulings[i] is { Against: null, Cells.Count: 0 } open && wrong.Find(w => w.Claim != open.Claim && Repeats(w, open.Claim)) is { } first)
                rulings[i] = new Ruling(open.Claim, [first.Against!], first.Against, Severity.Warning);
    }

    private static bool Repeats(Ruling wrong, Claim claim)
    {
        if (claim is not { Kind: ClaimKind.Level, Amount: { IsMoney: true, HasUnit: true, Digits: >= 2 } } || claim.Year != wrong.Claim.Year || claim.Scenario != wrong.Claim.Scenario || !Certainty.IsStatement(claim))
            return false;
        var (low, high) = Agreement.Interval(claim.Amount);
        var said = Math.Abs(wrong.Claim.Amount.Value) * Reconciliation.Units.Scale(wrong.Claim.Amount.Unit);
        var names = wrong.Claim.Subject.Unexplained;
        return said >= low && said <= high && names.Count > 0 && names.All(n => claim.Subject.Stems.Any(s => Stems.Meet(n, s)));
    }
}
