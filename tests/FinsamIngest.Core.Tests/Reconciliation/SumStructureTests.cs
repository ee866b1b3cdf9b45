using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Small tables as printed and the sums that they suggest. Rows are numbered from 0; "5 = 1 2 -3" is row 5 as 1 + 2 − 3.</summary>
public sealed class SumStructureTests
{
    [Theory]
    [InlineData("items since the heading", "# Intäkter;Avgifter;Bidrag;Summa intäkter", 3, "3 = 1 2")]
    [InlineData("items since the previous sum, across headings", "A;B;Summa;# Individ;C;D;# Struktur;E;Summa", 8, "8 = 4 5 7")]
    [InlineData("the heading that the label repeats", "# Eget kapital;A;B;# Skulder;C;D;Summa skulder", 6, "6 = 4 5")]
    [InlineData("subtotals only", "A;B;Summa x;C;D;Summa y;Summa totalt", 6, "6 = 2 5")]
    [InlineData("balance sheet: not the other side", "# TILLGÅNGAR;A;B;SUMMA TILLGÅNGAR;# EGET KAPITAL OCH SKULDER;C;D;SUMMA EGET KAPITAL OCH SKULDER", 7, "7 = 5 6")]
    [InlineData("result: subtotal and loose items", "A;B;Summa x;Finansiella intäkter;Finansiella kostnader;Resultat efter finansiella poster", 5, "5 = 2 3 4")]
    [InlineData("result of one row", "A;B;Verksamhetens resultat;Årets resultat", 3, "3 = 2")]
    [InlineData("memo rows are never added", "A;varav B;C;Summa", 3, "3 = 0 2")]
    public void Likeliest(string serves, string rows, int total, string expected)
    {
        var shapes = Shapes(rows, Statement.IncomeStatement);
        Assert.True(expected == Text(SumStructure.Hypotheses(shapes).First(h => h.Total == total)), $"{serves}: {Text(SumStructure.Hypotheses(shapes).First(h => h.Total == total))}");
    }

    [Theory]
    [InlineData("costs printed positive", "Intäkter;Kostnader;Årets resultat", "2 = 0 -1")]
    [InlineData("costs printed negative", "Intäkter;Kostnader;Årets resultat", "2 = 0 1")]
    [InlineData("income less cost by section", "# Intäkter;A;Summa;# Kostnader;B;Summa;Balans", "6 = 2 -5")]
    [InlineData("the items of all groups", "A;Summa;B;Summa;Summa totalt", "4 = 0 2")]
    [InlineData("total above its items", "Administration;(% av totalkostnad);Arvode;Lokal;Totala kostnader", "0 = 2 3")]
    [InlineData("grand total of heads", "Insatser;- A;- B;Kansli;- C;- D;Totala kostnader", "6 = 0 3")]
    public void Offered(string serves, string rows, string expected) =>
        Assert.True(SumStructure.Hypotheses(Shapes(rows, Statement.OperatingAccount)).Any(h => Text(h) == expected), serves);

    [Fact]
    public void NoteOfSeveralTables_GrandTotalAddsTheirSums()
    {
        var shapes = Shapes("# Administration;A;B;Summa;# Struktur;C;Summa;# Operativt;D;E;Summa;Verksamhetens kostnader", Statement.Note);
        Assert.Contains(SumStructure.Hypotheses(shapes), h => Text(h) == "11 = 3 6 10");
    }

    [Fact]
    public void CashFlow_ClosingCashIsOpeningAndFlow()
    {
        var shapes = Shapes("Årets resultat;Medel från verksamheten;Årets kassaflöde;Likvida medel vid årets början;Likvida medel vid årets slut", Statement.CashFlowStatement);
        Assert.Equal("4 = 2 3", Text(SumStructure.Hypotheses(shapes).First(h => h.Total == 4)));
    }

    [Fact]
    public void Hypotheses_AreBoundedOnALongTable()
    {
        var rows = Enumerable.Range(0, 50_000).Select(i => i % 7 == 6 ? "Summa" : $"Post {i}");
        var hypotheses = SumStructure.Hypotheses(Shapes(string.Join(';', rows), Statement.Other));
        Assert.True(hypotheses.GroupBy(h => h.Total).Max(g => g.Count()) <= 12);
        Assert.True(hypotheses.Sum(h => h.Parts.Length) < 50_000 * 60);
    }

    [Fact]
    public void Kinds_SubtotalGoesIntoAnotherSum()
    {
        var kinds = RowKinds.Assign(Shapes("# Kostnader;A;B;Summa x;C;Summa y;Summa totalt;Soliditet", Statement.Other));
        Assert.Equal("Header Item Item Subtotal Item Subtotal Total Memo", string.Join(' ', kinds));
    }

    [Theory]
    [InlineData("Summerat:", Statement.Staffing, RowRole.Sum)]
    [InlineData("S:a skulder", Statement.BalanceSheet, RowRole.Sum)]
    [InlineData("Årets resultat", Statement.IncomeStatement, RowRole.Result)]
    [InlineData("Årets resultat", Statement.BalanceSheet, RowRole.Item)]
    [InlineData("Årets resultat", Statement.CashFlowStatement, RowRole.Item)]
    [InlineData("varav pensioner", Statement.Note, RowRole.Memo)]
    [InlineData("(% av totalkostnad)", Statement.ActivityCosts, RowRole.Memo)]
    [InlineData("Antal anställda", Statement.MultiYearOverview, RowRole.Memo)]
    [InlineData("Likvida medel vid årets början", Statement.CashFlowStatement, RowRole.Memo)]
    public void Role(string label, Statement statement, RowRole expected) => Assert.Equal(expected, RowRoles.Of(label, statement, hasFigures: true));

    private static List<RowShape> Shapes(string rows, Statement statement) =>
        [.. rows.Split(';').Select(r => r.StartsWith('#')
            ? new RowShape(r[1..].Trim(), false, 1, RowRole.Header, statement)
            : new RowShape(r, true, 1, RowRoles.Of(r, statement, true), statement))];

    private static string Text(SumHypothesis sum) => $"{sum.Total} = {string.Join(' ', sum.Parts.OrderBy(p => p.Row).Select(p => p.Weight < 0 ? $"-{p.Row}" : $"{p.Row}"))}";
}
