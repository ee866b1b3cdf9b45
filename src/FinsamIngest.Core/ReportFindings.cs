using System.Collections.Immutable;
using FinsamIngest.Core.Prose;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core;

/// <summary>Puts the checks and findings of tables and of running text into one sequence.</summary>
internal static class ReportFindings
{
    /// <summary>The checks of both, those of the text numbered on from those of the tables; the findings of both, the gravest first.</summary>
    public static (ImmutableArray<Check> Checks, ImmutableArray<Finding> Findings) Merge(ImmutableArray<ReportTable> read, ReconciliationResult tables, ProseResult prose)
    {
        var blamed = new BlamedCells(read, tables.Findings);
        var offset = tables.Checks.Length;
        var checks = tables.Checks.AddRange(prose.Checks.Select(c => c with { Id = Shift(c.Id, offset) }));
        var said = prose.Findings.Select(f => blamed.Temper(f, prose.Checks.FirstOrDefault(c => c.Id == f.Check))).Select(f => f with
        {
            Check = f.Check is { } check ? Shift(check, offset) : null,
            Causes = [.. f.Causes.Select(c => c with { Repairs = [.. c.Repairs.Select(r => Shift(r, offset))] })],
        });
        // A finding that names its lead ("Samma orsak som f3") must keep its number: those of the tables keep theirs, and only the order is joint.
        var number = tables.Findings.Length;
        var renumbered = said.Select(f => f with { Id = $"f{++number}" });
        return (checks, [.. tables.Findings.Concat(renumbered).OrderBy(f => f.Severity)]);
    }

    private static string Shift(string id, int offset) => $"k{int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + offset}";
}
