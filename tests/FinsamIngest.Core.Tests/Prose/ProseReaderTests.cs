using System.Collections.Immutable;
using FinsamIngest.Core.Prose;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tests.Reconciliation;
using FinsamIngest.Core.Tests.Statements;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>Sentences against invented tables: what is tied to what, what contradicts, and what is left alone.</summary>
public sealed class ProseReaderTests
{
    /// <summary>Lines of the document that the tables take, so that a test's sentences begin after them.</summary>
    private const int TableLines = 12;

    private static readonly ImmutableArray<ReportTable> Tables =
    [
        PrintedTable.Read(
            "RR", Statement.IncomeStatement, "2024|2023",
            """
            {member_contributions} Medlemsavgifter | 8 400 | 8 000
            {eu_grants} Medel från Europeiska socialfonden | 1 237 | 905
            {operating_revenue} Verksamhetens intäkter | 9 637 | 8 905
            {operating_costs} Verksamhetens kostnader | -9 156 | -9 480
            {result_for_the_year} Årets resultat | 481 | -575
            """),
        PrintedTable.Read("DR", Statement.OperatingAccount, "2024 actual|2024 budget", "{administration} Administration | 1 873 | 1 700\n{structural_activities} Strukturpåverkande insatser | 694 | 900\n{individual_activities} Individinriktade insatser | 6 589 | 6 200\nFinsamdagen Norrsken | 47 | 60\n{operating_costs} Verksamhetens kostnader | 9 156 | 8 860\n{result_for_the_year} Årets resultat | 481 | 260"),
        PrintedTable.Read("BR", Statement.BalanceSheet, "2024|2023", "{cash_and_bank} Kassa och bank | 3 912 | 3 340\n{total_equity} Summa eget kapital | 2 718 | 2 237"),
    ];

    [Theory]
    [InlineData("Medlemsavgifterna uppgick till 8,4 m.kr.", "RR.r1.c1")]
    [InlineData("Under året betalade medlemmarna 8 400 tkr i medlemsbidrag.", "RR.r1.c1")]
    [InlineData("Verksamhetens kostnader summeras till drygt 9,1 mkr.", "RR.r4.c1")]
    [InlineData("Årets resultat blev 481 tkr (2023: -575 tkr).", "RR.r5.c1 RR.r5.c2")]
    [InlineData("Året innan redovisades ett underskott på 575 tkr 2023.", "RR.r5.c2")]
    [InlineData("Förbundet hade vid årets början ett eget kapital på 2,24 m.kr.", "BR.r2.c2")]
    [InlineData("1,24 mkr erhölls i projektmedel från Europeiska socialfonden.", "RR.r2.c1")]
    [InlineData("Administrationen kostade 1 873 tkr, budgeten var satt till 1 700 tkr.", "DR.r1.c1 DR.r1.c2")]
    [InlineData("De individinriktade insatserna gick på 6,59 m.kr (72%).", "DR.r3.c1 DR.r3.c1")]
    [InlineData("Finsamdagen Norrsken kostade 47 tkr.", "DR.r4.c1")]
    [InlineData("Medlemsavgifterna är 8,4 mkr, en höjning med 400 tkr från föregående år.", "RR.r1.c1 RR.r1.c1")]
    [InlineData("De strukturpåverkande insatserna blev 206 tkr lägre än budgeterat.", "DR.r2.c1")]
    public void NamesTheCell(string sentence, string expected)
    {
        var result = Read(sentence);

        Assert.Equal(expected.Split(' '), result.Figures.Select(f => f.RefersTo.FirstOrDefault() ?? "-"));
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("Medlemsavgifterna uppgick till 8,9 m.kr.", Severity.Warning, "RR.r1.c1")]
    [InlineData("Årets resultat för 2024 uppgår till 418 tkr.", Severity.Error, "RR.r5.c1")]
    [InlineData("Medlemsavgifterna är 8,4 mkr, en höjning med 430 tkr från föregående år.", Severity.Warning, "RR.r1.c1")]
    [InlineData("Administrationen blev 150 tkr över budget.", Severity.Warning, "DR.r1.c1")]
    [InlineData("Förbundet erhöll 1,23 m.kr i projektmedel från Europeiska socialfonden.", Severity.Notice, "RR.r2.c1")]
    [InlineData("Administrativ verksamhet planerades till en kostnad på 1 873 tkr.", Severity.Warning, "DR.r1.c2")]
    [InlineData("Den årliga Finsamdagen Norrsken blev en succé. Finsamdagen Norrsken kostade 74 tkr.", Severity.Warning, "DR.r4.c1")]
    public void Contradiction_IsFound(string sentence, Severity severity, string cell)
    {
        var result = Read(sentence);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((severity, CheckType.Prose), (finding.Severity, finding.Type));
        Assert.Contains(result.Figures, f => f.Id == finding.Cells[0]);
        Assert.Equal(cell, finding.Cells[1]);
        Assert.Equal(Verdict.Fails, Assert.Single(result.Checks, c => c.Id == finding.Check).Verdict);
    }

    [Theory]
    [InlineData("Medlemsavgifterna bör uppgå till 10 m.kr för ett förbund av denna storlek.")]
    [InlineData("Styrelsen har ansökt om en höjning av medlemsavgiften med 1 m.kr till 2025.")]
    [InlineData("Projektet visade ett underskott på 52 tkr.")]
    [InlineData("Utbildningen genomfördes till en kostnad av 12 tkr.")]
    [InlineData("Region Norrsken bidrog med 2,1 m.kr.")]
    [InlineData("Medlemsavgifterna 2019 uppgick till 7,7 m.kr.")]
    [InlineData("Av det egna kapitalet ska 20 % sparas.")]
    [InlineData("Eget kapital exklusive reserver uppgår till 1 700 tkr.")]
    [InlineData("Intäkterna från uthyrning uppgick till 14 tkr.")]
    [InlineData("I snitt kostade administrationen 156 tkr per månad.")]
    [InlineData("Administrationen i projektet Norrsken kostade 88 tkr för två orter.")]
    public void OtherThings_AreLeftAlone(string sentence) => Assert.Empty(Read(sentence).Findings);

    [Fact]
    public void Message_SpellsOutTheArithmetic()
    {
        var finding = Assert.Single(Read("Medlemsavgifterna är 8,4 mkr, en höjning med 430 tkr från föregående år.").Findings);

        Assert.Equal("Rad 13: texten säger en ökning med 430 tkr från 2023, men 8 400 − 8 000 = 400 tkr (Medlemsavgifter 2024 och 2023, RR).", finding.Message.Sv.Replace('\u00A0', ' '));
        Assert.Contains("the text says", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Administrationen blev 173 tkr billigare än budgeterat.", "Rad 13: texten säger ”Administrationen blev 173 tkr billigare än budgeterat”, men 1 873 − 1 700 = 173 tkr (Administration 2024 och budget 2024, DR). Skillnaden går åt andra hållet.")]
    [InlineData("Administrativ verksamhet planerades till en kostnad på 1 873 tkr.", "Rad 13: texten säger 1 873 tkr, men Administration budget 2024 är 1 700 tkr (DR). Det som texten säger är Administration 2024 (1 873 tkr).")]
    [InlineData("Administrationen blev billigare än budgeterat.", "Rad 13: texten säger ”billigare än budgeterat”, men Administration 2024 är 1 873 tkr mot 1 700 för budget 2024: 173 tkr mer (DR).")]
    public void Message_SaysWhichWayAndWhichFigure(string sentence, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(sentence).Findings).Message.Sv.Replace('\u00A0', ' '));

    [Fact]
    public void ComparisonInWords_IsAProseFigureWithoutValue()
    {
        var result = Read("Administrationen blev billigare än budgeterat.");

        var figure = Assert.Single(result.Figures);
        Assert.Equal((null, null, "2024"), (figure.Value, figure.AmountSek, figure.Period));
        Assert.Equal("DR.r1.c1 DR.r1.c2", string.Join(' ', figure.RefersTo));
    }

    [Theory]
    [InlineData("Under året har 47 000 kr förbrukats.", "Av insatsens medel är 1 873 tkr förbrukat av helårsbudgeten 1 900 tkr (99 %).", 1)]
    [InlineData("Under året har 47 000 kr förbrukats.", "Av insatsens medel är 1 873 tkr förbrukat av helårsbudgeten 1 700 tkr (110 %).", 0)]
    public void OutcomeTellsOfWhichRowTheBudgetIs(string first, string second, int findings) => Assert.Equal(findings, Read(first, second).Findings.Length);

    [Fact]
    public void SlipSaidAgainInRoundFigures_IsFoundTwice() =>
        Assert.Equal(2, Read("Finsamdagen Norrsken kostade 74 tkr.", "", "Kostnaden för Finsamdagen Norrsken var alltså 0,074 mkr.").Findings.Length);

    [Fact]
    public void TwoSentences_OfAllParticipants_ContradictEachOther()
    {
        var result = Read("Deltagarna i insatserna är 62 % kvinnor.", "Det är många.", "Av deltagarna i insatserna var 58 % kvinnor.");

        Assert.Equal(2, Assert.Single(result.Findings).Cells.Length);
    }

    [Fact]
    public void TwoSentences_OfDifferentGroups_DoNot() =>
        Assert.Empty(Read("Deltagarna i insatserna är 62 % kvinnor.", "Det är många.", "Av deltagarna i insatserna som gick till arbete var 49 % kvinnor.").Findings);

    [Theory]
    [InlineData("Till Norrskensprojektet gick 1 557 tkr.", 0)]
    [InlineData("Till Norrskensprojektet gick 1 547 tkr.", 1)]
    [InlineData("Till Norrskensprojektet gick 2 900 tkr.", 0)]
    public void SumOfTheRowsThatANameStandsIn(string sentence, int findings)
    {
        var note = PrintedTable.Read("N2", Statement.Note, "2024|2023", "Norrsken – egen finansiering | 1 075 | 694\nNorrsken – lokaler | 482 | 466\nBryggan | 830 | 795\nSumma | 2 387 | 1 955", note: "2");
        var result = ProseReader.Read(StatementFixtures.Text([.. Enumerable.Repeat("", TableLines), sentence]), [note], 2024);

        Assert.Equal(findings, result.Findings.Length);
    }

    [Fact]
    public void NoTablesAndNoYear_GiveFiguresWithoutReferences()
    {
        var result = ProseReader.Read(StatementFixtures.Text("Kostnaderna blev 5 tkr."), [], null);

        Assert.Empty(Assert.Single(result.Figures).RefersTo);
        Assert.Empty(result.Findings);
    }

    private static ProseResult Read(params string[] sentences)
    {
        var lines = Enumerable.Repeat("", TableLines).Concat(sentences).ToArray();
        return ProseReader.Read(StatementFixtures.Text(lines), Tables, 2024);
    }
}
