using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Documents.Pages.Layout;

namespace FinsamIngest.Pdf.Tests;

/// <summary>Short ways to read what a test is about.</summary>
internal static class Reading
{
    public static PdfReadResult Read(byte[] bytes) => PdfDocumentReader.Read(bytes, "test.pdf");

    public static List<PageContent> Pages(byte[] bytes, PageSourceLimits? limits = null)
    {
        using var document = new PdfPageSource().Open(bytes, limits ?? PageSourceLimits.Default).Document;
        Assert.NotNull(document);
        return [.. document.ReadPages()];
    }

    public static string Letters(byte[] bytes) => string.Concat(Pages(bytes).SelectMany(page => page.Letters).Select(letter => letter.Text));

    /// <summary>The lines of all pages.</summary>
    public static string[] Lines(byte[] bytes)
    {
        var layout = Read(bytes).Layout;
        return layout is null ? [] : [.. layout.Pages.SelectMany(page => page.Lines).Select(line => line.Text)];
    }

    public static LaidOutPage FirstPage(byte[] bytes) => Read(bytes).Layout!.Pages[0];

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "pdf", name);

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
