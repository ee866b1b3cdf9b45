using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Tests;

public sealed class StructureTests
{
    [Fact]
    public void Table_tags_have_cells_spans_and_content()
    {
        var writer = PdfWriter.Page("/TH << /MCID 0 >> BDC BT /F1 10 Tf 50 700 Td (A) Tj ET EMC")
            .Set(1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R >>")
            .Set(6, "<< /Type /StructTreeRoot /K 7 0 R /RoleMap << /Tabell /Table >> >>")
            .Set(7, "<< /S /Tabell /Pg 3 0 R /K [8 0 R 7 0 R] >>")
            .Set(8, "<< /S /TR /P 7 0 R /Pg 3 0 R /K [9 0 R 10 0 R] >>")
            .Set(9, "<< /S /TH /P 8 0 R /A << /O /Table /ColSpan 2 /RowSpan 3 /Scope /Column >> /K 0 >>")
            .Set(10, "<< /S /TD /P 8 0 R /ActualText (x) /K << /Type /MCR /Pg 3 0 R /MCID 5 >> >>");
        using var document = new PdfPageSource().Open(writer.Classic(), PageSourceLimits.Default).Document!;
        var table = Assert.Single(document.ReadStructure()!.Roots);
        Assert.Equal("Table", table.Type);
        var row = Assert.Single(table.Children);
        var head = row.Children[0];
        Assert.Equal(("TH", 2, 3, "Column"), (head.Type, head.ColumnSpan, head.RowSpan, head.Scope));
        Assert.Equal(new MarkedContent(1, 0), Assert.Single(head.Content));
        Assert.Equal(("TD", "x", new MarkedContent(1, 5)), (row.Children[1].Type, row.Children[1].ActualText, row.Children[1].Content[0]));
    }

    [Fact]
    public void Tagged_fixture_ties_its_cells_to_words()
    {
        var layout = PdfDocumentReader.Read(File.ReadAllBytes(Reading.Fixture("roslagen-2024.word-plain.libreoffice.tagged.pdf")), "x").Layout!;
        var words = layout.Pages.SelectMany(page => page.Lines.SelectMany(line => line.Words).Select(word => (page.Number, word.MarkedContentId, word.Text)))
            .ToLookup(word => new MarkedContent(word.Number, word.MarkedContentId), word => word.Text);
        var cells = All(layout.Structure!.Roots).Where(element => element.Type is "TD" or "TH").Select(cell => string.Join(' ', All([cell]).SelectMany(element => element.Content).SelectMany(content => words[content]))).ToList();
        Assert.True(cells.Count > 100);
        Assert.Contains("Verksamhetens medlemsintäkter", cells);
        Assert.Contains("6 000", cells);
    }

    private static IEnumerable<StructureElement> All(IEnumerable<StructureElement> elements) => elements.SelectMany(element => All(element.Children).Prepend(element));
}
