using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>A year's outcomes written over with another year's add up as well as the right ones; that they repeat gives them away.</summary>
public sealed class RepeatedYearsTests
{
    [Fact]
    public void CostsOfTwoYearsThatAreTheSame()
    {
        var finding = Assert.Single(Findings(Costs("Konsulter | 728 | 728\nTryckning | 333 | 333\nLokal | 683 | 683\nLöner | 1 917 | 1 917\nSumma | 3 661 | 3 661")));
        Assert.Equal((Severity.Warning, CauseKind.StaleOrWrongColumn, "N3.r1.c2"), (finding.Severity, finding.Causes[0].Kind, finding.Causes[0].Cell));
        Assert.Contains("kolumnen ”2023” upprepar kolumnen ”2024” rad för rad", finding.Message.Sv, StringComparison.Ordinal);
    }

    /// <summary>The statement shows what the earlier year's total should be: the copy is sure, and the total gets its value.</summary>
    [Fact]
    public void CopyThatTheStatementRefutes_IsAnError_AndItsTotalGetsTheRightValue()
    {
        var statement = PrintedTable.Read(
            "RR", Statement.IncomeStatement, "2024|2023",
            "Verksamhetens intäkter | 5 000 | 4 950\n[3] Administration | -3 661 | -3 402\n[4] Insatser | -1 120 | -1 233\n{result_for_the_year} Årets resultat | 219 | 315");
        var findings = Findings(statement, Costs("Konsulter | 728 | 728\nTryckning | 333 | 333\nLokal | 683 | 683\nLöner | 1 917 | 1 917\nSumma | 3 661 | 3 661"));
        Assert.Contains(findings, f => f is { Severity: Severity.Error, Type: CheckType.Header });
        Assert.Contains(findings, f => f.Causes[0] is { Kind: CauseKind.StaleOrWrongColumn, Cell: "N3.r5.c2", Suggested: 3402 });
    }

    [Theory]
    [InlineData("Not 3", "Umeby kommun | 221 666 | 221 666\nAlby kommun | 201 515 | 201 515\nRegion Norr | 423 181 | 423 181\nFörsäkringskassan | 846 362 | 846 362\nSumma | 1 692 724 | 1 692 724")]
    [InlineData("Not 3 Avskrivningar", "Inventarier | 12 345 | 12 345\nDatorer | 23 456 | 23 456\nMöbler | 34 567 | 34 567\nSumma | 70 368 | 70 368")]
    [InlineData("Not 3", "Konsulter | 700 | 700\nTryckning | 300 | 300\nLokal | 600 | 600\nLöner | 1 900 | 1 900\nSumma | 3 500 | 3 500")]
    [InlineData("Not 3", "Konsulter | 728 | 728\nTryckning | 333 | 341\nLokal | 683 | 691\nLöner | 1 917 | 1 917\nSumma | 3 661 | 3 677")]
    public void WhatStaysTheSameForAReason_IsLeftAlone(string title, string rows) => Assert.Empty(Findings(Costs(rows) with { Title = title }));

    private static ReportTable Costs(string rows) => PrintedTable.Read("N3", Statement.Note, "2024|2023", rows, note: "3", title: "Not 3 Administration");

    private static ImmutableArray<Finding> Findings(params ReportTable[] tables) => Reconciler.Reconcile([.. tables], 2024).Findings;
}
