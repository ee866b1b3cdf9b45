using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Tests;

/// <summary>The interval rule, by example.</summary>
public class RelationTests
{
    [Theory]
    [InlineData(3, 1, 2, "holds")]
    [InlineData(4, 1, 2, "rounding")]
    [InlineData(5, 1, 2, "fails")]
    public void Judge_SumOfTwoWholeFigures_ToleratesOneAndAHalf(int total, int first, int second, string verdict)
    {
        var (report, table) = Table(TruthUnit.Tkr);
        var sum = table.Row("Summa", "total").Set(table.Columns[0], total * 1000m);
        report.Sum(sum, [(table.Row("a").Set(table.Columns[0], first * 1000m), 1), (table.Row("b").Set(table.Columns[0], second * 1000m), 1)]);

        Assert.Equal(verdict, Assert.Single(report.Relations).Judge().Verdict);
    }

    [Theory]
    [InlineData(1_499, "rounding")]
    [InlineData(1_500, "rounding")]
    [InlineData(1_501, "fails")]
    public void Judge_KronorAgainstThousands_OverlapsWithinHalfAThousandAndHalfAKrona(int kronor, string verdict)
    {
        var (report, thousands) = Table(TruthUnit.Tkr);
        var single = new TruthTable("Y", "note", "y", TruthUnit.Kr);
        single.Column(2024, "actual", "2024");
        var left = thousands.Row("a").Set(thousands.Columns[0], 1_000m);
        var right = single.Row("a").Set(single.Columns[0], kronor);
        report.Same("cross_table", left[thousands.Columns[0]], right[single.Columns[0]]);

        Assert.Equal(verdict, Assert.Single(report.Relations).Judge().Verdict);
    }

    [Fact]
    public void Judge_WrongUnitWord_ClaimsAnotherAmount()
    {
        var (report, thousands) = Table(TruthUnit.Tkr);
        var other = new TruthTable("Y", "note", "y", TruthUnit.Tkr);
        other.Column(2024, "actual", "2024");
        report.Same("cross_table", thousands.Row("a").Set(thousands.Columns[0], 5_000m)[thousands.Columns[0]], other.Row("a").Set(other.Columns[0], 5_000m)[other.Columns[0]]);
        Assert.Equal("holds", report.Relations[0].Judge().Verdict);

        other.ClaimedUnit = TruthUnit.Kr;

        Assert.Equal("fails", report.Relations[0].Judge().Verdict);
    }

    private static (TruthReport Report, TruthTable Table) Table(TruthUnit unit)
    {
        var table = new TruthTable("X", "note", "x", unit);
        table.Column(2024, "actual", "2024");
        return (new TruthReport("r", "o", 2024), table);
    }
}
