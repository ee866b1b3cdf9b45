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

    /// <summary>Beside two items the missing one is 0.96 times the larger this year, and 2.25 times in the budget.</summary>
    [Fact]
    public void RowThatIsLargerBesideTheOthersInOneColumn()
    {
        var note = PrintedTable.Read(
            "N2", Statement.Note, "2024|2024 budget|2023", "Rehab | 3 333 | 2 967 | 6 081\nCoachning | 2 438 | 2 560 | 5 065\nSumma | 11 334 | 12 202 | 14 303", note: "2", title: "Not 2 Individinsatser");
        Assert.Equal(3, Reconciler.Reconcile([note], 2024).Findings.Count(f => f is { Severity: Severity.Warning, Type: CheckType.VerticalSum }));
    }

    /// <summary>The contributions are left out, many times as large as what is left; the income counts in a result that adds up.</summary>
    [Fact]
    public void TotalThatAnotherSumReliesOn()
    {
        var account = PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024|2023",
            """
            Intäkter
            Försäljning | 100 | 66
            Ränta | 256 | 191
            Summa intäkter | 10 257 | 10 167
            Kostnader
            Kansli | -2 522 | -2 440
            Insatser | -5 577 | -7 775
            Summa kostnader | -8 099 | -10 215
            Resultat | 2 158 | -48
            """);
        AssertMissing(9901, [account]);
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

    /// <summary>What the missing row has in a column in which the others have nothing may be any amount.</summary>
    [Fact]
    public void ItemOfAList_WithABudgetThatNoOtherHas_IsTold()
    {
        var list = PrintedTable.Read("INS", Statement.ActivityCosts, "2024|2023|2024 budget", "Stegen | 3 729 | 5 762 | 0\nLotsen | 5 751 | 3 691 | 0\nTotalt | 15 080 | 11 825 | 6 049");

        Assert.Equal(["INS.r3.c1", "INS.r3.c2", "INS.r3.c3"], Reconciler.Reconcile([list], 2024).Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Causes[0].Cell).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ContributionsWithoutTheState_OfWhichTheRegionPaysAsMuchAsTheMunicipalities()
    {
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{operating_revenue} [1] Verksamhetens intäkter | 8 241 | 8 036\n{operating_costs} Verksamhetens kostnader | -8 102 | -7 914\n{result_for_the_year} Årets resultat | 139 | 122");
        var note = PrintedTable.Read(
            "N1", Statement.Note, "2024|2023",
            "{contribution_region} Region Nord | 2 050 | 2 000\n{contribution_municipality} Ekeby kommun | 1 230 | 1 200\n{contribution_municipality} Sjöby kommun | 820 | 800\nÖvrigt | 41 | 36\nSumma intäkter | 8 241 | 8 036", note: "1");

        AssertMissing(4100, [statement, note]);
    }

    [Fact]
    public void ItemsOfOneNote_ThatAreLessThanHalfOfATotalThatItsLineConfirms()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{total_current_liabilities} [4] Kortfristiga skulder | 2 213 | 1 367");
        var note = PrintedTable.Read("N4", Statement.Note, "2024|2023", "Övriga skulder | 356 | 285\nLöneskatt | 462 | 302\nSumma kortfristiga skulder | 2 213 | 1 367", note: "4");

        AssertMissing(1395, [sheet, note]);
    }

    [Fact]
    public void BalanceRequirementWithoutTheResult_ThatTheIncomeStatementShows()
    {
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{operating_revenue} Verksamhetens intäkter | 8 241 | 8 036\n{operating_costs} Verksamhetens kostnader | -6 886 | -6 212\n{result_for_the_year} Årets resultat | 1 355 | 1 824");
        var requirement = PrintedTable.Read("BK", Statement.BalanceRequirement, "2024|2023", "Realisationsvinster | 0 | 0\nRealisationsförluster | 0 | 0\n{balance_requirement_result} Balanskravsresultat | 1 355 | 1 824");

        AssertMissing(1355, [statement, requirement]);
    }

    [Fact]
    public void FundingWithoutARow_IsNotTheSumOfTheAssetsAboveIt()
    {
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            """
            Tillgångar
            Fordringar | 873 | 301
            {cash_and_bank} Bank | 7 357 | 11 136
            {total_assets} Summa tillgångar | 8 230 | 11 437
            Eget kapital och skulder
            {other_equity} Övrigt eget kapital | 7 820 | 9 804
            Leverantörsskulder | 64 | 517
            Upplupna kostnader | 192 | 1 369
            {total_equity_and_liabilities} Summa eget kapital och skulder | 8 230 | 11 437
            """);

        AssertMissing(154, [sheet]);
    }

    private static void AssertMissing(decimal amount, ReportTable[] tables)
    {
        var result = Reconciler.Reconcile([.. tables], 2024);
        var found = string.Join('\n', result.Findings.Select(f => $"{f.Severity} {f.Causes[0].Kind} {f.Causes[0].Cell} {f.Causes[0].Suggested} {f.Message.En}"));
        found += "\n" + string.Join("\n", result.Checks.Select(c => $"{c.Type} {c.Lhs} = {string.Join(" + ", c.Terms.Select(t => t.Weight + "*" + t.Cell))} {c.Verdict}"));
        Assert.True(result.Findings.Any(f => f.Severity != Severity.Notice && f.Causes[0].Kind == CauseKind.MissingRow && f.Causes[0].Suggested == amount), found);
    }
}
