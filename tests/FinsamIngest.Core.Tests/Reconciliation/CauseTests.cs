using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

public sealed class CauseTests
{
    [Theory]
    [InlineData(15, -15, CauseKind.SignError)]
    [InlineData(10590, 10560, CauseKind.DigitError)]
    [InlineData(1941, 1914, CauseKind.TransposedDigits)]
    [InlineData(165, 1655, CauseKind.DigitError)]
    [InlineData(401, 166, CauseKind.Unknown)]
    public void Digits(int printed, int right, CauseKind expected) => Assert.Equal(expected, DigitChange.Classify(printed, right));

    [Fact]
    public void SignError_MessageSpellsOutTheSumAndTheRepair()
    {
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            "Årets resultat | 1 546 | 1 814\nÖvrigt eget kapital | 2 111 | 296\nÖvrig skuld ingående moms | 15 | 0\nLeverantörsskulder | 1 434 | 1 538\nUpplupna kostnader | 989 | 1 014\nSumma eget kapital och skulder | 6 065 | 4 662",
            title: "2.2 Balansräkning");
        var finding = Assert.Single(Reconciler.Reconcile([sheet], 2024).Findings);
        Assert.Equal(("BR.r3.c1", CauseKind.SignError, -15m), (finding.Cells[0], finding.Causes[0].Kind, finding.Causes[0].Suggested));
        var sv = finding.Message.Sv.Replace('\u00A0', ' ');
        Assert.StartsWith("Balansräkning 2024: Summa eget kapital och skulder är 6 065, men posterna summerar till 6 095 (−30): Årets resultat 1 546 + ", sv, StringComparison.Ordinal);
        Assert.Contains("Med Övrig skuld ingående moms −15 i stället för 15", sv, StringComparison.Ordinal);
        Assert.Contains("With Övrig skuld ingående moms −15 instead of 15", finding.Message.En, StringComparison.Ordinal);
    }

    /// <summary>A total that adds up in neither year, in each by a slip of its own: two digits swapped to within rounding, and a figure copied from its neighbour.</summary>
    [Fact]
    public void SlipsOfASumInEachOfItsColumns_AreBothTold()
    {
        var note = PrintedTable.Read("N5", Statement.Note, "2024|2023", "Löneskatt | 64 | 525\nSemesterlön | 485 | 485\nUpplupna kostnader | 1 468 | 444\nLeverantörer | 778 | 1 240\nSumma skulder | 2 778 | 2 544", note: "5");
        var findings = Reconciler.Reconcile([note], 2024).Findings;
        Assert.Contains(findings, f => f.Cells.Contains("N5.r1.c1"));
        Assert.Contains(findings, f => f.Causes[0] is { Kind: CauseKind.StaleOrWrongColumn, Cell: "N5.r2.c2", Suggested: 335 });
    }

    /// <summary>The overview and the statement differ in sign in one year of two; the rest of the overview's row tells which is wrong.</summary>
    [Fact]
    public void SignOfAnIncomeThatTheRestOfItsRowContradicts()
    {
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{operating_revenue} Verksamhetens intäkter | 9 637 | 8 905\n{operating_costs} Verksamhetens kostnader | -9 156 | -9 480\n{result_for_the_year} Årets resultat | 481 | -575");
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023|2022|2021", "{operating_revenue} Intäkter | 9 637 | -8 905 | 8 120 | 7 995\nAntal anställda | 3 | 3 | 4 | 2");
        Assert.Contains(Reconciler.Reconcile([statement, overview], 2024).Findings, f => f.Severity != Severity.Notice && f.Causes[0] is { Kind: CauseKind.SignError, Cell: "OV.r1.c2", Suggested: 8905 });
    }

    /// <summary>As a scan is read whose column of note numbers has no heading.</summary>
    [Fact]
    public void NoteNumberBesideTheHeadingOfASide_IsNoPartOfItsTotal()
    {
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            "Kassa och bank | 6 065 | 4 662\nSumma tillgångar | 6 065 | 4 662\nEget kapital och skulder | 4 |\nÅrets resultat | 1 546 | 1 814\nÖvrigt eget kapital | 2 111 | 296\nÖvrig skuld | 15 | 0\nLeverantörsskulder | 1 434 | 1 538\nUpplupna kostnader | 989 | 1 014\nSumma eget kapital och skulder | 6 065 | 4 662");
        var finding = Assert.Single(Reconciler.Reconcile([sheet], 2024).Findings, f => f.Type == CheckType.VerticalSum);
        Assert.Equal(("BR.r6.c1", -15m), (finding.Cells[0], finding.Causes[0].Suggested));
    }

    [Fact]
    public void Amounts_HaveTheDecimalMarkOfTheMessagesLanguage_AndADifferenceBetweenUnitsNamesItsOwn()
    {
        var millions = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023", "{operating_costs} Verksamhetens kostnader | 9,26 | 8,41", Unit.Mnkr);
        var thousands = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{operating_costs} Verksamhetens kostnader | 9 712 | 8 410");
        var message = Assert.Single(Reconciler.Reconcile([millions, thousands], 2024).Findings).Message;
        Assert.Contains("9,26 mnkr", message.Sv, StringComparison.Ordinal);
        Assert.Contains("9.26 mnkr", message.En, StringComparison.Ordinal);
        Assert.Contains("0,452\u00A0mnkr)", message.Sv, StringComparison.Ordinal);
        Assert.Contains("0.452\u00A0mnkr)", message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void SwappedRows_AreOneCauseForAllTheirRelations()
    {
        var a = PrintedTable.Read("EO", Statement.OperatingAccount, "2024|2023", "Avgifter | 23 322 | 23 036\nÖvriga rörelseintäkter | 413 | 128\nISA projektet | 729 | 1 141\nSumma | 24 464 | 24 305");
        var b = PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2023", "Avgifter | 23 322 | 23 036\nÖvriga rörelseintäkter | 413 | 1 141\nISA projektet | 729 | 128\nSumma | 24 464 | 24 305");
        var findings = Reconciler.Reconcile([a, b], 2024).Findings;
        Assert.Equal(2, findings.Length);
        Assert.All(findings, f => Assert.Equal(CauseKind.TransposedRows, f.Causes[0].Kind));
        Assert.Contains("Samma orsak som f1", findings[1].Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingRow_WhenTheTotalIsConfirmedAndAnItemIsBlank()
    {
        var note = PrintedTable.Read("N2", Statement.Note, "2024|2023", "Lokal | 157 | 175\nGrupper | 199 |\nTeam | 1 305 | 1 183\nSumma | 1 661 | 1 557", note: "2");
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "[2] Verksamhetens kostnader | -1 661 | -1 557");
        var finding = Assert.Single(Reconciler.Reconcile([note, statement], 2024).Findings);
        Assert.Equal((CauseKind.MissingRow, (string?)null, (decimal?)199m), (finding.Causes[0].Kind, finding.Causes[0].Cell, finding.Causes[0].Suggested));
    }

    [Fact]
    public void Misprint_IsRecognisedByItsCharacters()
    {
        var table = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2024 budget", "Insatser | -19 864 114 | -20 657 000\nPersonal | -5 654 490 | -4 682 00\nSumma | -25 518 604 | -25 339 000", Unit.Kr);
        var finding = Assert.Single(Reconciler.Reconcile([table], 2024).Findings, f => f.Type == CheckType.VerticalSum);
        Assert.Equal((CauseKind.Misprint, -4682000m), (finding.Causes[0].Kind, finding.Causes[0].Suggested));
    }

    [Fact]
    public void StaleFigure_IsBlamedWhereAnotherTableHasTheRightOne()
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "Kundfordringar | 37 | 12\n[3] Förutbetalda kostnader | 1 504 | 97\nKassa | 4 063 | 2 754\nSumma tillgångar | 5 604 | 4 451");
        var note = PrintedTable.Read("N3", Statement.Note, "2024|2023", "Hyra | 590 | 940\nEU-medel | 914 | 745\nSumma | 1 504 | 1 685", note: "3");
        var findings = Reconciler.Reconcile([sheet, note], 2024).Findings;
        Assert.All(findings, f => Assert.Equal(("BR.r2.c2", (decimal?)1685m, CauseKind.StaleOrWrongColumn), (f.Causes[0].Cell!, f.Causes[0].Suggested, f.Causes[0].Kind)));
        Assert.Equal(2, findings.Length);
        Assert.Empty(Reconciler.Reconcile([sheet, note], 2024).Diagnostics);
    }

    [Fact]
    public void HostileTable_IsBoundedInTime()
    {
        var random = new Random(3);
        var rows = string.Join('\n', Enumerable.Range(0, 50_000).Select(i => i % 11 == 10 ? $"Summa | {random.Next(100_000)} | {random.Next(100_000)}" : $"Post {i % 97} | {random.Next(100_000)} | {random.Next(100_000)}"));
        // Sums that fail in both columns are no sums; those of a single column are told.
        var both = PrintedTable.Read("A", Statement.Other, "2024|2023", rows);
        var single = PrintedTable.Read("B", Statement.Other, "2024", rows);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = Reconciler.Reconcile([both, single], 2024);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed}");
        Assert.True(result.Findings.Length <= 800);
        Assert.Equal(["reconciliation.causes_given_up", "reconciliation.findings_cut"], result.Diagnostics.Select(d => d.Code).Where(c => !c.Contains("rounding", StringComparison.Ordinal)));
    }
}
