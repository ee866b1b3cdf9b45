namespace FinsamIngest.Pdf.Tests;

public sealed class CrossReferenceTests
{
    private const string Content = "BT /F1 10 Tf 50 700 Td (Summa) Tj ET";

    [Fact]
    public void Classic_table_is_followed()
    {
        var result = Reading.Read(PdfWriter.Page(Content).Classic());
        Assert.Equal(["Summa"], result.Document!.Lines.Select(line => line.Text));
        Assert.Empty(result.Document.Diagnostics);
    }

    [Fact]
    public void Stream_and_object_stream_are_followed()
    {
        var result = Reading.Read(PdfWriter.Page(Content).Compressed());
        Assert.Equal(["Summa"], result.Document!.Lines.Select(line => line.Text));
        Assert.Empty(result.Document.Diagnostics);
    }

    [Fact]
    public void Incremental_update_replaces_an_object()
    {
        byte[] bytes = PdfWriter.Page(Content).Classic();
        int previous = PdfWriter.Latin(string.Concat(bytes.Select(b => (char)b))).AsSpan().LastIndexOf("xref\n0 1"u8);
        string update = "4 0 obj\n<< /Length 36 >>\nstream\nBT /F1 10 Tf 50 700 Td (Totalt) Tj ET\nendstream\nendobj\n";
        int start = bytes.Length + update.Length;
        byte[] updated = [.. bytes, .. PdfWriter.Latin($"{update}xref\n4 1\n{bytes.Length:D10} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {previous} >>\nstartxref\n{start}\n%%EOF\n")];
        Assert.Equal(["Totalt"], Reading.Lines(updated));
        Assert.Empty(Reading.Read(updated).Document!.Diagnostics);
    }

    [Fact]
    public void Hybrid_file_finds_objects_of_its_stream()
    {
        // Object 5, the font, is only in the stream that XRefStm names.
        var writer = PdfWriter.Page(Content);
        writer.Set(5, "null");
        byte[] head = writer.Classic();
        string text = string.Concat(head.Select(b => (char)b));
        string body = text[..text.IndexOf("5 0 obj", StringComparison.Ordinal)];
        int font = body.Length;
        body += "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n";
        int stream = body.Length;
        string row = "\u0001" + (char)(font >> 8) + (char)(font & 255) + "\0";
        body += $"9 0 obj\n<< /Type /XRef /Size 10 /W [1 2 1] /Index [5 1] /Length 4 >>\nstream\n{row}\nendstream\nendobj\n";
        int table = body.Length;
        body += "xref\n0 1\n0000000000 65535 f \n";
        for (int number = 1; number <= 4; number++)
            body += $"{number} 1\n{text.IndexOf($"{number} 0 obj", StringComparison.Ordinal):D10} 00000 n \n";
        body += $"trailer\n<< /Size 10 /Root 1 0 R /XRefStm {stream} >>\nstartxref\n{table}\n%%EOF\n";
        var page = Assert.Single(Reading.Pages(PdfWriter.Latin(body)));
        Assert.Equal("Courier", page.Letters[0].Font.Name);
        Assert.Equal(6, page.Letters[0].X1 - page.Letters[0].X0, 3);
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("xref\n0 1", "xxxx\n0 1")]
    [InlineData("trailer", "tr@iler")]
    public void Damaged_reference_is_rebuilt_and_said(string from, string to)
    {
        string text = string.Concat(PdfWriter.Page(Content).Classic().Select(b => (char)b));
        var result = Reading.Read(PdfWriter.Latin(text.Replace(from, to, StringComparison.Ordinal)));
        Assert.Equal(["Summa"], result.Document!.Lines.Select(line => line.Text));
        Assert.Contains(result.Document.Diagnostics, diagnostic => diagnostic.Code == "pdf.xref_rebuilt");
    }

    [Fact]
    public void Wrong_offsets_are_rebuilt()
    {
        string text = string.Concat(PdfWriter.Page(Content).Classic().Select(b => (char)b));
        Assert.Equal(["Summa"], Reading.Lines(PdfWriter.Latin(text.Replace("%PDF-1.4\n", "%PDF-1.4\n%moved\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void Object_stream_survives_a_lost_reference()
    {
        byte[] bytes = PdfWriter.Page(Content).Compressed();
        int start = bytes.AsSpan().LastIndexOf("startxref"u8);
        Assert.Equal(["Summa"], Reading.Lines(bytes[..start]));
    }

    [Fact]
    public void Reference_outside_the_file_is_rebuilt()
    {
        string text = string.Concat(PdfWriter.Page(Content).Classic().Select(b => (char)b));
        int start = text.LastIndexOf("startxref\n", StringComparison.Ordinal);
        Assert.Equal(["Summa"], Reading.Lines(PdfWriter.Latin(text[..start] + "startxref\n987654321\n%%EOF")));
    }

    [Fact]
    public void Bytes_before_the_header_are_passed_over()
    {
        byte[] bytes = [.. PdfWriter.Latin("HTTP/1.1 200 OK\r\n\r\n"), .. PdfWriter.Page(Content).Classic()];
        var result = Reading.Read(bytes);
        Assert.Equal(["Summa"], result.Document!.Lines.Select(line => line.Text));
        Assert.DoesNotContain(result.Document.Diagnostics, diagnostic => diagnostic.Code == "pdf.xref_rebuilt");
    }
}
