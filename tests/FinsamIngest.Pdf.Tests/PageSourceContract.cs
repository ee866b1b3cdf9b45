using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Tests;

/// <summary>What every <see cref="IPageSource"/> must do, whichever library reads the PDF. A class per source derives from it.</summary>
public abstract class PageSourceContract
{
    /// <summary>Widths and baselines agree within this many points between readers; boxes' tops and bottoms are each reader's own idea.</summary>
    private const double Tolerance = 0.5;

    /// <summary>The source under test.</summary>
    protected abstract IPageSource Source { get; }

    [Fact]
    public void Letters_have_text_place_and_font()
    {
        var page = Assert.Single(Pages(PdfWriter.Page("BT /F1 10 Tf 50 700 Td (Br\u00e5) Tj ET").Classic()));
        Assert.Equal((1, 600.0, 800.0), (page.Number, page.Width, page.Height));
        Assert.Equal("Brå", string.Concat(page.Letters.Select(letter => letter.Text)));
        var last = page.Letters[2];
        Assert.InRange(last.OriginX, 60 - Tolerance, 60 + Tolerance);
        Assert.InRange(last.OriginY, 100 - Tolerance, 100 + Tolerance);
        Assert.InRange(last.X1 - last.X0, 5.56 - Tolerance, 5.56 + Tolerance);
        Assert.InRange(last.FontSize, 9.9, 10.1);
        Assert.Equal(0, last.Rotation);
        Assert.Contains("Helvetica", last.Font.Name, StringComparison.Ordinal);
        Assert.True(last.Y0 < last.OriginY && last.Y1 >= last.OriginY);
    }

    [Fact]
    public void Bold_fonts_are_bold()
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (A) Tj ET").Set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>").Classic();
        Assert.True(Assert.Single(Pages(bytes)).Letters[0].Font.Bold);
    }

    [Fact]
    public void Rotated_page_is_as_displayed()
    {
        var page = Assert.Single(Pages(PdfWriter.Page("BT /F1 10 Tf 50 700 Td (A) Tj ET", "/Rotate 90").Classic()));
        Assert.Equal((800.0, 600.0), (page.Width, page.Height));
        Assert.InRange(page.Letters[0].OriginX, 700 - Tolerance, 700 + Tolerance);
        Assert.InRange(page.Letters[0].OriginY, 50 - Tolerance, 50 + Tolerance);
        Assert.Equal(90, page.Letters[0].Rotation);
    }

    [Fact]
    public void Pages_come_in_order()
    {
        var writer = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (1) Tj ET").Set(2, "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>")
            .Set(6, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 7 0 R /Resources << /Font << /F1 5 0 R >> >> >>")
            .SetStream(7, "", PdfWriter.Latin("BT /F1 10 Tf 50 700 Td (2) Tj ET"));
        Assert.Equal([(1, "1"), (2, "2")], Pages(writer.Classic()).Select(page => (page.Number, page.Letters[0].Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a PDF")]
    [InlineData("%PDF-1.7")]
    public void What_cannot_be_opened_is_a_failure_value(string text)
    {
        var result = Source.Open(PdfWriter.Latin(text), PageSourceLimits.Default);
        Assert.Null(result.Document);
        Assert.NotNull(result.Failure);
    }

    [Fact]
    public void Page_without_text_has_no_letters() => Assert.Empty(Assert.Single(Pages(PdfWriter.Page("").Classic())).Letters);

    private List<PageContent> Pages(byte[] bytes)
    {
        using var document = Source.Open(bytes, PageSourceLimits.Default).Document;
        Assert.NotNull(document);
        var pages = document.ReadPages().ToList();
        Assert.Equal(document.PageCount, pages.Count);
        return pages;
    }
}
