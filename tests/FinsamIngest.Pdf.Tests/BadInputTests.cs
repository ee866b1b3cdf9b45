using System.Diagnostics;
using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Tests;

/// <summary>What arrives when things go wrong: each ends in a message or in what could be read, in bounded time.</summary>
public sealed class BadInputTests
{
    private const string Content = "BT /F1 10 Tf 50 700 Td (Summa) Tj ET";

    [Fact]
    public void Empty_file_is_said() => Assert.Equal("pdf.empty", Reading.Read([]).Failure!.Code);

    [Theory]
    [InlineData("Hej")]
    [InlineData("PK\u0003\u0004 word/document.xml")]
    public void Other_file_is_said(string text) => Assert.Equal("pdf.not_pdf", Reading.Read(PdfWriter.Latin(text)).Failure!.Code);

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>")]
    public void Document_without_pages_is_said(string text) => Assert.Equal("pdf.no_pages", Reading.Read(PdfWriter.Latin(text)).Failure!.Code);

    [Fact]
    public void Every_truncation_ends_in_a_result()
    {
        foreach (byte[] bytes in (byte[][])[PdfWriter.Page(Content).Classic(), PdfWriter.Page(Content).Compressed(), Reading.Sample("aes-256-object-streams.pdf")])
            for (int length = 0; length < bytes.Length; length += 7)
            {
                var result = Reading.Read(bytes[..length]);
                Assert.True(result.Document is not null || result.Failure is not null);
            }
    }

    [Fact]
    public void Truncated_report_gives_its_first_pages()
    {
        byte[] bytes = File.ReadAllBytes(Reading.Fixture("roslagen-2024.word-plain.libreoffice.tagged.pdf"));
        var result = Reading.Read(bytes[..(bytes.Length / 2)]);
        Assert.NotNull(result.Document ?? (object?)result.Failure);
        if (result.Document is not null)
            Assert.Contains(result.Document.Diagnostics, diagnostic => diagnostic.Code == "pdf.xref_rebuilt");
    }

    [Fact]
    public void Loop_in_the_page_tree_is_said_and_pages_are_read_once()
    {
        var writer = PdfWriter.Page(Content).Set(2, "<< /Type /Pages /Kids [3 0 R 2 0 R 3 0 R 6 0 R] /Count 9 >>").Set(6, "<< /Type /Pages /Kids [2 0 R 6 0 R] >>");
        var result = Reading.Read(writer.Classic());
        Assert.Equal(["Summa"], result.Document!.Lines.Select(line => line.Text));
        Assert.Contains(result.Document.Diagnostics, diagnostic => diagnostic.Code == "pdf.page_loop");
    }

    [Fact]
    public void Lost_page_tree_is_replaced_by_a_search() =>
        Assert.Equal(["Summa"], Reading.Lines(PdfWriter.Page(Content).Set(2, "<< /Type /Pages /Kids 17 >>").Classic()));

    [Fact]
    public void References_in_a_circle_end()
    {
        var writer = PdfWriter.Page(Content).Set(4, "6 0 R").Set(6, "7 0 R").Set(7, "6 0 R");
        Assert.Equal("pdf.no_text", Reading.Read(writer.Classic()).Failure!.Code);
    }

    [Fact]
    public void Stream_length_that_refers_to_the_stream_is_searched()
    {
        string text = string.Concat(PdfWriter.Page(Content).Classic().Select(value => (char)value));
        Assert.Equal(["Summa"], Reading.Lines(PdfWriter.Latin(text.Replace($"/Length {Content.Length}", "/Length 4 0 R", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData('[', 10_000)]
    [InlineData('[', 1_000_000)]
    [InlineData('<', 1_000_000)]
    [InlineData('(', 1_000_000)]
    public void Nested_brackets_do_not_overflow(char bracket, int count)
    {
        Assert.Equal(["Summa"], Reading.Lines(PdfWriter.Page(Content).Set(6, new string(bracket, count)).Set(3, "<< /Type /Page /Parent 2 0 R /Annots 6 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>").Classic()));
        Assert.Equal("", Reading.Letters(PdfWriter.Page(new string(bracket, count)).Classic()));
    }

    [Fact]
    public void Page_that_inflates_without_end_is_cut_off_and_said()
    {
        var zeros = new byte[200 << 20];
        Array.Fill(zeros, (byte)' ');
        byte[] bytes = PdfWriter.Page("").SetStream(4, "/Filter /FlateDecode", PdfWriter.Deflate(zeros)).Classic();
        var watch = Stopwatch.StartNew();
        using var document = new PdfPageSource().Open(bytes, PageSourceLimits.Default).Document!;
        Assert.Empty(document.ReadPages().Single().Letters);
        Assert.Equal(("pdf.page_bytes", 1), (document.Diagnostics[0].Code, document.Diagnostics[0].Page));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Page_of_a_million_letters_is_cut_off_and_said()
    {
        string content = "BT /F1 10 Tf 50 700 Td " + string.Concat(Enumerable.Repeat("(0123456789) Tj 0 -0.01 Td ", 100_000)) + " ET";
        var watch = Stopwatch.StartNew();
        var result = Reading.Read(PdfWriter.Page(content).Classic());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        var diagnostic = Assert.Single(result.Document!.Diagnostics);
        Assert.Equal(("pdf.page_letters", 1), (diagnostic.Code, diagnostic.Page));
        Assert.NotEmpty(result.Document.Lines);
    }

    [Fact]
    public void Forms_that_multiply_are_cut_off_and_said()
    {
        // Ten levels of forms that draw the next one ten times: ten thousand million forms.
        var writer = PdfWriter.Page("/X Do", extraResources: "/XObject << /X 10 0 R >>");
        for (int level = 10; level < 20; level++)
            writer.SetStream(level, $"/Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X {level + 1} 0 R >> >>",
                PdfWriter.Latin(Repeat("/X Do ", 10)));
        var watch = Stopwatch.StartNew();
        using var document = new PdfPageSource().Open(writer.Classic(), PageSourceLimits.Default).Document!;
        Assert.Single(document.ReadPages());
        Assert.Equal("sidan 1 har fler ritkommandon än en sida kan ha; resten lästes inte", Assert.Single(document.Diagnostics).Message.Sv);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    /// <summary>Things that are cheap once and were repeated a hundred thousand times; each has a bound.</summary>
    [Theory]
    [InlineData("letters from right to left")]
    [InlineData("marks on one line")]
    [InlineData("trailers that are never closed")]
    [InlineData("objects that are never closed")]
    [InlineData("content of empty streams")]
    [InlineData("strings that are never closed")]
    public void Repetition_ends_in_time(string what)
    {
        const int count = 100_000;
        byte[] bytes = what switch
        {
            "letters from right to left" => PdfWriter.Page("BT /F1 10 Tf 590 700 Td " + Repeat("(i) Tj -2.25 0 Td ", 200) + Repeat("(i) Tj -0.002 0 Td ", count) + "ET").Classic(),
            "marks on one line" => PdfWriter.Page("BT /F1 10 Tf 10 700 Td (Summa) Tj /F1 6 Tf 30 4 Td " + Repeat("(1) Tj 0.005 0 Td ", count) + "ET").Classic(),
            "trailers that are never closed" => [.. PdfWriter.Latin("%PDF-1.4\n" + Repeat("trailer << /Root ", count)), .. PdfWriter.Page(Content).Classic()[..^40]],
            "objects that are never closed" => [.. PdfWriter.Latin("%PDF-1.4\n" + string.Concat(Enumerable.Range(100, count).Select(i => $"{i} 0 obj << /A [ "))), .. PdfWriter.Page(Content).Classic()[..^40]],
            "content of empty streams" => PdfWriter.Page("").Set(4, "[" + Repeat("6 0 R ", count) + "]").SetStream(6, "/Filter /FlateDecode", PdfWriter.Deflate([])).Classic(),
            _ => PdfWriter.Page("BT /F1 10 Tf 50 700 Td " + Repeat("[(a", count)).Classic(),
        };
        var watch = Stopwatch.StartNew();
        var result = Reading.Read(bytes);
        Assert.True(result.Document is not null || result.Failure is not null);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("FontFile2", "")]
    [InlineData("FontFile2", "\0\u0001\0\0\0\u00ff\0\0\0\0\0\0cmap\0\0\0\0\0\0\0\u0020\u007f\u00ff\u00ff\u00ff")]
    [InlineData("FontFile3", "\u0001\0\u0004\u0004\u00ff\u00ff\u0004\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("FontFile", "/Encoding 256 array dup 65 /B put dup 66")]
    public void Broken_font_program_leaves_the_text(string key, string program)
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (12) Tj ET")
            .Set(5, "<< /Type /Font /Subtype /TrueType /BaseFont /Odd /FontDescriptor 6 0 R >>")
            .Set(6, $"<< /Type /FontDescriptor /Flags 4 /FontName /Odd /{key} 7 0 R >>")
            .SetStream(7, "", PdfWriter.Latin(program)).Classic();
        Assert.Equal("12", Reading.Letters(bytes));
    }

    [Fact]
    public void Missing_font_leaves_the_text() => Assert.Equal("A", Reading.Letters(PdfWriter.Page("BT /Nix 10 Tf 50 700 Td (A) Tj ET").Classic()));

    [Fact]
    public void Glyphs_without_characters_are_said_once_a_page_and_font()
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (AAA) Tj 0 -20 Td (12) Tj ET")
            .Set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Odd /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /g1] >> >>").Classic();
        var result = Reading.Read(bytes);
        var diagnostic = Assert.Single(result.Document!.Diagnostics);
        Assert.Equal("sidan 1: tecken utan kodning i typsnittet Odd", diagnostic.Message.Sv);
        Assert.Equal(["\uFFFD\uFFFD\uFFFD", "12"], result.Document.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Scan_is_said_per_page_and_as_a_whole()
    {
        byte[] bytes = PdfWriter.Page("q 600 0 0 800 0 0 cm /I Do Q", extraResources: "/XObject << /I 6 0 R >>")
            .SetStream(6, "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", [0]).Classic();
        var result = Reading.Read(bytes);
        Assert.Equal("pdf.images_only", result.Failure!.Code);
        Assert.Equal("sidan 1 är en bild utan text", Assert.Single(result.Layout!.Diagnostics).Message.Sv);
    }

    [Fact]
    public void Too_many_pages_are_left_out_and_said()
    {
        var writer = PdfWriter.Page(Content).Set(2, "<< /Type /Pages /Kids [3 0 R 6 0 R 7 0 R] >>");
        foreach (int number in (int[])[6, 7])
            writer.Set(number, "<< /Type /Page /Parent 2 0 R >>");
        using var document = new PdfPageSource().Open(writer.Classic(), new PageSourceLimits { MaxPages = 2 }).Document!;
        Assert.Equal(2, document.PageCount);
        Assert.Equal("pdf.too_many_pages", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Document_id_is_the_digest_of_the_bytes()
    {
        byte[] bytes = PdfWriter.Page(Content).Classic();
        var document = Reading.Read(bytes).Document!;
        Assert.Equal("sha256:" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)).ToLowerInvariant(), document.DocumentId);
        Assert.Equal(("test.pdf", "application/pdf", bytes.Length), (document.Name, document.MediaType, (int)document.ByteCount));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
