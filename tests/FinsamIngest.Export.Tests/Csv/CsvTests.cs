using System.Text;
using FinsamIngest.Export.Csv;

namespace FinsamIngest.Export.Tests.Csv;

public sealed class CsvTests
{
    [Fact]
    public void Figures_AreQuotedAndDisarmed()
    {
        var lines = Figures(new CsvFormat(','));

        Assert.StartsWith("\uFEFFdocument,file,organisation_id", lines[0]);
        Assert.Contains(",'=2.2 Balansräkning,,,'-Övrig skuld,item,2024,actual,2024-12-31,15,tkr,15000,15,13,653,0.99,layout", lines[1]);
        Assert.Contains(",\"Kassa och \"\"bank\"\"\",item,2024,actual,2024-12-31,4036.50,tkr,4036500.00,\"4 036,50\",", lines[2]);
        Assert.Contains(",Summa; skulder,item,2024,actual,2024-12-31,-6065,tkr,-6065000,'-6 065,", lines[3]);
        Assert.Equal("", lines[4]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void Figures_WithSemicolon_HaveDecimalCommas()
    {
        var lines = Figures(new CsvFormat(';'));

        Assert.Contains(";4036,50;tkr;4036500,00;4 036,50;", lines[2]);
        Assert.Contains(";\"Summa; skulder\";item;", lines[3]);
    }

    [Fact]
    public void Findings_HaveTheirPlaceAndLikeliestCause()
    {
        using var stream = new MemoryStream();
        FindingsCsv.Write([Samples.Report], stream, new CsvFormat(';'));
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n");

        Assert.Contains(";f1;error;vertical_sum;t01.r3.c1;'=2.2 Balansräkning;\"Summa; skulder\";13;1655;30;tkr;", lines[1]);
        Assert.EndsWith(";sign_error;t01.r1.c1;15;-15;0,93", lines[1]);
        Assert.Contains(";f3;warning;prose;p1;;;1;59;30;tkr;", lines[3]);
        Assert.EndsWith(";;;;;", lines[3]);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+46 8 123", true)]
    [InlineData("-Övrig skuld", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r\n=1", true)]
    [InlineData("\n=1", true)]
    [InlineData("＝1＋1", true)]
    [InlineData("−15 tkr", false)]
    [InlineData("Summa", false)]
    [InlineData("", false)]
    public void Text_ThatASpreadsheetMightRun_IsKnown(string text, bool risky) => Assert.Equal(risky, FormulaText.IsRisky(text));

    private static string[] Figures(CsvFormat format)
    {
        using var stream = new MemoryStream();
        FiguresCsv.Write([Samples.Report], stream, format);
        return Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n");
    }
}
