using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Years and units above tables that the figures refute.</summary>
public sealed class HeadingTests
{
    private static readonly ReportTable Income = PrintedTable.Read(
        "RR", Statement.IncomeStatement, "2024|2023", "[2] Verksamhetens intäkter | 9 637 | 8 905\n[3] Verksamhetens kostnader | -9 156 | -9 480\n{result_for_the_year} Årets resultat | 481 | -575", title: "Resultaträkning");

    private static readonly ReportTable Overview = PrintedTable.Read("BK", Statement.BalanceRequirement, "2024|2023", "{result_for_the_year} Årets resultat | 481 | -575\nBalanskravsresultat | 481 | -575");

    [Fact]
    public void YearOfAColumn_WhoseAmountsStandElsewhereUnderAnother()
    {
        var note = Note("2024|2022", "7 200 | 7 000", "2 437 | 1 905", "9 637 | 8 905", "2");
        var finding = Assert.Single(Findings(note));
        Assert.Equal((CheckType.Header, CauseKind.WrongHeader), (finding.Type, finding.Causes[0].Kind));
        Assert.Contains("”2022” bör vara ”2023”", finding.Message.Sv, StringComparison.Ordinal);
    }

    /// <summary>Few digits are enough where the line refers to the note; one other year may have a slip of its own, and more than that are another amount.</summary>
    [Theory]
    [InlineData("51 | 64", "51 | 64", true)]
    [InlineData("51 | 64", "51 | 46", false)]
    [InlineData("512 | 64", "512 | 46", true)]
    [InlineData("51 | 64", "15 | 46", false)]
    public void UnitOfANote_WhoseLineShowsItsAmountsInAnother(string shown, string amounts, bool isTold)
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", $"[4] Inventarier | {shown}\n{{cash_and_bank}} Bank | 3 995 | 3 612");
        var note = PrintedTable.Read("N4", Statement.Note, "2024|2023", $"Inköpt | 80 | 80\nRedovisat värde | {amounts}", Unit.Kr, "4", "Inventarier");
        Assert.Equal(isTold, Findings(sheet, note).Any(f => f.Causes[0].Kind == CauseKind.WrongUnit && f.Message.Sv.StartsWith("Inventarier", StringComparison.Ordinal)));
    }

    [Fact]
    public void YearThatStandsTwice()
    {
        var finding = Assert.Single(Findings(Note("2024|2024", "7 200 | 7 000", "2 437 | 1 905", "9 637 | 8 905", "2")));
        Assert.Contains("“2024” should be “2023”", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024 actual 241231|2024 actual 241231", "”241231” bör vara ”231231”")]
    [InlineData("2024 actual 2024-12-31|2024 actual 2024-12-31", "”2024-12-31” bör vara ”2023-12-31”")]
    public void DateThatStandsTwice_ThoughOpeningRowsRepeatItsAmounts(string columns, string expected)
    {
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, columns, "Fordringar | 227 | 310\n{cash_and_bank} Bank | 3 995 | 3 612\n{total_assets} Summa tillgångar | 4 222 | 3 922");
        var flow = PrintedTable.Read("KF", Statement.CashFlowStatement, "2024|2023", "{cash_flow_for_the_year} Årets kassaflöde | 383 | 349\n{cash_opening} Likvida medel vid årets början | 3 612 | 3 263\n{cash_closing} Likvida medel vid årets slut | 3 995 | 3 612");
        var finding = Assert.Single(Findings(sheet, flow));
        Assert.Equal((CheckType.Header, CauseKind.WrongHeader), (finding.Type, finding.Causes[0].Kind));
        Assert.Contains(expected, finding.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void YearOfAColumn_OfWhichAnotherSlipHasPutOneAmountUnderTheYearPrinted()
    {
        var recap = PrintedTable.Read("DR", Statement.OperatingAccount, "2024 actual Utfall|2024", "Intäkter | 9 637 | 8 905\nKostnader | -9 156 | -9 480\nResultat | 481 | -575");
        var stale = PrintedTable.Read("N5", Statement.Note, "2024|2023", "Övriga poster | -9 480 | 1 234", note: "5");
        var finding = Assert.Single(Findings(recap, stale), f => f.Type == CheckType.Header);
        Assert.Equal("DR.r1.c2", finding.Cells[0]);
        Assert.Contains("”2024” bör vara ”2023”; 3 av beloppen står i andra tabeller under 2023, och 1 av dem under 2024", finding.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void CopiedColumn_IsNoWrongHeader() =>
        Assert.DoesNotContain(Findings(Note("2024|2023", "7 200 | 7 200", "2 437 | 2 437", "9 637 | 9 637", "2")), f => f.Causes[0].Kind == CauseKind.WrongHeader);

    [Fact]
    public void RightHeaders_AreLeftAlone() => Assert.Empty(Findings(Note("2024|2023", "7 200 | 7 000", "2 437 | 1 905", "9 637 | 8 905", "2")));

    [Fact]
    public void Unit_WhenAmountsStandElsewhereUnderAnother()
    {
        var note = Note("2024|2023", "7 200 | 7 000", "2 437 | 1 905", "9 637 | 8 905", "2") with { Unit = Unit.Kr };
        var costs = Note("2024|2023", "6 100 | 6 400", "3 056 | 3 080", "9 156 | 9 480", "3") with { Id = "N3" };
        var finding = Assert.Single(Findings(note, costs));
        Assert.Equal((CheckType.Header, CauseKind.WrongUnit, "N2"), (finding.Type, finding.Causes[0].Kind, finding.Cells[0].Split('.')[0]));
        Assert.Contains("Enheten bör vara tkr", finding.Message.Sv, StringComparison.Ordinal);
    }

    /// <summary>Contributions stay the same for years, so their amounts stand under any year; that the years run backwards tells.</summary>
    [Fact]
    public void YearThatStandsInTheWrongPlace()
    {
        var note = PrintedTable.Read("N2", Statement.Note, "2022|2023", "Kommuner | 2 437 | 2 437\nRegion | 2 437 | 2 437\nSumma | 4 874 | 4 874", note: "2", title: "Not 2");
        var overview = PrintedTable.Read("OV", Statement.MultiYearOverview, "2024|2023|2022", "Bidrag | 4 874 | 4 874 | 4 874\nAntal deltagare | 31 | 28 | 44");
        var finding = Assert.Single(Findings(note, overview), f => f.Type == CheckType.Header);
        Assert.Contains("”2022” bör vara ”2024”", finding.Message.Sv, StringComparison.Ordinal);
        Assert.DoesNotContain(Findings(note with { Columns = [.. note.Columns.Select((c, i) => c with { Period = i == 0 ? "2023" : "2022", Printed = i == 0 ? "2023" : "2022" })] }, overview), f => f.Type == CheckType.Header && f.Cells[0] == "N2.r1.c1");
    }

    /// <summary>A statement under a wrong year accuses every table that repeats its amounts; it is the one that is told.</summary>
    [Fact]
    public void TablesThatAWrongYearAccuses_AreLeftAlone()
    {
        var wrong = PrintedTable.Read("DR", Statement.OperatingAccount, "2022|2021", "Medlemmar | 7 200 | 7 000\nÖvrigt | 2 437 | 1 905\nIntäkter | 9 637 | 8 905\nKostnader | -9 156 | -9 480\nResultat | 481 | -575");
        var findings = Findings(wrong, Note("2024|2023", "7 200 | 7 000", "2 437 | 1 905", "9 637 | 8 905", "2"));
        Assert.All(findings.Where(f => f.Type == CheckType.Header), f => Assert.StartsWith("DR.", f.Cells[0], StringComparison.Ordinal));
        Assert.Equal(2, findings.Count(f => f.Type == CheckType.Header));
    }

    /// <summary>Short and round amounts prove nothing alone, but the lines have names.</summary>
    [Fact]
    public void Unit_WhenLinesOfTheSameNameAreTheSameToTheDigit()
    {
        ReportTable Account(Unit unit) => PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2023", "{net_cost} Nettokostnad | -3 780 | -3 812\n{member_contributions} Bidrag | 4 200 | 4 150\n{result_for_the_year} Resultat | 420 | 338", unit, title: "Driftredovisning");
        var statement = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2023", "{member_contributions} Bidrag | 4 200 | 4 150\n{operating_costs} Kostnader | -3 811 | -3 805\nRänta | 31 | -7\n{result_for_the_year} Årets resultat | 420 | 338");
        var sheet = PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{total_assets} Summa tillgångar | 5 168 | 5 559");
        var flow = PrintedTable.Read("KF", Statement.CashFlowStatement, "2024|2023", "{result_for_the_year} Årets resultat | 420 | 338");
        var finding = Assert.Single(Reconciler.Reconcile([statement, sheet, flow, Account(Unit.Kr)], 2024).Findings, f => f.Causes[0].Kind == CauseKind.WrongUnit);
        Assert.Contains("Enheten bör vara tkr", finding.Message.Sv, StringComparison.Ordinal);
        Assert.DoesNotContain(Reconciler.Reconcile([statement, sheet, flow, Account(Unit.Tkr)], 2024).Findings, f => f.Causes[0].Kind == CauseKind.WrongUnit);
    }

    private static ImmutableArray<Finding> Findings(params ReportTable[] tables) => Reconciler.Reconcile([Income, Overview, .. tables], 2024).Findings;

    private static ReportTable Note(string columns, string first, string second, string sum, string number) =>
        PrintedTable.Read("N2", Statement.Note, columns, $"Medlemmar | {first}\nÖvrigt | {second}\nSumma | {sum}", note: number, title: $"Not {number}");
}
