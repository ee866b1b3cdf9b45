using FinsamIngest.Cli.Rendering;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Tests;

/// <summary><c>--ocr</c> where the programs are missing, and how scanned pages are told of.</summary>
public sealed class OcrOptionTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    /// <summary>No PATH, so nothing can be found: said at once, with what to install, and nothing is read.</summary>
    [Theory]
    [InlineData("sv", "--ocr behöver programmet tesseract och programmet pdftoppm, som inte finns här.")]
    [InlineData("en", "--ocr needs the program tesseract and the program pdftoppm, which is not here.")]
    public void Missing_programs_are_said_with_what_to_install(string language, string message)
    {
        var code = bench.Run("ingest", "--ocr", "--lang", language, bench.File("a.txt", "Summa 1 2\n"), "--out", bench.Path("out"));

        Assert.Equal(2, code);
        Assert.Contains(message, bench.Error, StringComparison.Ordinal);
        Assert.Contains("apt-get install tesseract-ocr tesseract-ocr-swe poppler-utils", bench.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.Path("out")));
    }

    [Fact]
    public void Help_names_it()
    {
        bench.Run("check", "--help");
        Assert.Contains("--ocr", bench.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 3 }, "sidan 3 är en bild utan text")]
    [InlineData(new[] { 1, 2, 3, 7 }, "sidorna 1–3, 7 är bilder utan text")]
    [InlineData(new[] { 9, 2, 1, 9 }, "sidorna 1–2, 9 är bilder utan text")]
    [InlineData(new[] { 1, 3, 5, 7, 9, 11, 13, 15, 17 }, "sidorna 1, 3, 5, 7, 9, 11, 13, 15 … är bilder utan text")]
    public void Scanned_pages_are_told_together(int[] pages, string expected)
    {
        var each = pages.Select(page => new Diagnostic(DiagnosticLevel.Warning, "page.image_only", new LocalisedText("", ""), page));
        Assert.Equal(expected, PagesWording.Of("page.image_only", each)!.Message.Sv);
    }

    [Fact]
    public void Other_diagnostics_are_told_one_by_one() =>
        Assert.Null(PagesWording.Of("page.ocr_failed", [new Diagnostic(DiagnosticLevel.Warning, "page.ocr_failed", new LocalisedText("", ""), 1)]));
}
