using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Rows;
using FinsamIngest.Core.Tests.Tables;

namespace FinsamIngest.Core.Tests.Numbers;

public sealed class FigureLatticeTests
{
    /// <summary>The cheapest way to read a line as a number of figures.</summary>
    [Theory]
    [InlineData("1 546", "1546")]
    [InlineData("1 546", "1; 546")]
    [InlineData("12 345 678", "12345678")]
    [InlineData("6 350 6 000 6 000", "6350; 6000; 6000")]
    [InlineData("6350 6 000", "6350; 6000")]
    [InlineData("1.250.500", "1250500")]
    [InlineData("14,2", "14.2")]
    [InlineData("14,20", "14.20")]
    [InlineData("-153", "-153")]
    [InlineData("−153", "-153")]
    [InlineData("–153", "-153")]
    [InlineData("- 8 036 515", "-8036515")]
    [InlineData("(95)", "-95")]
    [InlineData("(61%)", "61")]
    [InlineData("45 %", "45")]
    [InlineData("+408", "408")]
    [InlineData("+ 408", "408")]
    [InlineData("≈9,26", "9.26")]
    [InlineData("153-", "-153")]
    [InlineData("-", "dash")]
    [InlineData("– 150", "dash; 150")]
    [InlineData("4 0003 500", "4000; 3500")]
    [InlineData("-4 682 00", "-468200")]
    [InlineData("2 400 000 kr 2 350 000 kr", "2400000; 2350000")]
    [InlineData("120²", "120^2")]
    [InlineData("120*", "120^*")]
    [InlineData("0", "0")]
    public void Cheapest_OfAsManyFigures(string printed, string expected)
    {
        var count = expected.Split(';').Length;

        Assert.Equal(expected, Text(Ways(printed, count, FootnoteMarks.None)[0]));
    }

    [Fact]
    public void DearerWays_AreKept_CheapestFirst()
    {
        var ways = Ways("25 300 400", 2, FootnoteMarks.None);

        Assert.Equal(["25300; 400", "25; 300400"], ways.Select(Text).Order(StringComparer.Ordinal));
        Assert.True(ways.SequenceEqual(ways.OrderBy(way => way.Cost)));
    }

    [Theory]
    [InlineData("1 250", "1  250")]
    [InlineData("-468 200", "-4 682 00")]
    [InlineData("350", "050")]
    [InlineData("-8 036", "- 8 036")]
    [InlineData("14,2", "14.2")]
    public void Cost_OfTheUsualPrint_IsLess(string usual, string unusual) =>
        Assert.True(Ways(usual, 1, FootnoteMarks.None)[0].Cost < Ways(unusual, 1, FootnoteMarks.None)[0].Cost);

    [Fact]
    public void GluedMark_IsReadOnlyWhereItIsExplained()
    {
        var marks = new FootnoteMarks([("5", 1)]);

        Assert.Contains("-153^5", Ways("-1535", 1, marks).Select(Text));
        Assert.Equal("-1535", Text(Ways("-1535", 1, marks)[0]));
        Assert.DoesNotContain("-153^5", Ways("-1535", 1, FootnoteMarks.None).Select(Text));
        Assert.DoesNotContain("-153^5", Ways("-1535", 1, new FootnoteMarks([("5", 400)])).Select(Text));
    }

    [Fact]
    public void GluedMark_AfterGroups_LeavesAGroupOfThree()
    {
        var marks = new FootnoteMarks([("6", 1)]);

        Assert.Contains("1200^6", Ways("1 2006", 1, marks).Select(Text));
        Assert.DoesNotContain("120^6", Ways("1 206", 1, marks).Select(Text));
    }

    [Fact]
    public void MisprintedGroups_SayThatTheyAreNoFigure() =>
        Assert.True(Ways("-4 682 00", 1, FootnoteMarks.None)[0].Figure.Is(FigureTraits.Malformed));

    [Fact]
    public void Tabulator_PartsFigures() => Assert.Empty(Ways("1\t546", 1, FootnoteMarks.None));

    [Fact]
    public void ManyDigits_AreNoFigure() => Assert.Empty(Ways(new string('7', 40), 1, FootnoteMarks.None));

    private static IReadOnlyList<FigurePaths.Path> Ways(string printed, int count, FootnoteMarks marks)
    {
        var document = Example.Document(printed);
        var line = document.Lines[0];
        var lattice = FigureLattice.Build(line, 0, line.Words.Length, marks, printed.Contains('\t') ? TextLayout.Tabbed : TextLayout.Stream);
        return new FigurePaths(line, lattice, 12).From(0, count);
    }

    private static string Text(FigurePaths.Path path)
    {
        var texts = new List<string>();
        for (var at = path; at is not null; at = at.Next)
            texts.Add((at.Figure.Value?.ToString() ?? "dash") + (at.Figure.Mark is { } mark ? "^" + mark : ""));
        return string.Join("; ", texts);
    }
}
