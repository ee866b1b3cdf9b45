using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Tables differ in which way round a deviation is taken, which sign costs, nets and shares have, and what their subtotals are called. None of that is a fault; a row that leaves the table's own convention is.</summary>
public sealed class ConventionTests
{
    private const string Shares = "Verksamhetsbidrag | 2 400 | 2 436 | 36 | 1,5\nLagret | -1 250 | -1 312 | -62 | -5,0\nVerkstan | -980 | -941 | 39 | 4,0\nKöket | -455 | -430 | 25 | 5,5\nRevision | -85 | -91 | -6 | -7,1";

    [Theory]
    [InlineData("shares with the sign of the deviation", Shares)]
    [InlineData("shares as sizes", "Verksamhetsbidrag | 2 400 | 2 436 | 36 | 1,5\nLagret | -1 250 | -1 312 | -62 | 5,0\nVerkstan | -980 | -941 | 39 | 4,0\nKöket | -455 | -430 | 25 | 5,5\nRevision | -85 | -91 | -6 | 7,1")]
    [InlineData("shares as plain quotients", "Verksamhetsbidrag | 2 400 | 2 436 | 36 | 1,5\nLagret | -1 250 | -1 312 | -62 | 5,0\nVerkstan | -980 | -941 | 39 | -4,0\nKöket | -455 | -430 | 25 | -5,5\nRevision | -85 | -91 | -6 | 7,1")]
    [InlineData("overspending positive, deviation negative", "Lagret | 1 250 | 1 312 | -62 | 5,0\nVerkstan | 980 | 941 | 39 | -4,0\nKöket | 455 | 430 | 25 | -5,5\nRevision | 85 | 91 | -6 | 7,1")]
    public void SharesFollowTheSignThatTheirTableGivesThem(string serves, string rows)
    {
        var result = Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation|2024 ratio", rows)], 2024);
        Assert.True(result.Findings.IsEmpty, $"{serves}: {Told(result)}");
        Assert.True(result.Checks.Count(c => c.Type == CheckType.Ratio && c.Verdict != Verdict.Fails) >= 4, serves);
    }

    [Fact]
    public void ShareThatLeavesTheSignOfItsTable_IsWrong()
    {
        var finding = Assert.Single(Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation|2024 ratio", Shares.Replace("5,5", "-5,5", StringComparison.Ordinal))], 2024).Findings);
        Assert.Equal((CheckType.Ratio, CauseKind.SignError, "DR.r4.c4"), (finding.Type, finding.Causes[0].Kind, finding.Causes[0].Cell));
    }

    /// <summary>Whichever way incomes deviate, the result goes with them; the only cost row may go either way.</summary>
    [Fact]
    public void OnlyIncomeThatDeviatesAgainstTheResult_IsWrong()
    {
        const string rows = "Nettokostnad | -6 401 | -4 869 | -1 532\nMedlemsavgift | 9 840 | 9 840 |\nÖvriga intäkter | 181 | 228 | -47\nResultat | 3 619 | 5 199 | -1 580";
        Assert.Empty(Reconciler.Reconcile([Account("2024|2024 budget|2024 deviation", rows)], 2024).Findings);
        var findings = Reconciler.Reconcile([Account("2024|2024 budget|2024 deviation", rows.Replace("-47", "47", StringComparison.Ordinal))], 2024).Findings;
        Assert.Contains(findings, f => f.Causes[0] is { Kind: CauseKind.SignError, Cell: "DR.r3.c3" });
        Assert.Empty(Reconciler.Reconcile([Account("2024|2024 budget|2024 deviation", rows.Replace("-1 532", "1 532", StringComparison.Ordinal))], 2024).Findings);
    }

    /// <summary>A column called a deviation that is nothing where outcome and budget differ, in most rows, is another column; one such row is a slip.</summary>
    [Fact]
    public void DeviationOfNothingInMostRows_IsNone()
    {
        const string rows = "Bidrag | 900 | 940 | 0\nLokal | 210 | 245 | 0\nLön | 512 | 498 | 0\nKurser | 88 | 61 | 0\nResor | 14 | 21 | 7";
        Assert.Empty(Reconciler.Reconcile([Account("2024|2024 budget|2024 deviation", rows)], 2024).Findings);
        Assert.NotEmpty(Reconciler.Reconcile([Account("2024|2024 budget|2024 deviation", rows.Replace("940 | 0", "940 | 40", StringComparison.Ordinal).Replace("498 | 0", "498 | -14", StringComparison.Ordinal).Replace("61 | 0", "61 | -27", StringComparison.Ordinal))], 2024).Findings);
    }

    /// <summary>A column of which nobody says what it holds may be one of costs, where the result is their sum; one in which the rows add up with no signs has a slip.</summary>
    [Fact]
    public void ResultOfAColumnOfUnknownKind_MayBeASumOfCosts()
    {
        const string rows = "SUMMA INTÄKTER | 900 | 0 | 940\nLokal | 210 | 210 | 245\nLön | 512 | 512 | 498\nKurser | 88 | 88 | 61\nResultat | 90 | 810 | 136";
        Assert.Empty(Reconciler.Reconcile([Account("- other a|- other b|- other c", rows)], 2024).Findings);
        Assert.NotEmpty(Reconciler.Reconcile([Account("- other a|- other b|- other c", rows.Replace("| 810 |", "| 801 |", StringComparison.Ordinal))], 2024).Findings);
    }

    [Fact]
    public void SignOfTheOnlyShareThatCouldTell_IsLeftAlone() =>
        Assert.Empty(Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation|2024 ratio", "Bidrag | 2 400 | 2 436 | 36 | 1,5\nHyra | -1 250 | -1 312 | -62 | 5,0\nLön | -980 | -941 | 39 | -4,0\nKurs | -400 | -388 | 12 | 3,0")], 2024).Findings);

    /// <summary>A row that calls itself a cost is no exception where the title says that all rows are costs.</summary>
    [Theory]
    [InlineData("Not 3 Verksamhetens kostnader – Kansli", true)]
    [InlineData("Kansliet", false)]
    public void OnlyRowThatCallsItselfACost_AmongCosts(string title, bool isTold)
    {
        var note = PrintedTable.Read(
            "N3", Statement.Note, "2024|2024 budget|2024 deviation", "Övriga kostnader | 814 | 619 | 195\nPersonal | 699 | 553 | -146\nTjänster | 801 | 1 082 | 281\nProgram | 646 | 504 | -142\nSumma | 2 960 | 2 758 |", note: "3", title: title);
        Assert.Equal(isTold, Reconciler.Reconcile([note], 2024).Findings.Any(f => f.Causes[0] is { Kind: CauseKind.SignError, Cell: "N3.r1.c3" }));
    }

    [Fact]
    public void IncomeMayDeviateTheOtherWayRound_AmongRowsThatDoNotSayThatTheyAreCosts()
    {
        const string rows = "Intäkter | 900 000 | 906 310 | 6 310\nInsatserna | 610 000 | 588 204 | 21 796\nKontoret | 240 000 | 251 118 | -11 118\nStyrelsen | 70 000 | 66 020 | 3 980\nFinansnetto | -2 000 | -1 455 | 545\nResultat | -22 000 | -487 | 21 513";
        Assert.Empty(Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", rows)], 2024).Findings);
        var slip = Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", rows.Replace("3 980", "-3 980", StringComparison.Ordinal))], 2024);
        Assert.Contains(slip.Findings, f => f.Causes[0] is { Kind: CauseKind.SignError, Cell: "DR.r4.c3" });
    }

    [Fact]
    public void IncomeThatDeviatesTheOtherWayRound_IsWrongWhereTheResultFollowsTheCosts()
    {
        const string rows = "Intäkter | 900 | 906 | 6\nInsatserna | 610 | 588 | 22\nKontoret | 240 | 251 | -11\nStyrelsen | 70 | 66 | 4\nResultat | -20 | 1 | -21";
        Assert.Contains(Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", rows)], 2024).Findings, f => f.Causes[0].Cell == "DR.r1.c3");
    }

    [Fact]
    public void NetIsAddedWithItsOwnSign_AmongCostsThatAreSubtracted()
    {
        const string rows =
            """
            Intäkter
            Avgifter | 8 400 | 8 400 | 8 200
            Övrigt | - | 36 | 41
            Intäkter totalt | 8 400 | 8 436 | 8 241
            Insatser
            Lagret | 3 900 | 3 871 | 4 002
            Verkstan | 2 600 | 2 655 | 2 510
            Insatser totalt | 6 500 | 6 526 | 6 512
            Kansli
            Löner | 1 700 | 1 688 | 1 655
            Hyra | 280 | 279 | 271
            Kansli totalt | 1 980 | 1 967 | 1 926
            Kostnader totalt | 8 480 | 8 493 | 8 438
            Finansnetto | 80 | 101 | 96
            Resultat | 0 | 44 | -101
            """;
        var result = Reconciler.Reconcile([Account("2024 budget|2024|2023", rows)], 2024);
        Assert.True(result.Findings.IsEmpty, Told(result));
        Assert.Contains(result.Checks, c => c is { Lhs: "DR.r15.c2", Type: CheckType.VerticalSum, Verdict: Verdict.Holds });
    }

    [Theory]
    [InlineData("a word for the result", "Verksamhetsresultat")]
    [InlineData("no word for a sum", "Driften")]
    public void SubtotalOfAStatementWithPositiveCosts_IsNotCountedTwice(string serves, string subtotal)
    {
        var rows =
            $"""
            Verksamhetens intäkter
            Statens bidrag | 400 000 | 400 000
            Regionens bidrag | 200 000 | 200 000
            Summa intäkter | 600 000 | 600 000
            Verksamhetens kostnader
            Insatserna | 402 118 | 377 210
            Kontoret | 204 355 | 180 466
            Summa kostnader | 606 473 | 557 676
            {subtotal} | -6 473 | 42 324
            Ränteintäkter | 1 204 | 35
            Bankkostnader | 911 | 902
            Årets underskott (-)/överskott (+) | -6 180 | 41 457
            """;
        var result = Reconciler.Reconcile([PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", rows, Unit.Kr)], 2024);
        Assert.True(result.Findings.IsEmpty, $"{serves}: {Told(result)}");
        Assert.Contains(result.Checks, c => c is { Lhs: "RR.r12.c1", Type: CheckType.VerticalSum, Verdict: Verdict.Holds });
    }

    [Fact]
    public void ResultAtTheEndOfATableThatWasCut_IsLeftAlone() =>
        Assert.Empty(Reconciler.Reconcile([Account("2024 budget|2024|2023", "Löner | 1 700 | 1 688 | 1 655\nHyra | 280 | 279 | 271\nKansli totalt | 1 980 | 1 967 | 1 926\nKostnader totalt | 8 480 | 8 493 | 8 438\nFinansnetto | 80 | 101 | 96\nResultat | 0 | 44 | -101")], 2024).Findings);

    private const string Halves =
        """
        Inkomster
        Taxor | 5 210 | 5 168 | -42
        Uthyrning | 480 | 502 | 22
        Summa | 5 690 | 5 670 | -20
        Öppna huset
        Handledare | 2 120 | 2 071 | 49
        Material | 310 | 344 | -34
        Summa | 2 430 | 2 415 | 15
        Nämnden
        Arvoden | 640 | 612 | 28
        Resor | 75 | 81 | -6
        Summa | 715 | 693 | 22
        Finansnetto | -15 | -9 | 6
        Resultat | 2 530 | 2 553 | 23
        """;

    [Fact]
    public void BareSumUnderTheHeadingOfTheIncomes_ClosesThem()
    {
        var result = Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", Halves)], 2024);
        Assert.True(result.Findings.IsEmpty, Told(result));
        Assert.Equal(11, result.Checks.Count(c => c.Type == CheckType.Horizontal && c.Verdict == Verdict.Holds));
    }

    [Theory]
    [InlineData("an income", "5 168 | -42", "5 168 | 42", "DR.r2.c3")]
    [InlineData("a cost", "344 | -34", "344 | 34", "DR.r7.c3")]
    public void SignAgainstTheOtherRowsOfItsSide_IsWrong(string serves, string right, string wrong, string cell)
    {
        var result = Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", Halves.Replace(right, wrong, StringComparison.Ordinal))], 2024);
        Assert.True(result.Findings.Any(f => f is { Severity: Severity.Error } && f.Causes[0] is { Kind: CauseKind.SignError } cause && cause.Cell == cell), $"{serves}: {Told(result)}");
    }

    [Fact]
    public void DeviationThatItsColumnAddsUpWith_MayGoAnotherWayThanItsNeighbours()
    {
        // No word tells a side: outcome less budget in the first group, budget less outcome in the second, and the sums hold.
        const string rows = "Scenen\nEntré | 910 | 955 | 45\nKafé | 260 | 241 | -19\nSumma | 1 170 | 1 196 | 26\nHuset\nEl | 300 | 322 | -22\nVatten | 90 | 84 | 6\nStäd | 150 | 161 | -11\nVakt | 210 | 198 | 12\nLarm | 40 | 37 | 3\nSumma | 790 | 802 | -12";
        var result = Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", rows)], 2024);
        Assert.True(result.Findings.IsEmpty, Told(result));
        var slip = Reconciler.Reconcile([Account("2024 budget|2024|2024 deviation", rows.Replace("161 | -11", "161 | 11", StringComparison.Ordinal))], 2024);
        Assert.Contains(slip.Findings, f => f.Causes[0] is { Kind: CauseKind.SignError, Cell: "DR.r8.c3" });
    }

    private const string Financing =
        """
        Tillförda medel
        Årets överskott | 612 | 418
        Avskrivning | 24 | 24
        Ökade skulder | 131 | 57
        Summa tillförda medel | 767 | 499
        Använda medel
        Ökade fordringar | 88 | 102
        Nya inventarier | 60 | 0
        Summa använda medel | 148 | 102
        Förändring av likvida medel | 619 | 397
        """;

    [Theory]
    [InlineData("two years", "2024|2023", Financing, true)]
    [InlineData("one year", "2024", "Tillförda medel\nÅrets överskott | 612\nÖkade skulder | 131\nSumma tillförda medel | 743\nAnvända medel\nÖkade fordringar | 88\nSumma använda medel | 88\nFörändring av likvida medel | 655", true)]
    [InlineData("words of its own", "2024|2023", "Källor\nResultat av året | 612 | 418\nLån | 131 | 57\nTotalt in | 743 | 475\nGick till\nInköp | 88 | 102\nAmortering | 60 | 11\nTotalt ut | 148 | 113\nFörändring av likvida medel | 595 | 362", true)]
    [InlineData("a slip in the difference", "2024|2023", "Tillförda medel\nÖkade skulder | 767 | 499\nSumma tillförda medel | 767 | 499\nAnvända medel\nÖkade fordringar | 148 | 102\nSumma använda medel | 148 | 102\nFörändring av likvida medel | 691 | 397", false)]
    public void WhatWasUsedIsSubtractedFromWhatCameIn(string serves, string columns, string rows, bool isRight)
    {
        var result = Reconciler.Reconcile([PrintedTable.Read("KF", Statement.CashFlowStatement, columns, rows)], 2024);
        Assert.True(isRight == result.Findings.IsEmpty, $"{serves}: {Told(result)}");
        Assert.Contains(result.Checks, c => c is { Type: CheckType.Cash } && c.Verdict == (isRight ? Verdict.Holds : Verdict.Fails));
    }

    [Fact]
    public void TableThatAPageBreakCut_AddsUpAsOne()
    {
        const string columns = "2024 budget|2024|2023";
        const string first = "Insatser\nVerkstan | -2 100 | -2 055 | -1 980\nLagret | -880 | -914 | -861\nInsatser totalt | -2 980 | -2 969 | -2 841\nBidrag | 3 900 | 3 900 | 3 750";
        const string second = "Kansli\nLöner | -760 | -744 | -731\nHyra | -90 | -93 | -88\nKansli totalt | -850 | -837 | -819\nRäntor | 10 | 17 | 6\nÅrets resultat | 80 | 111 | 96";
        ReportTable[] Both(string end) => [PrintedTable.Read("A", Statement.OperatingAccount, columns, first), PrintedTable.Read("B", Statement.OperatingAccount, columns, end)];
        var result = Reconciler.Reconcile([.. Both(second)], 2024);
        Assert.True(result.Findings.IsEmpty, Told(result));
        Assert.Contains(result.Checks, c => c is { Lhs: "B.r6.c2", Type: CheckType.VerticalSum, Verdict: Verdict.Holds });
        var slip = Reconciler.Reconcile([.. Both(second.Replace("80 | 111", "80 | 171", StringComparison.Ordinal))], 2024);
        Assert.Contains(slip.Findings, f => f.Type == CheckType.VerticalSum && f.Cells.Contains("B.r6.c2"));
    }

    private static ReportTable Account(string columns, string rows) => PrintedTable.Read("DR", Statement.OperatingAccount, columns, rows);

    private static string Told(ReconciliationResult result) => string.Join('\n', ImmutableArray.CreateRange(result.Findings, f => $"{f.Severity} {f.Message.En}"));
}
