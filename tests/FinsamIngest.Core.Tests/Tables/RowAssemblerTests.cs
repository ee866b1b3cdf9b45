using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Lines are parted by a bar, rows too; a row is its label and, behind a colon, the text that holds its figures.</summary>
public sealed class RowAssemblerTests
{
    [Theory]
    [InlineData("Lokal 240 235", ":Lokal 240 235")]
    [InlineData("Kursledare och|handledare 140 125", "Kursledare och:handledare 140 125")]
    [InlineData("rehabili-|tering 140 125", "rehabili-:tering 140 125")]
    [InlineData("TILLGÅNGAR|Lokal 240 235", "TILLGÅNGAR|:Lokal 240 235")]
    [InlineData("Årets resultat|-140 115", "Årets resultat:-140 115")]
    [InlineData("Årets resultat|-140|115", "Årets resultat:-140 115")]
    [InlineData("Intäkter|Kostnader|5 210|-5 105|5 020|-4 990", "Intäkter:5 210 5 020|Kostnader:-5 105 -4 990")]
    [InlineData("Intäkter|Kostnader|5 210 5 020|-5 105 -4 990", "Intäkter:5 210 5 020|Kostnader:-5 105 -4 990")]
    [InlineData("Rubrik|Intäkter|5 210 5 020", "Rubrik|Intäkter:5 210 5 020")]
    [InlineData("Andel av|budgeten|100|(50%)|120|(60%)", "Andel av budgeten:100 120|:(50%) (60%)")]
    [InlineData("Kostnader 2|4 015 585|8 011 783", ":Kostnader 2 4 015 585 8 011 783")]
    public void Assemble_TwoColumns(string lines, string expected) => Assert.Equal(expected, Assemble(lines, 2));

    [Fact]
    public void LabelBelowItsFigures_IsItsEnd()
    {
        var row = Assert.Single(Rows("Stöd till personer i långvarigt 140 125|bidragsberoende", 2));

        Assert.Equal("bidragsberoende", row.TrailingLabel);
    }

    [Fact]
    public void FiguresOfDifferentLines_NeverJoin()
    {
        var text = Assert.Single(Rows("Årets resultat|140|115", 2)).Text!;

        Assert.False(text.IsOneLine);
        Assert.Equal("140\t115", text.Joined.Text);
        Assert.Equal(new TextSpan(3, 0, 3), text.Locate(4, 7));
    }

    [Theory]
    [InlineData("rehabili-", "tering", "rehabilitering")]
    [InlineData("bidrags-", "Beroende", "bidrags-Beroende")]
    [InlineData("Hyra", "av  lokal", "Hyra av lokal")]
    [InlineData("", "Hyra", "Hyra")]
    [InlineData("Hyra", "", "Hyra")]
    [InlineData("Resultat –", "netto", "Resultat – netto")]
    public void Join_LabelParts(string label, string part, string expected) => Assert.Equal(expected, RowAssembler.Join(label, part));

    private static string Assemble(string lines, int columns) =>
        string.Join('|', Rows(lines, columns).Select(row => row.Text is null ? row.LeadingLabel : $"{row.LeadingLabel}:{row.Text.Joined.Text.Replace('\t', ' ')}"));

    private static List<RowSource> Rows(string lines, int columns)
    {
        var shapes = Example.Document(lines.Replace('|', '\n')).Lines.Select(LineShaper.Shape).ToList();
        var plan = new ColumnPlan([.. Enumerable.Range(0, columns).Select(c => new PlannedColumn(2024 - c, Scenario.Actual, null, c, double.NaN))], 0, false);
        return RowAssembler.Assemble(shapes, plan);
    }
}
