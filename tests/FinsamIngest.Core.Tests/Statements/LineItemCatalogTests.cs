using System.Diagnostics;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class LineItemCatalogTests
{
    /// <summary>Statement, label as printed, code (a dash for none); for notes the note's title in brackets.</summary>
    public static TheoryData<string, string, string> Labels()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (where, label, code) in Rows())
            data.Add(where, label, code);
        return data;
    }

    private static IEnumerable<(string Where, string Label, string Code)> Rows() =>
        LabelTable.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1], cells[2]));

    [Theory]
    [MemberData(nameof(Labels))]
    public void Match_Label(string where, string label, string code)
    {
        var bracket = where.IndexOf('[', StringComparison.Ordinal);
        var statement = Enum.Parse<Statement>(bracket < 0 ? where : where[..bracket]);
        var match = LineItemCatalog.Match(statement, label, bracket < 0 ? null : where[(bracket + 1)..^1]);
        Assert.Equal(code == "-" ? null : code, match?.Code);
        if (match is not null)
            Assert.InRange(match.Confidence, 0.7, 1);
    }

    [Fact]
    public void Match_MisspeltLabel_IsLessSureThanOneInTheCatalogue()
    {
        var exact = LineItemCatalog.Match(Statement.BalanceSheet, "Leverantörsskulder")!;
        var folded = LineItemCatalog.Match(Statement.BalanceSheet, "Övrigt kortfristig fordran")!;
        var fuzzy = LineItemCatalog.Match(Statement.BalanceSheet, "Leverantörskulder")!;
        Assert.Equal(1, exact.Confidence);
        Assert.InRange(folded.Confidence, fuzzy.Confidence, 0.99);
        Assert.InRange(fuzzy.Confidence, 0.8, 0.96);
    }

    [Fact]
    public void MatchAll_GroupHeadingBesideItsSum_OnlyTheSumHasTheCode()
    {
        var matches = LineItemCatalog.MatchAll(Statement.BalanceSheet, ["Kortfristiga fordringar", "Interimsfordringar", "Summa fordringar"]);
        Assert.Equal([null, "prepaid_and_accrued_income", "total_receivables"], matches.Select(match => match?.Code));
    }

    [Fact]
    public void MatchAll_GroupHeadingAlone_KeepsTheCode() =>
        Assert.Equal("total_receivables", LineItemCatalog.MatchAll(Statement.BalanceSheet, ["Fordringar", "Kassa och bank"])[0]?.Code);

    [Fact]
    public void Match_NoMisspellingTurnsAnItemIntoItsOpposite()
    {
        // Every label of the table with one letter dropped is the same item or none.
        foreach (var row in Rows().Where(row => row.Code != "-" && !row.Where.Contains('[') && row.Label.Length > 12))
            for (var i = 1; i < row.Label.Length - 1; i++)
            {
                var match = LineItemCatalog.Match(Enum.Parse<Statement>(row.Where), row.Label.Remove(i, 1));
                if (match is not null && match.Code != row.Code)
                    Assert.Fail($"{row.Label.Remove(i, 1)} in {row.Where} became {match.Code}, not {row.Code}");
            }
    }

    [Fact]
    public void Match_RowsOfALargeReport_StayWithinTheBudget()
    {
        var labels = Rows().Select(row => row.Label).ToArray();
        foreach (var label in labels)
            LineItemCatalog.Match(Statement.Note, label + "xq");
        var watch = Stopwatch.StartNew();
        foreach (var label in labels)
            LineItemCatalog.Match(Statement.Note, label + "xq");
        // Measured far below; the bound only catches a return to comparing every label with the whole catalogue.
        Assert.InRange(watch.Elapsed.TotalMilliseconds / labels.Length, 0, 1);
    }
}
