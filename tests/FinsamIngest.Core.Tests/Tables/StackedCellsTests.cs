using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables;
using FinsamIngest.Core.Tables.Cells;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Lines are parted by a bar. What the tables say is specified in Examples (cells-….txt); here is what is put together at all, and that it leads back.</summary>
public sealed class StackedCellsTests
{
    private const string Table = "Bidrag|Belopp i tkr|2024|2023|Staten|30|29|Regionen|15|14|Summa|45|43";

    [Fact]
    public void Rows_AreLinesOfCells()
    {
        var lines = Join(Table);

        Assert.Equal(["Bidrag", "Belopp i tkr", "2024\t2023", "Staten\t30\t29", "Regionen\t15\t14", "Summa\t45\t43"], lines.Select(line => line.Text));
        Assert.Equal([0, 1, 2], lines[3].Words.Select(word => word.Cell!.Column));
        Assert.All(lines[2].Words, word => Assert.True(word.Cell!.IsHeader));
    }

    [Fact]
    public void Figures_LeadBackToTheirLines()
    {
        var table = Assert.Single(TableReader.Read(Example.Document(Table.Replace('|', '\n')), 2024));
        var row = table.Rows[1];

        var places = row.Reading!.Figures.Select(figure => row.Source.Text!.Locate(figure!.Value.Start, figure.Value.End)).ToList();

        Assert.Equal([9, 10], places.Select(place => place.Line));
        Assert.All(places, place => Assert.Equal((0, 2), (place.Start, place.End)));
        Assert.Equal(13, table.Region.LastLine);
    }

    /// <summary>Lists, timetables and rows of different lengths are no tables of cells; nor are labels and then figures column by column.</summary>
    [Theory]
    [InlineData("Våra mål|Mål ett|45|Mål två|30|31|Mål tre|12")]
    [InlineData("Innehåll|Inledning|3|Räkenskaper|8|Noter|14")]
    [InlineData("Ur kalendern|Mars|3|14|April|2|6|Maj|1|9")]
    [InlineData("Träffar|2024|2023|Kansliet|3|Styrelsen|6|8|Parterna|1|2|4|Alla|5")]
    [InlineData("Belopp i tkr|2024|2023|Intäkter|Kostnader|Resultat|30|29|1|31|30|1")]
    public void OtherLines_StayAsTheyAre(string lines) => Assert.Equal(lines.Split('|'), Join(lines).Select(line => line.Text));

    [Fact]
    public void TextWithColumns_StaysAsItIs()
    {
        LineShape[] lines = [.. Example.Document(Table.Replace('|', '\n')).Lines.Select(LineShaper.Shape)];

        Assert.Equal(lines, StackedCells.Join(lines, TextLayout.Columns, new HashSet<int>()));
    }

    /// <summary>Which of two rows without labels above has the blank cell nothing tells: the figures stay as they are.</summary>
    [Fact]
    public void BlankCellInOneOfTwoRows_IsNotGuessed()
    {
        var lines = Join("Belopp i tkr|Budget|Utfall|2023|Bryggan|30|29|1|Spåret|15|14|2|7|8|Leden|Stigen|1|2|3");

        Assert.DoesNotContain(lines, line => line.Text.Contains('\t'));
    }

    private static IReadOnlyList<SourceLine> Join(string lines)
    {
        var document = Example.Document(lines.Replace('|', '\n'));
        return [.. StackedCells.Join([.. document.Lines.Select(LineShaper.Shape)], document.Layout, new HashSet<int>()).Select(shape => shape.Line)];
    }
}
