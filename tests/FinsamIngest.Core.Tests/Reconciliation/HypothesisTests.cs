using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Relations that words or order suggest and no column confirms are left alone; another reading that every column confirms takes their place.</summary>
public sealed class HypothesisTests
{
    private const string Equity = "Ingående eget kapital | 1 504 | 1 391\n{result_for_the_year} Årets resultat | -133 | 113\nUtgående eget kapital | 1 371 | 1 504";

    [Fact]
    public void NoteThatRollsForward_StandsForItsLineByTheClosingRow()
    {
        var findings = Findings(Sheet(), Note("5", Equity));
        Assert.Empty(findings);
        var slip = Assert.Single(Findings(Sheet("1 317"), Note("5", Equity)), f => f.Type == CheckType.CrossTable);
        Assert.Equal(("BR.r1.c1", CauseKind.TransposedDigits, (decimal?)1371m), (slip.Causes[0].Cell, slip.Causes[0].Kind, slip.Causes[0].Suggested));
    }

    [Fact]
    public void NoteThatRollsForward_IsCastItself()
    {
        var finding = Assert.Single(Findings(Note("5", Equity.Replace("-133", "133", StringComparison.Ordinal))));
        Assert.Equal((CheckType.RollForward, Severity.Error, CauseKind.SignError), (finding.Type, finding.Severity, finding.Causes[0].Kind));
    }

    [Fact]
    public void NoteOfSeveralRollForwards_StandsForItsLineByWhatTheyComeTo()
    {
        var note = Note("7", "Ingående anskaffningsvärde | 708 | 472\nÅrets anskaffning | - | 236\nUtgående anskaffningsvärde | 708 | 708\nIngående avskrivningar | -354 | -236\nÅrets avskrivningar | -118 | -118\nUtgående avskrivningar | -472 | -354\nBokfört värde | 236 | 354");
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "[7] Inventarier | 236 | 354");
        var result = Reconciler.Reconcile([sheet, note], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c.Lhs == "BR.r1.c1" && c.Terms is [{ Cell: "N7.r7.c1" }]);
    }

    [Fact]
    public void NoteRowThatAgreesInNoYear_IsAnotherAmount() =>
        Assert.Empty(Findings(Sheet(), Note("5", "Bundet kapital | 300 | 300\n{result_for_the_year} Årets resultat | -133 | 113")));

    [Fact]
    public void SubtotalWithoutAWordForIt_IsNotCountedTwice()
    {
        var flow = PrintedTable.Read(
            "KF", Statement.CashFlowStatement, "2024|2023",
            "Resultat | 519 | 614\nAvskrivningar | 45 | -\nFordringar | -1 523 | -404\nSkulder | -367 | 1 377\nLöpande verksamhet | -1 326 | 1 587\nInventarier | - | -225\nÅrets kassaflöde | -1 326 | 1 362");
        var result = Reconciler.Reconcile([flow], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c.Lhs == "KF.r7.c2" && c.Terms.Length == 2);
        Assert.Contains(result.Checks, c => c.Lhs == "KF.r5.c2" && c.Verdict == Verdict.Holds);
    }

    [Fact]
    public void SubtotalWithoutAWordForIt_HelpsToFindASlip()
    {
        var flow = PrintedTable.Read(
            "KF", Statement.CashFlowStatement, "2024|2023",
            "Resultat | 519 | 614\nAvskrivningar | 45 | -\nFordringar | -1 523 | -404\nSkulder | -376 | 1 377\nLöpande verksamhet | -1 326 | 1 587\nInventarier | - | -225\nÅrets kassaflöde | -1 326 | 1 362");
        Assert.Contains(Findings(flow), f => f.Causes[0] is { Cell: "KF.r4.c1", Kind: CauseKind.TransposedDigits, Suggested: -367m });
    }

    [Fact]
    public void ChangeInCash_IsTheSumOfTheFlowsAboveIt_AndLeadsFromOpeningToClosing()
    {
        const string rows = "Årets resultat | -133 322 | 112 824\nFordringar | -45 091 | 12 004\nSkulder | 146 822 | -48 977\nInventarier | - | -24 800\nFörändring av likvida medel | -31 591 | 51 051\nLikvida medel vid årets början | 1 733 902 | 1 682 851\nLikvida medel vid årets slut | 1 702 311 | 1 733 902";
        var result = Reconciler.Reconcile([PrintedTable.Read("KF", Statement.CashFlowStatement, "2024|2023", rows)], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c.Lhs == "KF.r5.c1" && c.Terms.Length == 3);
        Assert.Contains(result.Checks, c => c.Lhs == "KF.r7.c1" && c.Terms.Length == 2);
    }

    [Fact]
    public void TotalThatPassesOverRows_IsFoundByWhatHoldsInEveryColumn()
    {
        var account = PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024|2024 budget|2023",
            "Kansli | 1 502 311 | 1 620 500 | 1 411 920\nStyrelse | 211 404 | 220 300 | 198 377\nGemensamma kostnader | 1 713 715 | 1 840 800 | 1 610 297\nKompassen | 2 400 312 | 2 350 100 | 2 210 088\nBryggan | 1 810 500 | 1 799 400 | 1 702 119\nDeltagare i insatser, kostnad per plats | 68 401 | 66 300 | 65 210\nSumma | 5 924 527 | 5 990 300 | 5 522 504");
        var result = Reconciler.Reconcile([account], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c.Lhs == "DR.r7.c1" && c.Verdict == Verdict.Holds);
    }

    [Fact]
    public void SumThatHoldsNowhere_IsToldWhereARowMayBeMissing_AndElseNot()
    {
        var lacks = PrintedTable.Read("INS", Statement.ActivityCosts, "2024|2023", "Kompassen | 2 400 | 2 210\nBryggan | 1 810 | 1 702\nSumma | 5 113 | 4 801");
        Assert.Contains(Findings(lacks), f => f.Causes.Any(c => c.Cell?.StartsWith("INS", StringComparison.Ordinal) != false));
        var half = PrintedTable.Read("INS", Statement.ActivityCosts, "2024|2023", "Regionen | 1 200 | 1 100\nKommunen A | 700 | 650\nKommunen B | 500 | 450\nSumma | 4 800 | 4 400");
        Assert.NotEmpty(Findings(half));
        var flow = PrintedTable.Read("KF", Statement.CashFlowStatement, "2024|2023", "Årets resultat | 884 | 1 764\nSkulder | 431 | 585\nKassaflöde från den löpande verksamheten | 1 099 | 2 614");
        Assert.NotEmpty(Findings(flow));
        var other = PrintedTable.Read("INS", Statement.ActivityCosts, "2024|2023", "Kompassen | 2 400 | 2 210\nBryggan | 1 810 | 1 702\nSumma | 93 | 88");
        Assert.Empty(Findings(other));
    }

    [Fact]
    public void TotalsAboveTheirItems_AreCheckedInEveryTable()
    {
        // One column proves what adds up to what, the other has the slip: parts named so, totals of totals, a total in the first row.
        var income = PrintedTable.Read(
            "RR", Statement.IncomeStatement, "2024|2023",
            "Intäkter | 4 531 244 | 4 649 216\ndärav avgifter | 4 300 000 | 4 300 000\ndärav övrigt | 231 244 | 349 216\nKostnader | -4 622 594 | -4 245 544\ndärav personal | -4 302 938 | -3 940 382\ndärav lokal | -131 206 | -128 844\ndärav revision | -188 540 | -176 318\nÅrets resultat | -91 350 | 403 672");
        Assert.Contains(Findings(income), f => f.Causes[0] is { Cell: "RR.r7.c1", Suggested: -188450m, Kind: CauseKind.TransposedDigits });
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            "Tillgångar | 2 081 747 | 2 156 353\nKundfordringar | 12 400 | 4 100\nBank | 2 069 347 | 2 152 253\nEget kapital och skulder | 2 081 747 | 2 156 353\nEget kapital | 1 225 578 | 1 313 422\nVid årets början | 1 313 422 | 912 664\nÅrets resultat | -87 844 | 400 758\nSkulder | 856 169 | 842 931\nLeverantörsskulder | 612 930 | 584 116\nSkatter | 54 118 | 55 790\nUpplupna kostnader | 185 125 | 203 025");
        Assert.Contains(Findings(sheet), f => f.Causes[0] is { Suggested: 58114m } cause && cause.Cell == "BR.r10.c1");
        var note = PrintedTable.Read("N1", Statement.Note, "2024|2023", "Alla medlemmar | 4 300 000 | 4 300 000\nStaten | 2 150 000 | 2 150 000\nRegionen | 1 075 000 | 1 075 000\nStrandvik | 595 000 | 548 250\nHavsnäs | 322 500 | 333 250\nLjungarna | 193 500 | 193 500");
        Assert.Contains(Findings(note), f => f.Causes[0] is { Cell: "N1.r4.c1", Suggested: 559000m });
    }

    [Fact]
    public void ColumnOfAverages_IsNotAdded() =>
        Assert.Empty(Findings(PrintedTable.Read("AV", Statement.Other, "2024|2025|2023", "Ekeby | 770 000 | 41,67 | 742 500\nNorrby | 420 000 | 41,50 | 405 000\nSöderby | 210 000 | 41,42 | 202 500\nSumma | 1 400 000 | 41,58 | 1 350 000")));

    [Fact]
    public void RowPrintedTwice_BelowItsTotal_IsFound()
    {
        var note = PrintedTable.Read("N3", Statement.Note, "2024|2023", "Totalt | -1 288 310 | -1 251 477\nLöner | -861 204 | -838 110\nArvoden | -72 600 | -70 450\nArvoden | -72 600 | -70 450\nAvgifter | -354 506 | -342 917");
        Assert.Contains(Findings(note), f => f.Cells.Contains("N3.r1.c1") && f.Cells.Contains("N3.r4.c1"));
    }

    [Fact]
    public void SumInOneColumn_AddsTheRowsWithWhichASlipExplainsIt()
    {
        var budget = PrintedTable.Read("PB", Statement.ProjectBudget, "2024", "Intäkter\nMedel från fonden | 4 814\nMedfinansiering | 2 580\nSumma | 7 394\nKostnader\nLänsgemensamt | 517\nLokalt | 1 075\nCoacher | -3 460\nPlatser | 1 527\nÖvrigt | 134\nSumma | 6 713");
        Assert.Contains(Findings(budget), f => f.Causes[0] is { Cell: "PB.r8.c1", Kind: CauseKind.SignError, Suggested: 3460m });
    }

    [Fact]
    public void ColumnOfAnUnknownKind_InWhichNothingAddsUp_IsNoColumnOfAmounts() =>
        Assert.Empty(Findings(PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2024 budget|2024 other", "Kompassen | 2 400 | 2 500 | 96\nBryggan | 1 810 | 1 700 | 106\nSumma | 4 210 | 4 200 | 100")));

    [Fact]
    public void DeviationThatIsOneInNoRow_IsAnotherMeasure() =>
        Assert.Empty(Findings(PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2024 budget|2024 deviation", "Kompassen | 2 400 | 2 500 | 96\nBryggan | 1 810 | 1 700 | 106\nSteget | 655 | 662 | 99")));

    [Fact]
    public void LoneIncomeRow_MayFollowAnotherConventionThanTheCosts() =>
        Assert.Empty(Findings(PrintedTable.Read(
            "DR", Statement.OperatingAccount, "2024 budget|2024|2024 deviation",
            "Intäkter | 1 100 000 | 1 104 120 | 4 120\nKansli | 410 000 | 405 312 | 4 688\nStyrelse | 60 000 | 71 004 | -11 004\nKompassen | 480 000 | 455 900 | 24 100\nSumma kostnader | 950 000 | 932 216 | 17 784\nResultat | 150 000 | 171 904 | 21 904")));

    [Fact]
    public void OpeningBalances_AreTheClosingOfTheYearBefore()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024 actual IB 2024|2024 actual UB 2024", "Fordringar | 227 | 227\n{cash_and_bank} Bank | 3 612 | 3 995\n{total_assets} Summa tillgångar | 3 839 | 4 222");
        var flow = PrintedTable.Read("KF", Statement.CashFlowStatement, "2024", "{cash_flow_for_the_year} Årets kassaflöde | 383\n{cash_opening} Likvida medel vid årets början | 3 612\n{cash_closing} Likvida medel vid årets slut | 3 995");
        var result = Reconciler.Reconcile([sheet, flow], 2024);
        Assert.Empty(result.Findings);
        Assert.Contains(result.Checks, c => c is { Lhs: "KF.r2.c1", Type: CheckType.RollForward } && c.Terms is [{ Cell: "BR.r2.c1" }]);
    }

    private static ImmutableArray<Finding> Findings(params ReportTable[] tables) => Reconciler.Reconcile([.. tables], 2024).Findings;

    private static ReportTable Sheet(string equity = "1 371") =>
        PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", $"{{total_equity}} [5] Summa eget kapital | {equity} | 1 504");

    private static ReportTable Note(string number, string rows) => PrintedTable.Read($"N{number}", Statement.Note, "2024|2023", rows, note: number, title: $"Not {number}");

    private const string YearByYear = "2020 | 806 215 | 2 996 520\n2021 | 344 902 | 3 341 422\n2022 | -338 508 | 3 002 914\n2023 | 227 777 | 3 230 691\n2024 | 473 398 | 3 704 089";

    [Theory]
    [InlineData("upwards", YearByYear)]
    [InlineData("downwards", "2024 | 473 398 | 3 704 089\n2023 | 227 777 | 3 230 691\n2022 | -338 508 | 3 002 914\n2021 | 344 902 | 3 341 422\n2020 | 806 215 | 2 996 520")]
    public void WhatAYearEndsWith_IsWhatTheYearBeforeEndedWithAndWhatCame(string serves, string rows)
    {
        var result = Reconciler.Reconcile([PrintedTable.Read("EK", Statement.Other, "- net|- other", rows, Unit.Kr)], 2024);
        Assert.True(result.Findings.IsEmpty, serves);
        Assert.Equal(4, result.Checks.Count(c => c is { Type: CheckType.RollForward, Verdict: Verdict.Holds }));
    }

    [Fact]
    public void WrongClosingOfAYear_IsToldByTheYearsBesideIt()
    {
        var result = Reconciler.Reconcile([PrintedTable.Read("EK", Statement.Other, "- net|- other", YearByYear.Replace("3 341 422", "3 241 422", StringComparison.Ordinal), Unit.Kr)], 2024);
        Assert.True(result.Findings.Any(f => f is { Type: CheckType.RollForward } && f.Causes[0] is { Kind: CauseKind.DigitError, Cell: "EK.r2.c2" }), string.Join('\n', result.Findings.Select(f => $"{f.Message.En} {string.Join(',', f.Causes.Select(c => $"{c.Kind} {c.Cell}"))}")));
    }

    [Fact]
    public void OpeningOfAYearWithPurchases_IsTestedBesideAYearWithout()
    {
        const string rows = "Ingående anskaffningsvärde | 214 | 140\nInköp | - | 74\nUtgående anskaffningsvärde | 214 | 214";
        Assert.Empty(Reconciler.Reconcile([Machines(rows)], 2024).Findings);
        Assert.Contains(Reconciler.Reconcile([Machines(rows.Replace("140", "214", StringComparison.Ordinal))], 2024).Findings, f => f.Type == CheckType.RollForward && f.Cells.Contains("N4.r1.c2"));

        static ReportTable Machines(string rows) => PrintedTable.Read("N4", Statement.Note, "2024|2023", rows, note: "4");
    }

    [Fact]
    public void RowPrintedTwice_IsNotPassedOver()
    {
        const string rows = "Avgifter | 12 800 000 | 12 400 000\nErsättning | 181 250 | 162 400\nÖvrigt | 22 614 | 8 930\nÖvrigt | 22 614 | 8 930\nSumma intäkter | 13 003 864 | 12 571 330";
        Assert.Contains(Reconciler.Reconcile([PrintedTable.Read("N2", Statement.Note, "2024|2023", rows, Unit.Kr, "2")], 2024).Findings, f => f.Type == CheckType.VerticalSum && f.Cells.Contains("N2.r5.c1"));
    }

    [Fact]
    public void NumberOfPeople_MayBeTheSumOfTheRowsAboveIt()
    {
        const string rows = "Vägkorset | 104 | 97 | 88\nUnga framåt | 76 | 81 | 70\nArenan | 49 | 38 | 35\nAntal besökare | 229 | 216 | 193";
        ReportTable People(string rows) => PrintedTable.Read("PA", Statement.Other, "2024|2023|2022", rows, Unit.Count);
        Assert.Empty(Reconciler.Reconcile([People(rows)], 2024).Findings);
        Assert.Contains(Reconciler.Reconcile([People(rows.Replace("216", "261", StringComparison.Ordinal))], 2024).Findings, f => f.Cells.Contains("PA.r4.c2"));
    }

    [Theory]
    [InlineData("2,331", true)]
    [InlineData("2,313", false)]
    public void OverviewInMillionsToldToTheThousand_IsComparedWithTheBalanceSheet(string before, bool isRight)
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023|2022", $"{{total_equity}} Eget kapital | 2,256 | {before} | 2,215", Unit.Mnkr);
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "Balanserat resultat | 2 331 | 2 215\nÅrets resultat | -75 | 116\n{total_equity} Summa eget kapital | 2 256 | 2 331");
        var findings = Reconciler.Reconcile([overview, sheet], 2024).Findings;
        Assert.Equal(isRight, !findings.Any(f => f.Cells.Contains("OV.r1.c2")));
    }

    [Fact]
    public void CostsWithBankCharges_AreThoseOfTheStatementAndItsBankCharges()
    {
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023", "Intäkter | 5 762 | 5 538\n{total_costs} Kostnader med bankavgifter | 5 951 | 5 589");
        var statement = PrintedTable.Read(
            "RR", Statement.IncomeStatement, "2024|2023", "{operating_costs} Summa kostnader | -5 949 497 | -5 584 076\nRäntor | 46 218 | 39 400\n{bank_charges} Bankavgifter | -1 490 | -5 294", Unit.Kr);
        Assert.Empty(Reconciler.Reconcile([overview, statement], 2024).Findings);
    }
}
