using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation.Across;

public sealed class CrossDocumentTests
{
    private static readonly NormalisedReport Last = Reports.Of(
        2023, Reports.Income(2023, "-7 086", "-10 308", "1 814", "-2 091"), Reports.Note(2023, "Lokal | 157 | 350\nPersonal | 1 599 | 1 413\nTolkar | 214 | 187"));

    [Fact]
    public void SameFigures_GiveChecksAndCoverageAndNoFinding()
    {
        var now = Reports.Of(2024, Reports.Income(2024, "-9 257", "-7 086", "1 546", "1 814", "10 803", "8 900"), Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 599"));
        var later = Reports.Later(Last, now);
        Assert.Empty(Reports.Across(later));
        var checks = later.Checks.Where(c => c.Type == CheckType.CrossDocument).ToList();
        Assert.Equal(["RR.r1.c2", "RR.r2.c2", "RR.r3.c2", "N2.r1.c2", "N2.r2.c2"], checks.Select(c => c.Lhs));
        Assert.Equal("sha256:2023#RR.r1.c1", checks[0].Terms[0].Cell);
        Assert.Equal(now.Coverage.Checked + 2, later.Coverage.Checked);
        Assert.Contains("Jämförd med 2023 års rapport (2023.txt): 5 siffror stämmer, 0 skiljer.", later.Diagnostics[^1].Message.Sv, StringComparison.Ordinal);
        Assert.Equal(later.Checks.Length, later.Checks.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void Restated_IsOneNoticeForAllItsTables()
    {
        var now = Reports.Of(
            2024, Reports.Income(2024, "-9 257", "-7 186", "1 546", "1 714", "10 803", "8 900"),
            PrintedTable.Read("DR", Statement.OperatingAccount, "2024|2023", "{net_cost} Nettokostnad | -9 257 | -7 186\n{total_income} Finansiering | 10 803 | 8 900\n{result_for_the_year} Resultat | 1 546 | 1 714"));
        var finding = Assert.Single(Reports.Across(Reports.Later(Last, now)));
        Assert.Equal((Severity.Notice, "RR.r2.c2"), (finding.Severity, finding.Cells[0]));
        Assert.Contains("Verksamhetens kostnader 2023 är -7 186, men -7 086 i 2023 års rapport (-100)", finding.Plain(), StringComparison.Ordinal);
        Assert.Contains("ändrat i efterhand. Samma ändring: Resultaträkning: Årets resultat 2023 1 714 mot 1 814", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Restated_IsOneNoticeAlsoWhereMostOfAShortStatementChanges()
    {
        static System.Collections.Immutable.ImmutableArray<ReportTable> Tables(int year, string costs, string result) =>
        [
            PrintedTable.Read("RR", Statement.IncomeStatement, $"{year}|{year - 1}",
                $"{{operating_revenue}} Verksamhetens intäkter | 8 900 | 8 900\n{{operating_costs}} Verksamhetens kostnader | {costs}\n{{operating_result}} Verksamhetens resultat | {result}\n{{result_for_the_year}} Årets resultat | {result}"),
            PrintedTable.Read("BR", Statement.BalanceSheet, $"{year}|{year - 1}", $"{{result_for_the_year}} Årets resultat | {result}"),
        ];
        var finding = Assert.Single(Reports.Across(Reports.Later(Reports.Of(2023, Tables(2023, "-7 086 | -7 011", "1 814 | 1 889")), Reports.Of(2024, Tables(2024, "-7 333 | -7 186", "1 567 | 1 714")))));
        Assert.Equal((Severity.Notice, "RR.r2.c2", 8), (finding.Severity, finding.Cells[0], finding.Cells.Length));
    }

    [Fact]
    public void ATableDrawnUpInAnotherWay_IsOneNotice()
    {
        var last = Reports.Of(2023, Reports.Note(2023, "Lokal | 157 | 350\nPersonal | 1 599 | 1 413\nTolkar | 214 | 187\nResor | 33 | 12"));
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 149\nPersonal | 1 953 | 1 502\nTolkar | 201 | 288\nResor | 41 | 75"));
        var finding = Assert.Single(Reports.Across(Reports.Later(last, now)));
        Assert.Equal((Severity.Notice, CauseKind.DefinitionDiffers, 8), (finding.Severity, finding.Causes[0].Kind, finding.Cells.Length));
    }

    [Fact]
    public void Mistyped_IsAnErrorWhenTheReportsOwnSumsAskForTheEarlierFigure()
    {
        var now = Reports.Of(2024, Reports.Income(2024, "-9 257", "-7 068", "1 546", "1 814", "10 803", "8 900"));
        var finding = Assert.Single(Reports.Across(Reports.Later(Last, now)));
        Assert.Equal((Severity.Error, CauseKind.TransposedDigits, -7086m), (finding.Severity, finding.Causes[0].Kind, finding.Causes[0].Suggested));
        Assert.Contains("Rapportens egna siffror går ihop med -7 086", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistyped_WhereNothingElseTells_IsAWarning()
    {
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 959\nTolkar | 201 | 214"));
        var finding = Assert.Single(Reports.Across(Reports.Later(Last, now)));
        Assert.Equal((Severity.Warning, "N2.r2.c2"), (finding.Severity, finding.Cells[0]));
        Assert.Contains("Personal 2023 är 1 959, men 1 599 i 2023 års rapport (+360)", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void FigureOfAnotherYear_IsNamed()
    {
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 413\nTolkar | 201 | 214"));
        var finding = Assert.Single(Reports.Across(Reports.Later(Last, now)));
        Assert.Equal(CauseKind.StaleOrWrongColumn, finding.Causes[0].Kind);
        Assert.Contains("1 413 är beloppet för 2022.", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Corrected_IsANoticeThatSaysSo()
    {
        var wrong = Reports.Of(2023, Reports.Income(2023, "-7 068", "-10 308", "1 814", "-2 091"));
        var now = Reports.Of(2024, Reports.Income(2024, "-9 257", "-7 086", "1 546", "1 814", "10 803", "8 900"));
        var finding = Assert.Single(Reports.Across(Reports.Later(wrong, now)));
        Assert.Equal(Severity.Notice, finding.Severity);
        Assert.Contains("troligen rättat", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherSignConvention_IsOneNotice()
    {
        var last = Reports.Of(2023, Reports.Note(2023, "Lokal | -157 | -350\nPersonal | -1 599 | -1 413\nTolkar | -214 | -187"));
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 599\nTolkar | 201 | 214"));
        var finding = Assert.Single(Reports.Across(Reports.Later(last, now)));
        Assert.Equal(Severity.Notice, finding.Severity);
        Assert.StartsWith("3 rader har omvänt tecken mot 2023 års rapport", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void ASignThatBreaksTheSum_IsNoConvention()
    {
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | -1 599\nTolkar | 201 | 214\nSumma kostnader | 2 314 | 1 970"));
        var finding = Assert.Single(Reports.Across(Reports.Later(Last, now)));
        Assert.Equal((Severity.Error, CauseKind.SignError, 1599m), (finding.Severity, finding.Causes[0].Kind, finding.Causes[0].Suggested));
    }

    [Fact]
    public void OtherUnit_IsComparedWithinRounding()
    {
        var last = Reports.Of(2023, Reports.Note(2023, "Lokal | 157 499 | 350 000\nPersonal | 1 598 500 | 1 413 000\nTolkar | 215 501 | 187 000", unit: Unit.Kr));
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 599\nTolkar | 201 | 214"));
        var later = Reports.Later(last, now);
        var finding = Assert.Single(Reports.Across(later));
        Assert.Equal("N2.r3.c2", finding.Cells[0]);
        Assert.Contains("Tolkar 2023 är 214 tkr, men 215 501 kr i 2023 års rapport (-1,501 tkr)", finding.Plain(), StringComparison.Ordinal);
        Assert.Equal([Verdict.Rounding, Verdict.Rounding, Verdict.Fails], later.Checks.Where(c => c.Type == CheckType.CrossDocument).Select(c => c.Verdict));
    }

    [Fact]
    public void AWholeColumnAThousandfold_IsOneWarning()
    {
        const string Rows = "Lokal | 157 | 350\nPersonal | 1 599 | 1 413\nTolkar | 214 | 187\nResor | 33 | 12";
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 599\nTolkar | 201 | 214\nResor | 41 | 33", unit: Unit.Kr));
        var finding = Assert.Single(Reports.Across(Reports.Later(Reports.Of(2023, Reports.Note(2023, Rows)), now)));
        Assert.Equal((Severity.Warning, CauseKind.WrongUnit), (finding.Severity, finding.Causes[0].Kind));
    }

    [Fact]
    public void AWholeColumnOfAnotherYear_IsOneWarning()
    {
        const string Rows = "Lokal | 157 | 350\nPersonal | 1 599 | 1 413\nTolkar | 214 | 187\nResor | 33 | 12";
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 350\nPersonal | 1 953 | 1 413\nTolkar | 201 | 187\nResor | 41 | 12"));
        var finding = Assert.Single(Reports.Across(Reports.Later(Reports.Of(2023, Reports.Note(2023, Rows)), now)));
        Assert.Equal((Severity.Warning, CauseKind.WrongHeader), (finding.Severity, finding.Causes[0].Kind));
        Assert.Contains("4 belopp är 2022 års belopp enligt 2023 års rapport", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void ADroppedRow_IsNamedWhereTheSumLacksIt()
    {
        var last = Reports.Of(2023, Reports.Note(2023, "Lokal | 157 | 350\nGruppverksamhet övergång | 199 | 513\nPersonal | 1 599 | 1 413\nTolkar | 214 | 187\nSumma kostnader | 2 169 | 2 463"));
        var now = Reports.Of(2024, Reports.Note(2024, "Lokal | 160 | 157\nPersonal | 1 953 | 1 599\nTolkar | 201 | 214\nSumma kostnader | 2 314 | 2 169"));
        var finding = Assert.Single(Reports.Across(Reports.Later(last, now)));
        Assert.Equal((CauseKind.MissingRow, 199m), (finding.Causes[0].Kind, finding.Causes[0].Suggested));
        Assert.Contains("raden ”Gruppverksamhet övergång” (199) där saknas här", finding.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void OpeningCash_IsLastYearsClosing()
    {
        static ReportTable Cash(int year, string opening, string closing) => PrintedTable.Read(
            "KF", Statement.CashFlowStatement, $"{year}|{year - 1}", $"{{cash_opening}} Likvida medel vid årets början | {opening}\n{{cash_closing}} Likvida medel vid årets slut | {closing}");
        var finding = Assert.Single(Reports.Across(Reports.Later(Reports.Of(2023, Cash(2023, "510 | 2 762", "2 754 | 510")), Reports.Of(2024, Cash(2024, "2 745 | 510", "4 063 | 2 754")))));
        Assert.Equal(("KF.r1.c1", "sha256:2023#KF.r2.c1"), (finding.Cells[0], finding.Cells[1]));
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void OverviewYears_AreComparedWithTheReportOfThatYear_AcrossAGap()
    {
        static ReportTable Overview(int year, string rows) => PrintedTable.Read("OV", Statement.MultiYearOverview, $"{year}|{year - 1}|{year - 2}", rows);
        var old = Reports.Of(2022, Overview(2022, "{result_for_the_year} Årets resultat | -2 091 | -1 138 | 570\n{closing_equity} Utgående eget kapital | 296 | 2 387 | 3 525"));
        var now = Reports.Of(2024, Overview(2024, "{result_for_the_year} Årets resultat | 1 546 | 1 814 | -2 901\n{closing_equity} Utgående eget kapital | 3 657 | 2 111 | 296"));
        var later = Reports.Later(now, old);
        Assert.Equal(["OV.r1.c3", "OV.r2.c3"], later.Checks.Where(c => c.Type == CheckType.CrossDocument).Select(c => c.Lhs));
        Assert.Equal("OV.r1.c3", Assert.Single(Reports.Across(later)).Cells[0]);
    }

    [Fact]
    public void ManyDifferences_AreBoundedTheGravestFirst()
    {
        static ReportTable[] Notes(int year, int add) => [.. Enumerable.Range(3, 20).Select(n => Reports.Note(year, $"Post a{n} | {year + n} | {1000 + (17 * n) + add}\nPost b{n} | {1000 + (17 * n)} | {year}", $"{n}", $"Not {n}. Ämne {(char)('a' + n)}"))];
        var last = Reports.Of(2023, [.. Notes(2023, 0)]);
        var now = Reports.Of(2024, [Reports.Income(2024, "-9 257", "-7 068", "1 546", "1 814", "10 803", "8 900"), .. Notes(2024, 500)]);
        var later = Reports.Later(last with { Tables = [.. Last.Tables, .. last.Tables] }, now);
        Assert.Equal(15, Reports.Across(later).Length);
        Assert.Equal(Severity.Error, Reports.Across(later)[0].Severity);
        Assert.Contains("till finns bara bland avstämningarna", later.Diagnostics[^1].Message.Sv, StringComparison.Ordinal);
        Assert.Equal(later.Findings.Select(f => f.Severity).Order(), later.Findings.Select(f => f.Severity));
    }

    [Fact]
    public void WithoutAnEarlierReport_NothingChanges()
    {
        var stranger = Reports.Of(2022, "Samordningsförbundet Söderviken", Reports.Income(2022, "-1", "-2", "3", "4"));
        var result = CrossDocument.Compare([Last, stranger]);
        Assert.Same(Last, result[0]);
        Assert.Same(stranger, result[1]);
    }

    [Fact]
    public void TwoVersionsOfAYear_AreNotComparedButSaidToBeThere()
    {
        var again = Last.Version("2023-korrigerad.txt");
        var result = CrossDocument.Compare([Last, again]);
        Assert.All(result, r => Assert.DoesNotContain(r.Checks, c => c.Type == CheckType.CrossDocument));
        Assert.Contains("finns också i 2023-korrigerad.txt", Assert.Single(result[0].Diagnostics).Message.Sv, StringComparison.Ordinal);
        Assert.Contains("finns också i 2023.txt", Assert.Single(result[1].Diagnostics).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void TwiceGivesTheSameAsOnce()
    {
        var now = Reports.Of(2024, Reports.Income(2024, "-9 257", "-7 068", "1 546", "1 814", "10 803", "8 900"));
        var once = CrossDocument.Compare([Last, now]);
        var twice = CrossDocument.Compare(once);
        Assert.Equal(once[1].Findings.Select(f => f.Id), twice[1].Findings.Select(f => f.Id));
        Assert.Equal((once[1].Checks.Length, once[1].Coverage, 1), (twice[1].Checks.Length, twice[1].Coverage, twice[1].Diagnostics.Length));
    }
}
