using FinsamIngest.Pdf.Fonts;

namespace FinsamIngest.Pdf.Tests;

public sealed class FontTests
{
    [Theory]
    [InlineData("/BaseFont /Helvetica", "0", 5.56)]
    [InlineData("/BaseFont /Helvetica-Bold", "A", 7.22)]
    [InlineData("/BaseFont /Times-Roman", "A", 7.22)]
    [InlineData("/BaseFont /Times-BoldItalic", "a", 5.00)]
    [InlineData("/BaseFont /Courier", "i", 6.00)]
    [InlineData("/BaseFont /Arial,Bold", "A", 7.22)]
    [InlineData("/BaseFont /Helvetica /Encoding /WinAnsiEncoding", "\u00e5", 5.56)]
    public void Standard_font_has_its_published_widths(string entries, string text, double width)
    {
        byte[] bytes = PdfWriter.Page($"BT /F1 10 Tf 50 700 Td ({text}) Tj ET").Set(5, $"<< /Type /Font /Subtype /Type1 {entries} >>").Classic();
        var letter = Assert.Single(Reading.Pages(bytes)[0].Letters);
        Assert.Equal(text, letter.Text);
        Assert.Equal(width, letter.X1 - letter.X0, 3);
    }

    [Theory]
    [InlineData("/WinAnsiEncoding", "\u00e5\u00e4\u00f6 \u0096", "åäö –")]
    [InlineData("/MacRomanEncoding", "\u008c\u008a\u009a", "åäö")]
    [InlineData("/StandardEncoding", "A\u00b1\u00ae", "A–ﬁ")]
    [InlineData("<< /Differences [65 /aring /adieresis /odieresis 70 /uni00A0 /u2212 /f_i /one.oldstyle] >>", "ABCFGHI", "åäö\u00a0−fi1")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /g123] >>", "AB", "\uFFFDB")]
    public void Encoding_gives_characters(string encoding, string codes, string expected)
    {
        byte[] bytes = PdfWriter.Page($"BT /F1 10 Tf 50 700 Td ({codes}) Tj ET").Set(5, $"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>").Classic();
        Assert.Equal(expected, Reading.Letters(bytes));
    }

    [Theory]
    [InlineData("1 beginbfchar <41> <00E5> endbfchar", "å")]
    [InlineData("1 beginbfrange <40> <42> <00E4> endbfrange", "å")]
    [InlineData("1 beginbfrange <40> <42> [<0061> <00660066> <0063>] endbfrange", "ff")]
    [InlineData("1 beginbfchar <41> <0000> endbfchar", "A")]
    [InlineData("1 beginbfchar <41> <D83DDE00> endbfchar", "😀")]
    public void To_unicode_comes_first_when_it_says_something(string map, string expected)
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (A) Tj ET")
            .Set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>")
            .SetStream(6, "", PdfWriter.Latin("/CIDInit /ProcSet findresource begin begincmap " + map + " endcmap")).Classic();
        Assert.Equal(expected, Reading.Letters(bytes));
    }

    [Fact]
    public void Composite_font_takes_two_bytes_and_its_widths()
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td <00030004000500FF> Tj ET")
            .Set(5, "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Test-Bold /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>")
            .Set(6, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Test-Bold /DW 250 /W [3 [500 600] 5 9 700] >>")
            .SetStream(7, "", PdfWriter.Latin("1 beginbfrange <0003> <0005> <0031> endbfrange")).Classic();
        var page = Reading.Pages(bytes)[0];
        Assert.Equal(["1", "2", "3", "\uFFFD"], page.Letters.Select(letter => letter.Text));
        Assert.Equal([5, 6, 7, 2.5], page.Letters.Select(letter => Math.Round(letter.X1 - letter.X0, 2)));
        Assert.Equal("Test-Bold", page.Letters[0].Font.Name);
        Assert.True(page.Letters[0].Font.Bold);
    }

    [Fact]
    public void Embedded_map_splits_codes_of_mixed_length()
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td <41814242> Tj ET")
            .Set(5, "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding 8 0 R /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>")
            .Set(6, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /W [10 [500] 20 [600]] >>")
            .SetStream(7, "", PdfWriter.Latin("3 beginbfchar <41> <0041> <8142> <0042> <42> <0043> endbfchar"))
            .SetStream(8, "/Type /CMap", PdfWriter.Latin("2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange 1 begincidchar <41> 10 endcidchar 1 begincidrange <8140> <8150> 18 endcidrange")).Classic();
        var letters = Reading.Pages(bytes)[0].Letters;
        Assert.Equal("ABC", string.Concat(letters.Select(letter => letter.Text)));
        Assert.Equal([5, 6, 10], letters.Select(letter => Math.Round(letter.X1 - letter.X0, 2)));
    }

    [Fact]
    public void Type_3_font_scales_by_its_matrix()
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (a) Tj ET")
            .Set(5, "<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 -20 80 90] /FirstChar 97 /Widths [60] /Encoding << /Differences [97 /seven] >> /CharProcs << /seven 6 0 R >> >>").Classic();
        var letter = Assert.Single(Reading.Pages(bytes)[0].Letters);
        Assert.Equal("7", letter.Text);
        Assert.Equal(6, letter.X1 - letter.X0, 3);
        Assert.Equal((91f, 102f), (letter.Y0, letter.Y1));
    }

    /// <summary>The fixture's fonts lose their ToUnicode: the cmaps of the embedded programs take its place.</summary>
    [Fact]
    public void Embedded_cmap_speaks_when_to_unicode_is_missing()
    {
        var document = WithoutToUnicode("roslagen-2024.boxes.chromium.pdf");
        Assert.Contains(document.Lines, line => line.Text.StartsWith("Samordningsförbundet är en fristående juridisk organisa", StringComparison.Ordinal));
        Assert.Contains(document.Lines, line => line.Text == "Medlemsbidrag från Vallentuna 232 219");
    }

    /// <summary>Here the programs know nothing either: no letter is guessed, and every page says so.</summary>
    [Fact]
    public void Numbered_glyphs_are_never_guessed()
    {
        var document = WithoutToUnicode("roslagen-2024.word-plain.libreoffice.tagged.pdf");
        Assert.All(document.Pages[1].Lines, line => Assert.DoesNotContain(line.Text, character => char.IsLetterOrDigit(character)));
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic is { Code: "pdf.unmapped_glyphs", Page: 2 });
    }

    private static Core.Documents.SourceDocument WithoutToUnicode(string fixture)
    {
        string text = string.Concat(File.ReadAllBytes(Reading.Fixture(fixture)).Select(value => (char)value));
        return Reading.Read(PdfWriter.Latin(text.Replace("/ToUnicode", "/ToUnicodX", StringComparison.Ordinal))).Document!;
    }

    [Theory]
    [InlineData("Adieresis", "Ä")]
    [InlineData("aring", "å")]
    [InlineData("f_f_i", "ffi")]
    [InlineData("uni00E50308", "å\u0308")]
    [InlineData("u1F600", "😀")]
    [InlineData("zero.tf", "0")]
    [InlineData("minus", "−")]
    [InlineData("nosuchname", null)]
    [InlineData("uniD800", null)]
    public void Glyph_names_are_known(string name, string? expected) => Assert.Equal(expected, GlyphList.Find(name));
}
