using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>A column of totals, and what its rows come to.</summary>
public sealed class RowTotalTests
{
    private const string People = "Rehab | 33 | 38 | 71\nVerkstad | 53 | 34 | 87\nCoachning | 40 | 42 | 82\nTotalt | 126 | 114 | 240";

    [Theory]
    [InlineData("2024 other Kvinnor|2024 other Män|2024 other Totalt", People)]
    [InlineData("2024 other Samtliga|2024 other Kvinnor|2024 other Män", "Rehab | 71 | 33 | 38\nVerkstad | 87 | 53 | 34\nCoachning | 82 | 40 | 42\nSumma | 240 | 126 | 114")]
    public void TotalIsWhatItsColumnsAddUpTo(string columns, string rows)
    {
        var result = Reconciler.Reconcile([Table(columns, rows)], 2024);
        Assert.Empty(result.Findings);
        Assert.Equal(4, result.Checks.Count(c => c is { Type: CheckType.Horizontal, Verdict: Verdict.Holds }));
    }

    [Fact]
    public void RowThatDoesNotAddUp_IsTold()
    {
        var findings = Findings("2024 other Kvinnor|2024 other Män|2024 other Totalt", People.Replace("| 87", "| 78", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Severity == Severity.Error && f.Causes[0] is { Kind: CauseKind.TransposedDigits, Cell: "P.r2.c3", Suggested: 87 });
        Assert.Contains(findings, f => f.Type == CheckType.Horizontal && f.Message.Sv.Contains("Kvinnor 53 + Män 34", StringComparison.Ordinal));
    }

    /// <summary>A heading alone proves nothing: people may take part in several activities.</summary>
    [Fact]
    public void TotalOfSomethingElse_IsLeftAlone() =>
        Assert.Empty(Findings("2024 other Rehab|2024 other Verkstad|2024 other Totalt", "Kvinnor | 33 | 38 | 64\nMän | 53 | 34 | 80\nUnga | 12 | 9 | 17"));

    private static ImmutableArray<Finding> Findings(string columns, string rows) => Reconciler.Reconcile([Table(columns, rows)], 2024).Findings;

    private static ReportTable Table(string columns, string rows) => PrintedTable.Read("P", Statement.Other, columns, rows, Unit.Count, title: "Deltagare");
}
