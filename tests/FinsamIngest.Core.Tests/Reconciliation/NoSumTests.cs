using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>What looks like a sum, a twin or a change, and is none.</summary>
public sealed class NoSumTests
{
    /// <summary>Text whose labels were torn from their figures: nobody knows which of the rows is a total.</summary>
    [Fact]
    public void RowsWithoutNames_HaveNoTotal()
    {
        var torn = PrintedTable.Read("T", Statement.IncomeStatement, "2024|2023", " | 8 400 | 8 000\n | -8 319 | -7 788\n | -23 | -24\n{result_for_the_year} | 56 | 187");
        Assert.Empty(Findings(torn));
    }

    [Fact]
    public void TotalWithoutName_OfNamedRows_IsStillTested()
    {
        var note = PrintedTable.Read("N", Statement.Note, "2024|2023", "Staten | 5 200 | 5 000\nRegionen | 2 600 | 2 500\nKommunen | 1 300 | 1 250\nSumma | 9 010 | 8 750", note: "2");
        Assert.NotEmpty(Findings(note));
    }

    /// <summary>Heads add up to the whole county, heads per thousand inhabitants do not.</summary>
    [Theory]
    [InlineData("11,2", "14,8", "13,3", false)]
    [InlineData("11,2", "14,8", "40,5", true)]
    public void Quotas_LieAmongTheirRows(string first, string second, string total, bool isTold)
    {
        var table = PrintedTable.Read(
            "P", Statement.Other, "2024 other Deltagare|2024 other Deltagare per 1 000", $"Granby | 684 | {first}\nAlby | 241 | 13,5\nNorsta | 198 | {second}\nSumma länet | 1 123 | {total}", Unit.Count, title: "Deltagare per kommun");
        Assert.Equal(isTold, Findings(table).Any(f => f.Cells.Contains("P.r4.c2")));
    }

    /// <summary>The same round budget, and two thousand kronor apart the year before: chance.</summary>
    [Fact]
    public void RowsThatAgreeOnlyNearly_UnderOtherNames_AreNoTwins()
    {
        var activities = PrintedTable.Read("A", Statement.ActivityCosts, "2024|2024 budget|2023", "Coacher | 2 215 | 2 250 | 2 098\nVerkstaden | 1 118 | 1 200 | 1 046");
        var income = PrintedTable.Read("RR", Statement.IncomeStatement, "2024|2024 budget|2023", "Medlemsbidrag | 5 800 | 5 800 | 5 700\nPersonal | -2 184 | -2 250 | -2 096\nLokaler | -276 | -280 | -268");
        Assert.Empty(Findings(activities, income));
    }

    /// <summary>"Kortfristiga fordringar" beside "Förutbetalda kostnader" is one of the receivables that a cash flow statement counts together.</summary>
    [Theory]
    [InlineData("-34", false)]
    [InlineData("-43", true)]
    public void ChangeOfReceivables_CountsInTheLineBeside(string change, bool isTold)
    {
        var sheet = PrintedTable.Read(
            "BR", Statement.BalanceSheet, "2024|2023",
            "{total_receivables} Kortfristiga fordringar | 214 | 187\n{prepaid_and_accrued_income} Förutbetalda kostnader | 38 | 31\n{cash_and_bank} Kassa och bank | 1 963 | 2 056\n{total_assets} Summa tillgångar | 2 215 | 2 274");
        var flow = PrintedTable.Read("KF", Statement.CashFlowStatement, "2024", $"{{change_in_current_receivables}} Ökning (-) / minskning (+) av fordringar | {change}");
        Assert.Equal(isTold, Findings(sheet, flow).Any(f => f.Cells.Contains("KF.r1.c1")));
    }

    private static ImmutableArray<Finding> Findings(params ReportTable[] tables) => Reconciler.Reconcile([.. tables], 2024).Findings;
}
