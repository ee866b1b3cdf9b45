using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Notes on what a body owns: each roll-forward down the rows, from year to year, and what they come to.</summary>
public sealed class NoteRollForwardTests
{
    private const string Assets =
        """
        Ingående anskaffningsvärden | 121 000 | 121 000
        Inköp | 0 | 0
        Utgående anskaffningsvärden | 121 000 | 121 000
        Ingående avskrivningar | -72 600 | -60 500
        Årets avskrivningar | -12 100 | -12 100
        Utgående avskrivningar | -84 700 | -72 600
        Redovisat värde | 36 300 | 48 400
        """;

    [Fact]
    public void RightNote_IsLeftAlone() => Assert.Empty(Findings(Assets));

    [Fact]
    public void WhatTheyComeTo_IsCostsLessDepreciation()
    {
        var finding = Assert.Single(Findings(Assets.Replace("36 300", "36 400", StringComparison.Ordinal)));
        Assert.Equal(("N4.r7.c1", 36300m), (finding.Causes[0].Cell, finding.Causes[0].Suggested));
    }

    [Fact]
    public void DepreciationMayBePrintedPositive() =>
        Assert.Contains(Findings(Assets.Replace('-', ' ').Replace("48 400", "44 800", StringComparison.Ordinal)), finding => finding.Type == CheckType.VerticalSum && finding.Causes[0].Cell == "N4.r7.c2");

    [Fact]
    public void Opening_IsTheClosingOfTheYearBefore()
    {
        var copied = Assets.Replace("-60 500", "-72 600", StringComparison.Ordinal).Replace("| -72 600\nRedovisat", "| -84 700\nRedovisat", StringComparison.Ordinal).Replace("48 400", "36 300", StringComparison.Ordinal);
        var finding = Assert.Single(Findings(copied), f => f.Type == CheckType.RollForward);
        Assert.Equal((Severity.Warning, "N4.r4.c1"), (finding.Severity, finding.Cells.Order(StringComparer.Ordinal).First()));
    }

    [Fact]
    public void OpeningRightAboveItsClosing_IsTheSameAmount() =>
        Assert.Contains(
            Findings("Ingående anskaffningsvärden | 737 000 | 237 000\nUtgående anskaffningsvärden | 237 000 | 237 000"), finding => finding.Causes[0].Cell == "N4.r1.c1" && finding.Causes[0].Suggested == 237_000m);

    /// <summary>What went back to the members stands between two years' equity, a turned sign or swapped digits do not.</summary>
    [Theory]
    [InlineData("5 778", false)]
    [InlineData("5 787", true)]
    [InlineData("-5 778", true)]
    [InlineData("4 778", false)]
    public void EquityOfAnOverview_OfWhichOneYearInTwoHolds_IsToldWhereASlipExplains(string equity, bool isTold)
    {
        var overview = PrintedTable.Read(
            "OV", Statement.MultiYearOverview, "2024|2023|2022", $"{{result_for_the_year}} Årets resultat | 1 033 | -549 | 1 287\n{{total_equity}} Eget kapital | {equity} | 4 745 | 5 294");
        Assert.Equal(isTold, Reconciler.Reconcile([overview], 2024).Findings.Any(f => f.Type == CheckType.RollForward && f.Cells.Contains("OV.r2.c1")));
    }

    private static ImmutableArray<Finding> Findings(string rows) =>
        Reconciler.Reconcile([PrintedTable.Read("N4", Statement.Note, "2024|2023", rows, Unit.Kr, "4", "Inventarier")], 2024).Findings;
}
