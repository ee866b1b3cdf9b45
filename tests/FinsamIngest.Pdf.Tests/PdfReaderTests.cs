using FinsamIngest.Core.Documents;

namespace FinsamIngest.Pdf.Tests;

public sealed class PdfReaderTests
{
    private readonly PdfReader reader = new();

    [Theory]
    [InlineData("a.pdf", "", true)]
    [InlineData("A.PDF", "Hej", false)]
    [InlineData("a.pdf", "<!DOCTYPE html>", true)]
    [InlineData("a.pdf", "H\0\u0001j", true)]
    [InlineData("a.pdf", "\u00ff\u00feH\0e\0j\0", false)]
    [InlineData("a.pdf", "HTTP/1.1 200 OK\n\n%PDF-1.4", true)]
    [InlineData("a.txt", "%PDF-1.4", true)]
    [InlineData("a.txt", "En fil börjar med %PDF-1.4", false)]
    [InlineData("a.bin", "%PDF-1.4", true)]
    [InlineData("a.bin", "\u00ef\u00bb\u00bf%PDF-1.4", true)]
    [InlineData("a.txt", "Hej", false)]
    public void Accepts_by_header_and_leaves_plain_text_alone(string name, string start, bool expected) => Assert.Equal(expected, reader.Accepts(name, PdfWriter.Latin(start)));

    [Fact]
    public void Reads_a_document()
    {
        var reading = reader.Read(PdfWriter.Page("BT /F1 10 Tf 50 700 Td (Summa) Tj ET").Classic(), "a.pdf");
        Assert.True(reading.Succeeded);
        Assert.Equal("Summa", Assert.Single(reading.Document.Lines).Text);
    }

    [Fact]
    public void Failures_have_their_kind_and_sentence()
    {
        Assert.Equal(DocumentFailureKind.Empty, reader.Read(Array.Empty<byte>(), "a.pdf").Failure!.Kind);
        Assert.Equal(DocumentFailureKind.NotADocument, reader.Read(PdfWriter.Latin("Hej"), "a.pdf").Failure!.Kind);
        var locked = reader.Read(Reading.Sample("password.pdf"), "a.pdf").Failure!;
        Assert.Equal(DocumentFailureKind.PasswordNeeded, locked.Kind);
        Assert.Contains("password", locked.Message.En, StringComparison.Ordinal);
    }
}
