using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Tests;

/// <summary>A content stream, and where its letters stand (points from the page's top left; the page is 600 × 800).</summary>
public sealed class ContentTests
{
    [Theory]
    [InlineData("BT /F1 10 Tf 50 700 Td (A) Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 1 0 0 1 50 700 Tm (A) Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 1 Tf 12 0 0 12 50 700 Tm (A) Tj ET", 50, 100, 12)]
    [InlineData("q 2 0 0 2 10 20 cm BT /F1 6 Tf 20 340 Td (A) Tj ET Q", 50, 100, 12)]
    [InlineData("BT /F1 10 Tf 50 714 TD 0 -14 TD (A) Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 14 TL 50 714 Td T* (A) Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 14 TL 50 714 Td (A) ' ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 14 TL 50 714 Td 3 4 (A) \" ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 50 695 Td 5 Ts (A) Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 40 700 Td [-1000 (A)] TJ ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 50 700 Td <41> Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 50 700 Td (\\101) Tj ET", 50, 100, 10)]
    [InlineData("q q q Q Q Q Q BT /F1 10 Tf 50 700 Td (A) Tj ET", 50, 100, 10)]
    [InlineData("BT /F1 10 Tf 50 700 Td [(A)] TJ ET % comment (B) Tj", 50, 100, 10)]
    [InlineData("BI /W 4 /H 4 /BPC 8 /CS /G ID (EI)Tj 0123456 EI BT /F1 10 Tf 50 700 Td (A) Tj ET", 50, 100, 10)]
    [InlineData("BI /W 4 /H 4 /F /DCT ID \u00ff\u00d8 EI\u0001 x EI BT /F1 10 Tf 50 700 Td (A) Tj ET", 50, 100, 10)]
    public void Letter_stands_where_the_operators_put_it(string content, double x, double baseline, double size)
    {
        var letter = Assert.Single(Reading.Pages(PdfWriter.Page(content).Classic())[0].Letters);
        Assert.Equal("A", letter.Text);
        Assert.Equal(x, letter.OriginX, 3);
        Assert.Equal(baseline, letter.OriginY, 3);
        Assert.Equal(size, letter.FontSize, 3);
    }

    [Theory]
    [InlineData("1 Tc", 6.67 + 1)]
    [InlineData("5 Tw", 6.67)]
    [InlineData("200 Tz", 13.34)]
    [InlineData("200 Tz 1 Tc", 15.34)]
    public void Second_letter_follows_by_advance_and_spacing(string state, double distance)
    {
        var letters = Reading.Pages(PdfWriter.Page($"BT /F1 10 Tf {state} 50 700 Td (AB) Tj ET").Classic())[0].Letters;
        Assert.Equal(distance, letters[1].OriginX - letters[0].OriginX, 2);
    }

    [Fact]
    public void Word_spacing_widens_blanks_only()
    {
        var letters = Reading.Pages(PdfWriter.Page("BT /F1 10 Tf 5 Tw 50 700 Td (A B) Tj ET").Classic())[0].Letters;
        Assert.Equal(6.67 + 2.78 + 5, letters[2].OriginX - letters[0].OriginX, 2);
    }

    [Theory]
    [InlineData(0, 600, 800, 50, 100, 0)]
    [InlineData(90, 800, 600, 700, 50, 90)]
    [InlineData(180, 600, 800, 550, 700, 180)]
    [InlineData(270, 800, 600, 100, 550, 270)]
    public void Rotated_page_gives_displayed_places(int rotate, double width, double height, double x, double y, int rotation)
    {
        var page = Reading.Pages(PdfWriter.Page("BT /F1 10 Tf 50 700 Td (A) Tj ET", $"/Rotate {rotate}").Classic())[0];
        var letter = Assert.Single(page.Letters);
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal(x, letter.OriginX, 3);
        Assert.Equal(y, letter.OriginY, 3);
        Assert.Equal(rotation, letter.Rotation);
    }

    [Fact]
    public void Sideways_page_is_turned_upright()
    {
        var page = Reading.FirstPage(PdfWriter.Page("BT /F1 10 Tf 50 700 Td (Summa) Tj 100 0 Td (1 953) Tj 0 -15 Td (377) Tj ET", "/Rotate 90").Classic());
        Assert.Equal(90, page.Rotation);
        Assert.Equal(["Summa 1 953", "377"], page.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Crop_box_and_user_unit_set_the_page()
    {
        var page = Reading.Pages(PdfWriter.Page("BT /F1 10 Tf 150 600 Td (A) Tj -149 0 Td (B) Tj ET", "/CropBox [100 100 500 700] /UserUnit 2").Classic())[0];
        Assert.Equal((800.0, 1200.0), (page.Width, page.Height));
        var letter = Assert.Single(page.Letters);
        Assert.Equal((100f, 200f, 20f), (letter.OriginX, letter.OriginY, letter.FontSize));
    }

    [Fact]
    public void Form_is_drawn_with_its_matrix_and_resources()
    {
        byte[] bytes = PdfWriter.Page("q 1 0 0 1 10 0 cm /X1 Do Q", extraResources: "/XObject << /X1 6 0 R >>")
            .SetStream(6, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 0 100] /Resources << /Font << /G 5 0 R >> >>", PdfWriter.Latin("BT /G 10 Tf 40 600 Td (A) Tj ET"))
            .Classic();
        var letter = Assert.Single(Reading.Pages(bytes)[0].Letters);
        Assert.Equal((50f, 100f), (letter.OriginX, letter.OriginY));
    }

    [Fact]
    public void Form_that_draws_itself_ends()
    {
        byte[] bytes = PdfWriter.Page("/X1 Do", extraResources: "/XObject << /X1 6 0 R >>")
            .SetStream(6, "/Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >>", PdfWriter.Latin("BT /F1 10 Tf 40 600 Td (A) Tj ET /X1 Do"))
            .Classic();
        Assert.Equal("A", Reading.Letters(bytes));
    }

    [Theory]
    [InlineData("/Span << /ActualText (Xy) >> BDC BT /F1 10 Tf 50 700 Td (A) Tj (B) Tj ET EMC", "Xy")]
    [InlineData("/Span << /ActualText <FEFF00660069> >> BDC BT /F1 10 Tf 50 700 Td (A) Tj ET EMC", "fi")]
    [InlineData("/Span << /ActualText () >> BDC BT /F1 10 Tf 50 700 Td (A) Tj ET EMC BT /F1 10 Tf 50 600 Td (B) Tj ET", "B")]
    public void Actual_text_replaces_what_is_shown(string content, string expected) => Assert.Equal(expected, Reading.Letters(PdfWriter.Page(content).Classic()));

    [Fact]
    public void Marked_content_gives_ids_and_artifacts()
    {
        var letters = Reading.Pages(PdfWriter.Page(
            "/P << /MCID 7 >> BDC BT /F1 10 Tf 50 700 Td (A) Tj ET EMC /Artifact << /Type /Pagination >> BDC BT /F1 10 Tf 50 20 Td (3) Tj ET EMC BT /F1 10 Tf 50 600 Td (B) Tj ET").Classic())[0].Letters;
        Assert.Equal([7, -1, -1], letters.Select(letter => letter.MarkedContentId));
        Assert.Equal([LetterTraits.None, LetterTraits.Artifact, LetterTraits.None], letters.Select(letter => letter.Traits));
    }

    [Fact]
    public void Layer_that_is_off_is_not_read()
    {
        var writer = PdfWriter.Page("/OC /Draft BDC BT /F1 10 Tf 50 700 Td (UTKAST) Tj ET EMC BT /F1 10 Tf 50 600 Td (A) Tj ET", extraResources: "/Properties << /Draft 6 0 R >>")
            .Set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>")
            .Set(6, "<< /Type /OCG /Name (Utkast) >>");
        Assert.Equal("A", Reading.Letters(writer.Classic()));
    }

    [Fact]
    public void Form_field_shows_its_appearance()
    {
        var writer = PdfWriter.Page("", "/Annots [6 0 R]")
            .Set(6, "<< /Type /Annot /Subtype /Widget /Rect [50 690 150 710] /AP << /N 7 0 R >> >>")
            .SetStream(7, "/Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>", PdfWriter.Latin("BT /F1 10 Tf 0 10 Td (12) Tj ET"));
        var letters = Reading.Pages(writer.Classic())[0].Letters;
        Assert.Equal("12", string.Concat(letters.Select(letter => letter.Text)));
        Assert.Equal((50f, 100f), (letters[0].OriginX, letters[0].OriginY));
    }

    [Fact]
    public void Strokes_and_thin_areas_are_rulings()
    {
        var page = Reading.Pages(PdfWriter.Page("0.5 w 50 700 m 250 700 l S 50 600 200 0.7 re f 0.9 g 50 500 200 14 re f 1 w 300 300 100 50 re S 0 0 m 33 44 l S").Classic())[0];
        Assert.Equal(6, page.Rulings.Length);
        Assert.Equal(new Ruling(50, 99.75f, 250, 100.25f, 0), page.Rulings[0]);
        Assert.Equal(0.7f, page.Rulings[1].Thickness, 3);
        Assert.Equal(3, page.Rulings.Count(ruling => ruling.IsHorizontal) - 1);
        var area = Assert.Single(page.Rectangles);
        Assert.Equal(0.9f, area.Shade, 3);
        Assert.Equal((50f, 286f, 250f, 300f), (area.X0, area.Y0, area.X1, area.Y1));
    }
}
