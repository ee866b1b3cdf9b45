using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>A row left out makes its sum fail in every column at once, so no column proves what adds up; other tables and definitions do.</summary>
public sealed class MissingRowTests
{
    [Fact]
    public void FundingBelowItsSubtotals_IsTheirSumByDefinition()
    {
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            """
            Tillgångar
            Kassa och bank | 10 752 | 8 537
            {total_assets} Summa tillgångar | 10 752 | 8 537
            Eget kapital, avsättningar och skulder
            Eget kapital
            Ingående eget kapital | 5 958 | 5 257
            {result_for_the_year} Årets resultat | 528 | 701
            {total_equity} Summa eget kapital | 6 486 | 5 958
            Avsättningar
            Skulder
            Kortfristiga skulder | 4 011 | 2 408
            {total_current_liabilities} Summa kortfristiga skulder | 4 011 | 2 408
            {total_equity_and_liabilities} Summa eget kapital, avsättningar och skulder | 10 752 | 8 537
            """);

        AssertMissing(255, [sheet]);
    }

    [Fact]
    public void ResultOfAShortOperatingAccount_ThatOtherTablesConfirm()
    {
        var account = PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024 budget|2024|2024 deviation|2023",
            "Nettokostnad | -9 674 | -8 650 | 1 024 | -16 813\nÖvriga intäkter | 242 | 193 | -49 | 3 266\nResultat | 2 768 | 3 743 | 975 | -1 307");
        var statement = PrintedTable.Read(
            "RR", Statement.IncomeStatement, "2024|2023",
            "{operating_revenue} Verksamhetens intäkter | 12 393 | 15 506\n{operating_costs} Verksamhetens kostnader | -8 650 | -16 813\n{result_for_the_year} Årets resultat | 3 743 | -1 307");

        AssertMissing(12200, [account, statement]);
    }

    [Fact]
    public void SumOfOneItem_ThatOtherTablesConfirm()
    {
        var account = PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024|2023",
            """
            Intäkter
            Medlemsbidrag | 8 000 | 8 000
            {total_income} Summa intäkter | 8 651 | 8 214
            Kansli
            Lokaler | -700 | -650
            Personal | -2 100 | -2 000
            Summa kansli | -2 800 | -2 650
            Resultat | 5 851 | 5 564
            """);
        var statement = PrintedTable.Read(
            "RR", Statement.IncomeStatement, "2024|2023",
            "{operating_revenue} Verksamhetens intäkter | 8 651 | 8 214\n{operating_costs} Verksamhetens kostnader | -2 800 | -2 650\n{result_for_the_year} Årets resultat | 5 851 | 5 564");

        AssertMissing(651, [account, statement]);
    }

    private static void AssertMissing(decimal amount, ReportTable[] tables)
    {
        var result = Reconciler.Reconcile([.. tables], 2024);
        var found = string.Join('\n', result.Findings.Select(f => $"{f.Severity} {f.Causes[0].Kind} {f.Causes[0].Cell} {f.Causes[0].Suggested} {f.Message.En}"));
        found += "\n" + string.Join("\n", result.Checks.Select(c => $"{c.Type} {c.Lhs} = {string.Join(" + ", c.Terms.Select(t => t.Weight + "*" + t.Cell))} {c.Verdict}"));
        Assert.True(result.Findings.Any(f => f.Severity != Severity.Notice && f.Causes[0].Kind == CauseKind.MissingRow && f.Causes[0].Suggested == amount), found);
    }
}
