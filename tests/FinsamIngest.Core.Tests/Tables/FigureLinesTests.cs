using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Lines are parted by a bar; rows by a slash in what is expected.</summary>
public sealed class FigureLinesTests
{
    [Theory]
    [InlineData("11|12|13|14|15|16", 3, 2, "11 14/12 15/13 16")]
    [InlineData("11|12|13||14|15|16", 3, 2, "11 14/12 15/13 16")]
    [InlineData("11|12||13|14||15|16", 3, 2, "11 12/13 14/15 16")]
    [InlineData("11|12", 1, 2, "11 12")]
    [InlineData("11|12|13", 3, 1, "11/12/13")]
    [InlineData("10 20|30 40", 2, 2, "10 20/30 40")]
    [InlineData("10 20|30 40", 1, 2, "10 20/30 40")]
    [InlineData("100|(50%)|120|(60%)", 2, 2, "100 120/(50%) (60%)")]
    [InlineData("4 015 585|8 011 783", 1, 2, "4 015 585 8 011 783")]
    public void Share_Lines(string lines, int labels, int columns, string expected)
    {
        var shapes = Example.Document(lines.Replace('|', '\n')).Lines.Select(LineShaper.Shape).Where(shape => shape.Kind == LineKind.Figures).ToList();

        var shares = FigureLines.Share(shapes, labels, columns);

        Assert.Equal(expected, string.Join('/', shares.Select(row => string.Join(' ', row.Select(line => line.Text)))));
    }
}
