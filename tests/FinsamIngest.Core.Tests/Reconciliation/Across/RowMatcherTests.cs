using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation.Across;

public sealed class RowMatcherTests
{
    [Theory]
    [InlineData("Kundfordran", "Kundfordring", "Label")]
    [InlineData("Gemensamma forum - ESF-projekt Conecto", "Gemensamma forum (ESF-projekt Conecto)", "Label")]
    [InlineData("Upplupen intäkt november 2022", "Upplupen intäkt november 2023", "Label")]
    [InlineData("{external_income} Externa intäkter", "{external_income} Intäkter utifrån", "Code")]
    [InlineData("Handledning och utbilding", "Handledning och utbildning", "Fuzzy")]
    [InlineData("Medlemsbidrag från Täby", "Medlemsbidrag från Danderyd", null)]
    [InlineData("Materiella tillgångar", "Immateriella tillgångar", null)]
    [InlineData("Ingående balans", "Utgående balans", null)]
    [InlineData("Lokal etapp 1", "Lokal etapp 2", "Fuzzy")]
    [InlineData("Ersättning till norra gruppen", "Ersättning till södra gruppen", null)]
    [InlineData("{personnel_costs} Kostnader", "{premises_costs} Kostnader", null)]
    public void Rows(string earlier, string later, string? expected)
    {
        // The same figure stands on both, which must not matter.
        var (a, b) = (Table(later), Table(earlier) with { Id = "b" });
        var match = new RowMatcher(new FigureBook([a, b]), 1).Run().Where(m => m.Later.Row == 0).ToList();
        Assert.Equal(expected is null ? [] : [expected], match.Select(m => m.Kind.ToString()));
    }

    [Fact]
    public void ALabelInTwoGroups_IsToldApartByItsHeading()
    {
        static ReportTable Grouped(string id, string first, string second) => PrintedTable.Read(id, Statement.IncomeStatement, "2023", $"{first}\nÖvrigt | 10\n{second}\nÖvrigt | 20");
        var matches = new RowMatcher(new FigureBook([Grouped("a", "Intäkter", "Kostnader"), Grouped("b", "Kostnader", "Intäkter")]), 1).Run();
        Assert.Equal([(1, 3), (3, 1)], matches.Select(m => (m.Later.Row, m.Earlier.Row)));
    }

    [Fact]
    public void NotesAreMatchedByTheirSubject_NotByTheirNumber()
    {
        var later = PrintedTable.Read("a", Statement.Note, "2024|2023", "Övrigt | 1 | 2", note: "4", title: "Not 4. Intäkter");
        var intakter = PrintedTable.Read("b", Statement.Note, "2023|2022", "Övrigt | 2 | 3", note: "1", title: "Not 1. Intäkter");
        var skulder = PrintedTable.Read("c", Statement.Note, "2023|2022", "Övrigt | 9 | 9", note: "4", title: "Not 4. Skulder");
        Assert.Equal(2, Assert.Single(new RowMatcher(new FigureBook([later, skulder, intakter]), 1).Run()).Earlier.Table);
    }

    private static ReportTable Table(string row) => PrintedTable.Read("a", Statement.IncomeStatement, "2023", $"{row} | 123\nAnnat helt | 5");
}
