using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Figures that differ because they are defined otherwise, and are no errors; and groups that only the result shows.</summary>
public sealed class DefinitionTests
{
    private static readonly ReportTable Income = PrintedTable.Read(
        "RR", Statement.IncomeStatement, "2024|2023",
        "{operating_revenue} Verksamhetens intäkter | 9 637 | 8 905\n{operating_costs} Verksamhetens kostnader | -9 156 | -9 480\n{operating_result} Verksamhetens resultat | 481 | -575\n{financial_income} Finansiella intäkter | 37 | \n{result_for_the_year} Årets resultat | 518 | -575");

    [Fact]
    public void NetCost_WithFinancialItems_AgreesThroughThem()
    {
        var account = PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2023", "{net_cost} Nettokostnad | 9 119 | 9 480\n{total_income} Summa intäkter | 9 637 | 8 905\n{result_for_the_year} Resultat | 518 | -575");
        var result = Reconciler.Reconcile([Income, account], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c.Terms.Any(t => t.Cell == "RR.r4.c1") && c.Verdict == Verdict.Holds && (c.Lhs == "DR.r1.c1" || c.Terms.Any(t => t.Cell == "DR.r1.c1")));
    }

    [Fact]
    public void OperatingResult_EqualToTheYearsInOneYear_IsNotTheSameItem()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{result_for_the_year} Årets resultat | 518 | -575\n{other_equity} Övrigt eget kapital | 2 000 | 2 575\n{total_equity} Summa eget kapital | 2 518 | 2 000");
        Assert.Empty(Reconciler.Reconcile([Income, sheet], 2024).Findings);
    }

    [Fact]
    public void Overview_WithoutFinancialItems_IsLeftAlone()
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023|2022", "{operating_revenue} Intäkter | 9 637 | 8 905 | 8 000\n{operating_costs} Kostnader | -9 156 | -9 480 | -8 100\n{result_for_the_year} Årets resultat | 518 | -575 | -60");
        Assert.Empty(Reconciler.Reconcile([Income, overview], 2024).Findings);
    }

    [Fact]
    public void GroupWithAMissingRow_IsFoundFromTheResult()
    {
        var account = PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024|2023",
            "Medlemsbidrag | 8 000 | 7 900\nFörvaltning | -2 310 | -2 205\nKansli | -1 810 | -1 700\nStyrelse | -500 | -505\nIndividinsatser | -4 621 | -5 117\nTeamet | -3 100 | -3 333\nBryggan | -700 | -801\nResultat | 1 069 | 578");
        var finding = Reconciler.Reconcile([account], 2024).Findings[0];
        Assert.Equal("DR.r5", finding.Cells[0][..5]);
        Assert.Equal(-821m, Math.Abs(finding.Difference!.Value) * -1);
    }

    [Fact]
    public void CopiedFigure_IsBlamedBeforeFiguresThatNothingSpeaksAgainst()
    {
        var note = PrintedTable.Read("N2", Statement.Note, "2024|2023", "Staten | 5 200 | 5 000\nRegionen | 2 634 | 2 634\nKommunen A | 1 417 | 1 333\nSumma | 9 251 | 8 849", note: "2");
        var finding = Assert.Single(Reconciler.Reconcile([note], 2024).Findings);
        Assert.Equal(("N2.r2.c2", CauseKind.StaleOrWrongColumn, (decimal?)2516m), (finding.Causes[0].Cell, finding.Causes[0].Kind, finding.Causes[0].Suggested));
    }
}
