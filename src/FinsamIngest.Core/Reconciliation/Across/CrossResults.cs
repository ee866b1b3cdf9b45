using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>What comparing across years has added to a report, and how to take it away so that it can be compared anew.</summary>
internal static class CrossResults
{
    private const string Prefix = "across.";
    public const string ComparedCode = Prefix + "compared";
    public const string VersionsCode = Prefix + "versions";

    /// <summary>The report as it was before it was compared with others.</summary>
    public static NormalisedReport Without(NormalisedReport report)
    {
        if (!report.Checks.Any(c => c.Type == CheckType.CrossDocument) && !report.Diagnostics.Any(IsAcross))
            return report;
        var own = report.Checks.RemoveAll(c => c.Type == CheckType.CrossDocument);
        var only = Reached(report.Checks);
        only.ExceptWith(Reached(own));
        return report with
        {
            Checks = own,
            Findings = report.Findings.RemoveAll(f => f.Type == CheckType.CrossDocument),
            Diagnostics = report.Diagnostics.RemoveAll(IsAcross),
            Coverage = report.Coverage with { Checked = report.Coverage.Checked - only.Count },
        };
    }

    /// <summary>The report's own figures that take part in the checks.</summary>
    public static HashSet<string> Reached(IEnumerable<Check> checks)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            // A misprint or a wrong header is found without comparing the figure with any other.
            if (check.Type is CheckType.Header or CheckType.Format)
                continue;
            reached.Add(check.Lhs);
            foreach (var term in check.Terms.Concat(check.Denominator ?? []))
                if (!term.Cell.Contains('#', StringComparison.Ordinal))
                    reached.Add(term.Cell);
        }

        return reached;
    }

    private static bool IsAcross(Diagnostic diagnostic) => diagnostic.Code.StartsWith(Prefix, StringComparison.Ordinal);
}
