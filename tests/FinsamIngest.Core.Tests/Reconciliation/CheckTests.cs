using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>One example of each kind of check: what is found, and what is left alone.</summary>
public sealed class CheckTests
{
    [Fact]
    public void Deviation_EachTableHasItsOwnConvention()
    {
        var budgetLess = PrintedTable.Read("A", Statement.Note, "2024 actual|2024 budget|2024 deviation", "Lokal | 138 | 130 | -8\nStyrelse | 261 | 300 | 39\nRevision | 10 | 15 | 5\nÖvrigt | 117 | 200 | -83");
        var result = Reconciler.Reconcile([budgetLess], 2024);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((Severity.Error, CheckType.Horizontal, "A.r4.c3"), (finding.Severity, finding.Type, finding.Cells[0]));
        Assert.Equal((CauseKind.SignError, 83m), (finding.Causes[0].Kind, finding.Causes[0].Suggested));
    }

    [Fact]
    public void Deviation_CostRowsMayGoTheOtherWayThanIncomeRows()
    {
        var table = PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024 income|2024 cost|2024 net|2024 budget|2024 deviation",
            """
            Intäkter
            Medlemsbidrag | 4000 | 0 | 4000 | 3900 | 100
            Ersättningar | 15 | 0 | 15 | 0 | 15
            Räntor | 130 | 0 | 130 | 0 | 130
            Kostnader
            Insatser | 0 | 2868 | 2868 | 3785 | 917
            Struktur | 0 | 217 | 217 | 411 | 194
            Kansli | 0 | 1090 | 1090 | 1114 | 24
            """);
        Assert.Empty(Reconciler.Reconcile([table], 2024).Findings);
    }

    [Fact]
    public void Overview_EquityGrowsByTheResult()
    {
        const string rows = "{result_for_the_year} Årets resultat | 677 | 2 922 | 1 981 | 128\n{total_equity} Eget kapital | 17 442 | 16 765 | 13 844 | 11 862";
        ReportTable Overview(string text) => PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023|2022|2021", text);
        Assert.Empty(Reconciler.Reconcile([Overview(rows)], 2024).Findings);
        var finding = Reconciler.Reconcile([Overview(rows.Replace("13 844", "13 484", StringComparison.Ordinal))], 2024).Findings[0];
        Assert.Equal((Severity.Warning, CheckType.RollForward, "OV.r2.c3"), (finding.Severity, finding.Type, finding.Causes[0].Cell));
        // Equity that goes back to the members each year is no misprint.
        Assert.Empty(Reconciler.Reconcile([Overview(rows.Replace("16 765", "16 900", StringComparison.Ordinal).Replace("11 862", "12 900", StringComparison.Ordinal))], 2024).Findings);
    }

    /// <summary>Costs for each participant, and points of per cent, do not add up though their totals lie among their rows; the costs beside them do.</summary>
    [Theory]
    [InlineData("2024 actual Kostnad|2024 actual Per deltagare", "Stegen | 1 884 215 | 19 627\nNavet | 742 690 | 6 294\nViken | 1 942 575 | 22 075\nSamtliga insatser | 4 569 480 | 15 132")]
    [InlineData("2024 actual Avslutade|2024 actual Mot mål, procentenheter", "Stegen | 68 | 4\nNavet | 31 | -5\nViken | 16 | 10\nSumma | 115 | 3")]
    public void ColumnOfRates_DoesNotAddUp(string columns, string rows) =>
        Assert.Empty(Reconciler.Reconcile([PrintedTable.Read("T", Statement.Other, columns, rows, Unit.Kr)], 2024).Findings);

    /// <summary>The outcome until August is no outcome of the year, and what is owed of a grant is not the grant.</summary>
    [Fact]
    public void PartOfTheYear_AndPartOfAGrant_AreComparedWithNoWhole()
    {
        var account = PrintedTable.Read("DR", Statement.OperatingAccount, "2024 actual Utfall 2024|2023 actual Utfall 2023", "Stegen | 2 915 | 2 700\nNavet | 3 127 | 3 010\nViken | 2 248 | 2 190\nBidrag från fonden | 1 486 | 1 120");
        var costs = PrintedTable.Read(
            "IK", Statement.ActivityCosts, "2024 actual Ack. utfall augusti|2024 actual Ack. utfall december|2024 budget Budget helår|2023 actual Utfall 2023", "Stegen | 1 921 | 2 915 | 3 000 | 2 700\nNavet | 2 044 | 3 127 | 3 250 | 3 010\nViken | 1 502 | 2 248 | 2 300 | 2 190");
        var note = PrintedTable.Read("N5", Statement.Note, "2024|2023", "Upplupet bidrag, fonden | 688 | 1 120\nMoms | 41 | 39\nSumma | 729 | 1 159", note: "5");
        Assert.Empty(Reconciler.Reconcile([account, costs, note], 2024).Findings);
    }

    /// <summary>The fund's grant is named in the overview, a little other income is not; what is named has to agree all the same.</summary>
    [Theory]
    [InlineData("350 000", false)]
    [InlineData("530 000", true)]
    public void Overview_ThatNamesSomeOfTheOtherIncome_IsNotMeasuredAgainstAllOfIt(string grant, bool found)
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023", $"{{member_contributions}} Medlemsbidrag | 4 900 000 | 4 800 000\n{{external_funding}} Projektmedel, fonden | {grant} | 210 000", Unit.Kr);
        var note = PrintedTable.Read(
            "N2", Statement.Note, "2024|2023",
            "{contribution_state} Staten | 2 450 000 | 2 400 000\n{contribution_region} Regionen | 1 225 000 | 1 200 000\n{contribution_municipality} Kommunen | 1 225 000 | 1 200 000\n"
            + "{external_funding} Projektbidrag från fonden | 350 000 | 210 000\n{other_operating_income} Övriga ersättningar | 24 600 | 0\nSumma | 5 274 600 | 5 010 000", Unit.Kr, note: "2");
        var income = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{operating_revenue} Verksamhetens intäkter | 5 274 600 | 5 010 000", Unit.Kr);
        Assert.Equal(found, Reconciler.Reconcile([overview, note, income], 2024).Findings.Length > 0);
    }

    /// <summary>What is said to hold interest as well is more than the note's items of it.</summary>
    [Fact]
    public void Income_ThatHoldsInterestAsWell_IsNotMeasuredAgainstItemsWithoutIt()
    {
        var overview = PrintedTable.Read(
            "OV", Statement.MultiYearOverview, "2024|2023",
            "{member_contributions} Medlemsbidrag | 7 200 | 7 000\n{eu_grants} Socialfonden | 1 964 | 1 238\n{external_income} Övriga intäkter, inkl. ränta | 196 | 96\n{operating_costs} Kostnader | 9 181 | 8 374\n{result_for_the_year} Resultat | 179 | -40");
        var note = PrintedTable.Read(
            "N1", Statement.Note, "2024|2023",
            "{contribution_state} Staten | 3 600 | 3 500\n{contribution_region} Regionen | 1 800 | 1 750\n{contribution_municipality} Kommunen | 1 800 | 1 750\n{eu_grants} Socialfonden | 1 964 | 1 238\n{other_operating_income} Utlånad ekonom | 184 | 96\nSumma | 9 348 | 8 334", note: "1");
        Assert.Empty(Reconciler.Reconcile([overview, note], 2024).Findings);
    }

    [Fact]
    public void Overview_ShowsOneItemBesideItsTotal()
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2022|2023|2024", "{member_contributions} Medlemsavgifter | 7 400 | 7 600 | 8 000\nSumma intäkter | 7 711 | 8 102 | 8 373\nSumma kostnader | 7 394 | 7 660 | 7 933\n{result_for_the_year} Årets resultat | 317 | 442 | 440");
        Assert.Empty(Reconciler.Reconcile([overview], 2024).Findings);
    }

    /// <summary>This year's interest is known, and the overview adds up without it: it has it in its income, and the other years have to add up, too.</summary>
    [Fact]
    public void Overview_ThatHasTheFinancialItemsIn_AddsUpInEveryYear()
    {
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{operating_revenue} Intäkter | 5 700 | 5 720\nKansli | -4 497 | -4 727\n{financial_income} Ränta | 60 | 40\n{result_for_the_year} Årets resultat | 1 263 | 1 033");
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023|2022|2021", "Summa intäkter | 5 760 | 5 760 | 5 640 | 5 640\n{operating_costs} Kostnader | -4 497 | -4 727 | -5 379 | -4 848\n{result_for_the_year} Årets resultat | 1 263 | 1 033 | 211 | 792");
        var finding = Assert.Single(Reconciler.Reconcile([statement, overview], 2024).Findings);
        Assert.Equal((CheckType.VerticalSum, "OV.r3.c3", 261m), (finding.Type, finding.Causes[0].Cell, finding.Causes[0].Suggested));
        Assert.NotEqual(Severity.Notice, finding.Severity);
    }

    /// <summary>The closing rows are subtotals: what is left is their sum, not that of everything above it.</summary>
    [Fact]
    public void FixedAssets_FromOpeningToClosing()
    {
        ReportTable Note(string left) => PrintedTable.Read(
            "N4", Statement.Note, "2024|2023",
            $"Ingående anskaffningsvärde | 215 400 | 215 400\nÅrets inköp | 0 | 0\nUtgående anskaffningsvärde | 215 400 | 215 400\nIngående avskrivningar | -86 160 | -64 620\nÅrets avskrivningar | -21 540 | -21 540\nUtgående avskrivningar | -107 700 | -86 160\nSumma inventarier | {left} | 129 240",
            Unit.Kr, "4", "Not 4 Inventarier");
        Assert.Empty(Reconciler.Reconcile([Note("107 700")], 2024).Findings);
        Assert.Contains(Reconciler.Reconcile([Note("107 070")], 2024).Findings, f => f.Causes[0] is { Cell: "N4.r7.c1", Suggested: 107_700 });
    }

    /// <summary>Finansieringsanalys: all amounts are positive, words say which way they go.</summary>
    [Fact]
    public void FundsThatCameAndFundsThatWereUsed()
    {
        ReportTable Funds(string used) => PrintedTable.Read(
            "FA", Statement.CashFlowStatement, "2024|2023",
            $$"""
            Tillförda medel
            {result_for_the_year} Årets resultat | 481 | 575
            {change_in_current_liabilities} Ökning av kortfristiga skulder | 0 | 312
            Summa tillförda medel | 481 | 887
            Använda medel
            {change_in_current_receivables} Ökning av kortfristiga fordringar | {{used}} | 85
            {change_in_current_liabilities} Minskning av kortfristiga skulder | 207 | 0
            Summa använda medel | 351 | 85
            Förändring av likvida medel | 130 | 802
            """);
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{total_receivables} Summa fordringar | 454 | 310\n{total_current_liabilities} Summa kortfristiga skulder | 1 105 | 1 312");
        Assert.Empty(Reconciler.Reconcile([Funds("144"), sheet], 2024).Findings);
        Assert.Contains(Reconciler.Reconcile([Funds("114"), sheet], 2024).Findings, f => f.Severity == Severity.Error && f.Causes[0] is { Cell: "FA.r6.c1", Suggested: 144 });
    }

    [Fact]
    public void Balance_SidesMustAgree()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{total_assets} Summa tillgångar | 6 065 | 4 662\n{total_equity_and_liabilities} Summa eget kapital och skulder | 6 065 | 4 626");
        var finding = Assert.Single(Reconciler.Reconcile([sheet], 2024).Findings, f => f.Type == CheckType.Balance);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(CauseKind.TransposedDigits, finding.Causes[0].Kind);
    }

    [Fact]
    public void Balance_OfALedger_HasCreditsNegative()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{total_assets} Summa tillgångar | 6 065 | 4 662\n{total_equity_and_liabilities} Summa skulder och eget kapital | -6 065 | -4 662");
        var result = Reconciler.Reconcile([sheet], 2024);
        Assert.Empty(result.Findings);
        Assert.Equal(2, result.Checks.Count(c => c is { Type: CheckType.Balance, Verdict: Verdict.Holds }));
    }

    [Fact]
    public void CashFlow_AgainstTheBalanceSheet()
    {
        var flow = PrintedTable.Read(
            "KF", Statement.CashFlowStatement, "2024",
            "Årets resultat | 321\n{change_in_current_receivables} Ökning/minskning fordringar | -21\n{cash_flow_for_the_year} Årets kassaflöde | 300\n{cash_opening} Likvida medel vid årets början | 500\n{cash_closing} Likvida medel vid årets slut | 800");
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{trade_receivables} Kundfordringar | 51 | 30\n{cash_and_bank} Kassa och bank | 800 | 500");
        var checks = Reconciler.Reconcile([flow, sheet], 2024).Checks;
        Assert.All(checks, c => Assert.Equal(Verdict.Holds, c.Verdict));
        Assert.Contains(checks, c => c is { Type: CheckType.Cash, Lhs: "KF.r2.c1" } && c.Terms.Length == 2);
        Assert.Contains(checks, c => c is { Type: CheckType.Cash, Lhs: "KF.r5.c1" });
        Assert.Contains(checks, c => c is { Type: CheckType.RollForward, Lhs: "KF.r4.c1" });
    }

    [Fact]
    public void NoteTotal_IsComparedWithItsLine_BySubjectWhenThereAreSeveral()
    {
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "[6] Finansiella intäkter | 608 | 534\n[6] Finansiella kostnader | -41 | -35");
        var note = PrintedTable.Read("N6", Statement.Note, "2024|2023", "Vinster | 350 | 274\nRänta | 258 | 260\nSumma finansiella intäkter | 608 | 534\nSkattekonto | -47 | -35\nSumma finansiella kostnader | -47 | -35", note: "6");
        var findings = Reconciler.Reconcile([statement, note], 2024).Findings;
        var finding = Assert.Single(findings);
        Assert.Equal("RR.r2.c1", finding.Cells.First(c => c.StartsWith("RR", StringComparison.Ordinal)));
        Assert.Contains("N6.r5.c1", finding.Cells);
    }

    [Fact]
    public void Twins_AgreeInTwoYearsAndDifferInOne()
    {
        var list = PrintedTable.Read("INS", Statement.ActivityCosts, "2024|2023|2022", "Steget vidare | 1 655 | 1 560 | 1 402");
        var account = PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2023|2022", "En väg in - Steget vidare, Knivsta | -1 655 | -1 560 | -1 042");
        var finding = Assert.Single(Reconciler.Reconcile([list, account], 2024).Findings);
        Assert.Equal((Severity.Warning, CheckType.PriorYear), (finding.Severity, finding.Type));
    }

    [Fact]
    public void Equity_RollsForward()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{other_equity} Balanserat resultat | 6 359 | 6 863\n{result_for_the_year} Årets resultat | -1 864 | -504\n{total_equity} Summa eget kapital | 4 495 | 6 359");
        Assert.Contains(Reconciler.Reconcile([sheet], 2024).Checks, c => c is { Type: CheckType.RollForward, Lhs: "BR.r1.c1", Verdict: Verdict.Holds });
    }

    [Fact]
    public void ResultAmongChangesInEquity_IsAStepAndNoSum()
    {
        var changes = PrintedTable.Read("EK", Statement.Other, "2024 other|2024 other|2024 other", "Ingående balans | 812 | 106 | 918\nOmföring | 106 | -106 | -\nÅrets resultat | - | 57 | 57\nUtgående balans | 918 | 57 | 975");
        Assert.Empty(Reconciler.Reconcile([changes], 2024).Findings);
    }

    [Fact]
    public void ResultThatTheRowsBetweenOpeningAndClosingAddUpTo_IsASum()
    {
        var account = PrintedTable.Read("DR", Statement.Other, "2024|2023", "Ingående eget kapital | 918 | 850\nIntäkter | 500 | 480\nKostnader | -450 | -412\nÅrets resultat | 57 | 68\nUtgående eget kapital | 975 | 918");
        Assert.Contains(Reconciler.Reconcile([account], 2024).Findings, f => f.Cells.Contains("DR.r4.c1"));
    }

    [Fact]
    public void ColumnOfCounts_IsComparedWithNoAmounts()
    {
        var fees = PrintedTable.Read("AV", Statement.Other, "2024 other Invånare|2024 actual Avgift", "Norrby kommun | 18 480 | 742\nVästby kommun | 10 120 | 405\nSumma | 28 600 | 1 147");
        fees = fees with { Columns = fees.Columns.SetItem(0, fees.Columns[0] with { Unit = Unit.Count }) };
        var note = PrintedTable.Read("N1", Statement.Note, "2024", "Norrby kommun | 742\nVästby kommun | 405\nSumma | 1 147", note: "1");
        var result = Reconciler.Reconcile([fees, note], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c is { Lhs: "AV.r3.c1", Unit: Unit.Count, Verdict: Verdict.Holds });
    }

    [Fact]
    public void Equity_RollsForward_WithWhatWasMovedToAFund()
    {
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            "Fond för underhåll | 1 930 | 1 448\n{other_equity} Balanserat resultat | -4 982 | -2 176\n{result_for_the_year} Årets resultat | -1 621 | -2 324\nSumma fritt eget kapital | -6 603 | -4 500");
        Assert.Contains(Reconciler.Reconcile([sheet], 2024).Checks, c => c is { Type: CheckType.RollForward, Lhs: "BR.r2.c1", Verdict: Verdict.Holds } && c.Terms.Length == 4);
    }

    [Fact]
    public void KeyFigures_PerSomething_AreNeverAddedUp()
    {
        var overview = PrintedTable.Read(
            "OV", Statement.MultiYearOverview, "2024|2023|2022",
            "Sparande, kr/kvm | 219 | 244 | 180\nSkuldsättning, kr/kvm | 5 592 | 5 625 | 5 658\nEnergikostnad, kr/kvm | 176 | 163 | 185\nTotala intäkter, kr/kvm | 894 | 819 | 791\nTotala kostnader, kr per invånare | 94 | 81 | 79");
        Assert.Empty(Reconciler.Reconcile([overview], 2024).Findings);
    }

    [Fact]
    public void CashFlow_OfASectionWithoutRows_IsNothing_NotTheSectionAbove()
    {
        var flow = PrintedTable.Read(
            "KF", Statement.CashFlowStatement, "2024|2023",
            """
            Resultat efter finansiella poster | -58 | 52
            Avskrivningar | 303 | 276
            Kassaflöde från den löpande verksamheten | 245 | 328
            Kassaflöde från investeringsverksamheten | 0 | 0
            Upptagna lån | 0 | 0
            Amortering av låneskulder | 0 | 0
            Kassaflöde från finansieringsverksamheten | 0 | 0
            Årets kassaflöde | 245 | 328
            """);
        Assert.Empty(Reconciler.Reconcile([flow], 2024).Findings);
    }

    [Fact]
    public void EquityRatio_CutOffInsteadOfRounded_IsANotice()
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024", "{equity_ratio} Soliditet | 76%");
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024", "{total_assets} Summa tillgångar | 121 570\n{total_equity} Summa eget kapital | 93 526");
        Assert.Equal(Severity.Notice, Assert.Single(Reconciler.Reconcile([overview, sheet], 2024).Findings).Severity);
    }

    [Fact]
    public void NoteTotal_IsTheRowThatAgrees_WhenTheNoteGoesOn()
    {
        var statement = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "[4] Byggnader | 25 836 | 26 181");
        var note = PrintedTable.Read(
            "N4", Statement.Note, "2024|2023",
            "Anskaffningsvärde | 34 567 | 34 567\nAvskrivningar | -8 731 | -8 386\nRedovisat värde vid årets slut | 25 836 | 26 181\nTaxeringsvärde byggnader | 46 000 | 46 000\nTaxeringsvärde mark | 30 168 | 30 168\nSumma | 76 168 | 76 168",
            note: "4");
        Assert.Empty(Reconciler.Reconcile([statement, note], 2024).Findings.Where(f => f.Type is CheckType.CrossTable or CheckType.PriorYear));
    }

    [Fact]
    public void NoteTotal_OfSeveralLines_IsTheirSum()
    {
        var statement = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "Långfristiga skulder\n[6] Fastighetslån | 6 182 | 6 382\nKortfristiga skulder\n[6] Skulder till kreditinstitut | 3 482 | 3 482");
        var note = PrintedTable.Read("N6", Statement.Note, "2024|2023", "Banken | 5 664 | 5 864\nKassan | 4 000 | 4 000\nSumma | 9 664 | 9 864", note: "6");
        var result = Reconciler.Reconcile([statement, note], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c is { Type: CheckType.CrossTable, Lhs: "N6.r3.c1", Verdict: Verdict.Holds } && c.Terms.Length == 2);
    }

    [Fact]
    public void Cash_ClosesWithTheChange_WhateverTheChangeIsCalled()
    {
        var flow = PrintedTable.Read(
            "KF", Statement.CashFlowStatement, "2024|2023",
            "Kassaflöde från den löpande verksamheten | 54 | 428\nKassaflöde från finansieringsverksamheten | -200 | -400\nFörändring av likvida medel | -146 | 28\nLikvida medel vid årets början | 1 366 | 1 338\nLikvida medel vid årets slut | 1 220 | 1 366");
        var result = Reconciler.Reconcile([flow], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c.Lhs == "KF.r5.c1" && c.Terms.Length == 2);
    }

    [Fact]
    public void LineWithSeveralNotes_IsNotComparedWithTheLastOfThem()
    {
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "[9] Driftskostnader 5, 6, 7, 8, | -7 818 | -8 621");
        var note = PrintedTable.Read("N9", Statement.Note, "2024|2023", "Bredband | 502 | 300\nÖvrigt | 571 | 165\nSumma | 1 073 | 465", note: "9");
        Assert.Empty(Reconciler.Reconcile([statement, note], 2024).Findings);
    }

    [Fact]
    public void NoteOnPledges_TotalsNoLine()
    {
        var statement = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "[18] Byggnad och mark | 128 949 | 145 085");
        var note = PrintedTable.Read("N18", Statement.Note, "2024|2023", "Fastighetsinteckning | 200 773 | 200 773", note: "18", title: "Not 18 Ställda säkerheter");
        Assert.Empty(Reconciler.Reconcile([statement, note], 2024).Findings);
    }

    [Fact]
    public void EquityRatio_AgainstTheBalanceSheet()
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023", "{equity_ratio} Soliditet | 53% | 54%");
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{total_assets} Summa tillgångar | 11 948 | 13 711\n{total_equity} Summa eget kapital | 5 495 | 7 360");
        var finding = Assert.Single(Reconciler.Reconcile([overview, sheet], 2024).Findings);
        Assert.Equal(("OV.r1.c1", CheckType.Ratio), (finding.Cells[0], finding.Type));
    }

    [Theory]
    [InlineData("2024-01-01 2023-12-31", true)]
    [InlineData("2023-01-01 2024-12-31", true)]
    [InlineData("2024-02-30", true)]
    [InlineData("2024-01-01 2024-12-31", false)]
    [InlineData("2023-07-01 2024-12-31", false)]
    public void Header_DatesMustRunForwards(string printed, bool isWrong)
    {
        var table = PrintedTable.Read("KF", Statement.CashFlowStatement, $"2024 actual {printed}", "Årets resultat | 5");
        Assert.Equal(isWrong, Reconciler.Reconcile([table], 2024).Findings.Any(f => f.Type == CheckType.Header));
    }

    [Fact]
    public void Header_UnitWordThatTheFiguresContradict()
    {
        var table = PrintedTable.Read("N4", Statement.Note, "2024|2023", "Summa m.kr | 1 434 | 1 537", note: "4");
        var finding = Assert.Single(Reconciler.Reconcile([table], 2024).Findings);
        Assert.Equal((CheckType.Header, CauseKind.WrongUnit), (finding.Type, finding.Causes[0].Kind));
    }

    [Theory]
    [InlineData("-4 682 00", true)]
    [InlineData("1 02 345", true)]
    [InlineData("-4 682 000", false)]
    [InlineData("4682", false)]
    [InlineData("14,25", false)]
    [InlineData("(61 %)", false)]
    public void Format_GroupsOfThree(string raw, bool isWrong) =>
        Assert.Equal(isWrong, FormatChecks.IsMalformed(new ReportCell("c1", 1, null, raw, null, null, 1, DecodedBy.Layout, [])));

    [Fact]
    public void ColumnOfTens_IsRoundedToTens_ButABudgetIsNot()
    {
        const string rows = "Avgifter | 6 000 | 6 000\nBidrag | 3 560 | 3 560\nKostnader | 8 990 | 8 990\nHyra | 440 | 440\nSumma | 18 970 | 18 970";
        var table = PrintedTable.Read("OV", Statement.MultiYearOverview, "2020|2020 budget", rows);
        var checks = Reconciler.Reconcile([table], 2020).Checks;
        Assert.Equal(Verdict.Rounding, checks.Single(c => c.Lhs == "OV.r5.c1").Verdict);
        Assert.Equal(Verdict.Fails, checks.Single(c => c.Lhs == "OV.r5.c2").Verdict);
    }

    [Fact]
    public void Coverage_CountsFiguresInChecks()
    {
        var table = PrintedTable.Read("T", Statement.Other, "2024", "A | 60\nB | 40\nSumma | 100\nEnslig fordran | 17");
        Assert.Equal(new Coverage(4, 3), Reconciler.Reconcile([table], 2024).Coverage);
    }

    [Fact]
    public void NothingToReconcile()
    {
        var result = Reconciler.Reconcile(ImmutableArray<ReportTable>.Empty, null);
        Assert.True(result.Checks.IsEmpty && result.Findings.IsEmpty);
    }
}
