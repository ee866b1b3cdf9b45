using System.Globalization;
using System.Text.Json;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.EndToEnd;

/// <summary>Scans of the project's PDFs through <c>--ocr</c>, with the programs that recognise them.</summary>
public sealed class OcrTests
{
    private const string Fixture = "roslagen-2024.word-plain.libreoffice.tagged";

    /// <summary>The statements and notes; pages 12 to 14 of the report are 1 to 3 of its scan.</summary>
    private const int First = 12, Last = 14;

    [OcrFact]
    public void A_scan_is_read_marked_and_trusted_less()
    {
        using var folder = new Folder();
        var file = folder.File("scan.pdf", ScannedPdf.Of(Finsam.Fixture("pdf", Fixture + ".pdf"), First, Last, 300));
        var run = Finsam.Run("ingest", "--ocr", file, "--out", folder.In("out"));
        Assert.True(run.Code is 0 or 1, run.Error);
        var report = ReportJson.Read(File.ReadAllBytes(folder.In("out/scan.report.json"))).Report!;

        var read = Figures(report);
        var truth = Truth();
        var left = truth.GroupBy(figure => figure).ToDictionary(group => group.Key, group => group.Count());
        var right = read.Count(figure => left.TryGetValue(figure, out var count) && (left[figure] = count - 1) >= 0);
        Assert.True(truth.Count > 100);
        Assert.True(
            2.0 * right / (truth.Count + read.Count) >= 0.97,
            $"{right} right of {truth.Count} printed and {read.Count} read; missing {string.Join(", ", left.Where(pair => pair.Value > 0).Take(10))}");

        var cells = report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();
        Assert.All(cells, cell => Assert.True(cell.Ocr && cell.Confidence < 1 && cell.Box is { X0: > 0, Y0: > 0 } box && box.X1 < 600 && box.Y1 < 850));
        Assert.Equal([1, 2, 3], report.Diagnostics.Where(diagnostic => diagnostic.Code == "page.ocr").Select(diagnostic => diagnostic.Page!.Value));

        // Two misprints of the report: found, but not claimed while the figure may be misread.
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.Contains("maskinlästa (OCR)", finding.Message.Sv, StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding is { Severity: Severity.Warning, Type: CheckType.VerticalSum } && finding.Causes[0].Suggested == -15);
        Assert.Contains("pages 1–3 were read by text recognition (OCR)", run.Output, StringComparison.Ordinal);
    }

    [OcrFact]
    public void Only_the_pages_without_text_are_recognised()
    {
        using var folder = new Folder();
        var text = SmallPdf.Text(
            [(60, "Årsredovisning 2024 Samordningsförbundet Prov")], [(60, "Resultaträkning"), (400, "2024"), (460, "2023")],
            [(60, "Intäkter"), (400, "1 200"), (460, "1 100")], [(60, "Kostnader"), (400, "-800"), (460, "-700")], [(60, "Årets resultat"), (400, "400"), (460, "400")]);
        var file = folder.File("blandad.pdf", ScannedPdf.Of(Finsam.Fixture("pdf", Fixture + ".pdf"), First, First, 200, text));
        var run = Finsam.Run("check", "--ocr", "--json", file);
        Assert.True(run.Code is 0 or 1, run.Error);
        var report = ReportJson.Read(System.Text.Encoding.UTF8.GetBytes(run.Output)).Report!;

        var cells = report.Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select(cell => (row.Page, cell.Ocr)))).ToList();
        Assert.Contains((1, false), cells);
        Assert.Contains((2, true), cells);
        Assert.DoesNotContain((1, true), cells);
        Assert.DoesNotContain((2, false), cells);
    }

    [OcrFact]
    public void Nothing_is_left_behind()
    {
        using var folder = new Folder();
        var before = Directory.GetDirectories(Path.GetTempPath(), "finsam-ocr-*").ToHashSet();
        var file = folder.File("scan.pdf", SmallPdf.Of(SmallPdf.Image));
        var run = Finsam.Run("check", "--ocr", file);
        Assert.Equal(3, run.Code);
        Assert.Contains("text recognition (OCR) found no text", run.Error, StringComparison.Ordinal);
        var slow = folder.File("slow.pdf", ScannedPdf.Of(Finsam.Fixture("pdf", Fixture + ".pdf"), First, Last, 200));
        Assert.Contains("took longer than 1 s", Finsam.Run("check", "--ocr", "--timeout", "1", slow).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "finsam-ocr-*"), path => !before.Contains(path) && HoldsOneOf(path, file, slow));
    }

    /// <summary>Others may be recognising on this machine at the same time: theirs is another document.</summary>
    private static bool HoldsOneOf(string path, params string[] files)
    {
        var document = new FileInfo(Path.Combine(path, "document.pdf"));
        return document.Exists && files.Any(file => new FileInfo(file).Length == document.Length);
    }

    private static List<(int Page, decimal Value)> Figures(NormalisedReport report) =>
        [.. report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells.Where(cell => cell.Value is not null).Select(cell => (cell.Box!.Page, cell.Value!.Value)))];

    private static List<(int Page, decimal Value)> Truth()
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Finsam.Fixture("pdf", Fixture + ".truth.json")));
        var figures = new List<(int, decimal)>();
        foreach (var row in truth.RootElement.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()))
            foreach (var cell in row.GetProperty("cells").EnumerateObject())
                if (cell.Value.ValueKind == JsonValueKind.Number && row.GetProperty("page").GetInt32() is >= First and <= Last and var page)
                    figures.Add((page - First + 1, decimal.Parse(cell.Value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture)));
        return figures;
    }
}
