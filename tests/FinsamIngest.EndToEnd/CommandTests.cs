using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace FinsamIngest.EndToEnd;

/// <summary>What the command answers and how it ends.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string Text = Finsam.Fixture("reports", "arsredovisning-roslagen-2024.txt");
    private static readonly string Pdf = Finsam.Fixture("pdf", "roslagen-2024.word-plain.libreoffice.tagged.pdf");
    private static readonly string Encrypted = Finsam.Fixture("pdf", "uppsala-2024.split.chromium.aes256.pdf");

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Help_and_usage()
    {
        var help = Finsam.Run("check", "--help");
        Assert.Equal(0, help.Code);
        Assert.Contains(".pdf", help.Output, StringComparison.Ordinal);
        Assert.Contains("--debug-pages DIR", help.Output, StringComparison.Ordinal);
        Assert.Equal(2, Finsam.Run("check", "--no-such-option").Code);
    }

    [Fact]
    public void Findings_of_severity_error_end_with_1() => Assert.Equal(1, Finsam.Run("check", Text).Code);

    [Fact]
    public void Report_that_adds_up_ends_with_0()
    {
        var run = Finsam.Run("check", folder.File("a.pdf", SmallPdf.Of(SmallPdf.Text(
            [(50, "Årsredovisning 2024")], [(50, "Resultaträkning")], [(50, "Belopp i tkr"), (300, "2024"), (400, "2023")],
            [(50, "Intäkter"), (300, "900"), (400, "800")], [(50, "Kostnader"), (300, "-700"), (400, "-650")], [(50, "Årets resultat"), (300, "200"), (400, "150")]))));
        Assert.Equal(0, run.Code);
        Assert.Contains("6 figures", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypted_with_an_empty_password_is_read()
    {
        var run = Finsam.Run("check", Encrypted);
        Assert.Equal(1, run.Code);
        Assert.Contains("25 pages", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Folder_of_text_and_pdf_is_read_whole()
    {
        folder.Copy(Text, "a.txt");
        folder.Copy(Pdf, "b.pdf");
        folder.File("c.docx", [1, 2, 3]);
        var run = Finsam.Run("ingest", folder.Path, "--out", folder.In("out"));
        Assert.Equal(1, run.Code);
        Assert.Equal(["a.report.json", "b.report.json"], Directory.GetFiles(folder.In("out")).Select(Path.GetFileName).Order());
        Assert.Contains("1 other file in the folders skipped", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en_US.UTF-8", "Run text recognition (OCR)", "Pages without text: 1–3.")]
    [InlineData("sv_SE.UTF-8", "Kör textigenkänning (OCR)", "Sidor utan text: 1–3.")]
    public void Images_only_says_what_to_do(string locale, string advice, string pages)
    {
        var run = Finsam.RunIn(locale, "check", folder.File("scan.pdf", SmallPdf.Of(SmallPdf.Image, SmallPdf.Image, SmallPdf.Image)));
        Assert.Equal(3, run.Code);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
        Assert.Contains(pages, run.Error, StringComparison.Ordinal);
        Assert.Contains("--ocr", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_without_text_among_others_is_named()
    {
        var run = Finsam.Run("check", folder.File("a.pdf", SmallPdf.Of(SmallPdf.Text([(50, "Bara text.")]), SmallPdf.Image)));
        Assert.Equal(0, run.Code);
        Assert.Contains("page 2 is an image without text", run.Output, StringComparison.Ordinal);
        Assert.Contains("with --ocr they are", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_known_by_their_signature()
    {
        Assert.Contains("18 pages", Finsam.Run("check", folder.Copy(Pdf, "pdf-called.txt")).Output, StringComparison.Ordinal);
        Assert.Contains("1,084 lines", Finsam.Run("check", folder.Copy(Text, "text-called.pdf")).Output.Replace("1 084", "1,084", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_pdf_is_said_and_the_rest_is_done()
    {
        var page = folder.File("page.pdf", "<!DOCTYPE html><title>Log in</title>"u8.ToArray());
        var empty = folder.File("empty.pdf", []);
        var rubbish = folder.File("rubbish.pdf", [0, 1, 2, 3, 0, 255]);
        var broken = folder.File("broken.pdf", "%PDF-1.7\nnothing more"u8.ToArray());
        var run = Finsam.Run("check", page, empty, rubbish, broken, Pdf);
        Assert.Equal(3, run.Code);
        Assert.Contains("page.pdf: The file is not a PDF", run.Error, StringComparison.Ordinal);
        Assert.Contains("empty.pdf: The file is empty", run.Error, StringComparison.Ordinal);
        Assert.Contains("rubbish.pdf: The file is not a PDF", run.Error, StringComparison.Ordinal);
        Assert.Contains("broken.pdf: The PDF is damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("18 pages", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_pdf_gives_what_is_left_and_says_so()
    {
        var bytes = File.ReadAllBytes(Pdf);
        var run = Finsam.Run("check", folder.File("cut.pdf", bytes[..(bytes.Length * 2 / 3)]));
        Assert.InRange(run.Code, 0, 3);
        Assert.Contains("damaged", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_megabytes_are_read()
    {
        // Behind the last line readers find no object, as with the pictures that make files so large.
        var bytes = new byte[60 << 20];
        SmallPdf.Of(SmallPdf.Text([(50, "Bara text.")])).CopyTo(bytes, 0);
        var small = SmallPdf.Of(SmallPdf.Text([(50, "Bara text.")]));
        small.AsSpan(small.AsSpan().LastIndexOf("startxref"u8)).CopyTo(bytes.AsSpan(bytes.Length - (small.Length - small.AsSpan().LastIndexOf("startxref"u8))));
        var run = Finsam.Run("check", folder.File("large.pdf", bytes));
        Assert.Equal(0, run.Code);
        Assert.Contains("1 page", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Larger_than_the_limit_is_refused_unread()
    {
        var path = folder.In("huge.pdf");
        using (var stream = File.Create(path))
        {
            stream.Write("%PDF-1.4\n"u8);
            stream.SetLength(300L << 20);
        }

        var run = Finsam.Run("check", path);
        Assert.Equal(3, run.Code);
        Assert.Contains("The limit is 256 MB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_what_the_contract_demands()
    {
        var run = Finsam.Run("check", Pdf, Text, "--json");
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        foreach (var line in lines)
        {
            using var report = JsonDocument.Parse(line);
            var root = report.RootElement;
            Demand(root, "schemaVersion", "documentId", "source", "organisation", "fiscalYear", "tables", "prose", "checks", "findings", "diagnostics");
            Demand(root.GetProperty("source"), "name", "mediaType", "bytes", "pages");
            Assert.NotEqual(0, root.GetProperty("tables").GetArrayLength());
            foreach (var table in root.GetProperty("tables").EnumerateArray())
            {
                Demand(table, "id", "statement", "title", "noteNumber", "unit", "unitPrinted", "unitBasis", "page", "lines", "columns", "rows");
                foreach (var column in table.GetProperty("columns").EnumerateArray())
                    Demand(column, "id", "period", "scenario", "printed");
                foreach (var row in table.GetProperty("rows").EnumerateArray())
                {
                    Demand(row, "id", "label", "code", "codeConfidence", "noteRef", "kind", "level", "page", "line", "cells");
                    foreach (var cell in row.GetProperty("cells").EnumerateArray())
                        Demand(cell, "column", "value", "amountSek", "raw", "box", "span", "confidence", "decodedBy", "footnotes");
                }
            }

            foreach (var check in root.GetProperty("checks").EnumerateArray())
                Demand(check, "id", "type", "lhs", "terms", "difference", "tolerance", "unit", "verdict");
            foreach (var finding in root.GetProperty("findings").EnumerateArray())
                Demand(finding, "id", "check", "severity", "type", "cells", "difference", "unit", "message", "causes");
        }

        static void Demand(JsonElement element, params string[] names)
        {
            foreach (var name in names)
                Assert.True(element.TryGetProperty(name, out _), $"{name} is missing in {element.GetRawText()[..Math.Min(200, element.GetRawText().Length)]}");
        }
    }

    [Fact]
    public void Debug_pages_draws_every_page_and_lists_them()
    {
        var run = Finsam.Run("check", Pdf, Text, "--debug-pages", folder.In("drawn"));
        Assert.Equal(1, run.Code);
        Assert.Contains("text has no pages to draw", run.Error, StringComparison.Ordinal);
        var drawings = Directory.GetFiles(folder.In("drawn"), "*.svg").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(18, drawings.Count);
        Assert.All(drawings, path => Assert.Equal("svg", XDocument.Load(path).Root!.Name.LocalName));
        var index = File.ReadAllText(Path.Combine(folder.In("drawn"), "index.html"));
        Assert.StartsWith("<!DOCTYPE html>", index, StringComparison.Ordinal);
        Assert.All(drawings, path => Assert.Contains($"href=\"{Path.GetFileName(path)}\"", index, StringComparison.Ordinal));

        var balance = File.ReadAllText(drawings[11]);
        Assert.Contains("t04 Balance sheet", balance, StringComparison.Ordinal);
        Assert.Contains("Kassa och bank · 2024 actual", balance, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_report_never_becomes_markup()
    {
        const string Hostile = "</text><script>alert(1)</script> \"' onload=\"x &amp;";
        var pdf = folder.File("a\"><script>.pdf", SmallPdf.Of(SmallPdf.Text(
            [(50, "Resultaträkning " + Hostile)], [(50, "Belopp i tkr"), (300, "2024"), (400, "2023")],
            [(50, Hostile), (300, "900"), (400, "800")], [(50, "Kostnader"), (300, "-700"), (400, "-650")], [(50, "Summa"), (300, "200"), (400, "150")])));
        Finsam.Run("check", pdf, "--debug-pages", folder.In("drawn"));

        foreach (var path in Directory.GetFiles(folder.In("drawn")).Where(path => Path.GetExtension(path) is ".svg" or ".html"))
        {
            var document = XDocument.Parse(File.ReadAllText(path).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
            Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "style" or "foreignObject");
            Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "style");
        }

        var drawing = XDocument.Load(Directory.GetFiles(folder.In("drawn"), "*.svg").Single());
        Assert.Contains("</text><script>alert(1)</script>", drawing.Root!.Value, StringComparison.Ordinal);
    }

    /// <summary>The goal is a second on a quiet machine; this only catches a defect of another order, for machines that run tests are busy.</summary>
    [Fact]
    public void Cold_check_of_24_pages_is_quick()
    {
        var watch = Stopwatch.StartNew();
        var run = Finsam.Run("check", Finsam.Fixture("pdf", "roslagen-2022.tabs.libreoffice.tagged.pdf"));
        Assert.Contains("24 pages", run.Output, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }
}
