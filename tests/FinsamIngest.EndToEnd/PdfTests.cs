using System.Globalization;
using System.Text.Json;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Pdf;

namespace FinsamIngest.EndToEnd;

/// <summary>The project's PDFs through the command, against what a careful reader finds in them.</summary>
public sealed class PdfTests
{
    /// <summary>The report's place in one run over all of them: a process a file would take longer than all the reading.</summary>
    private static readonly Lazy<Dictionary<string, NormalisedReport>> Reports = new(ReadAll);

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Finsam.Fixture("pdf"), "*.pdf").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void All_are_read() => Assert.True(Names.Count >= 10 && Reports.Value.Count == Names.Count);

    /// <summary>Figures by page and value, so that no label's spelling matters; 0.99 of their harmonic mean.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_are_those_of_the_truth(string name)
    {
        var truth = Truth(name);
        var read = Reports.Value[name].Tables.SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells.Where(cell => cell.Value is not null).Select(cell => (cell.Box?.Page ?? row.Page, cell.Value!.Value)))
            .ToList();
        var left = truth.GroupBy(figure => figure).ToDictionary(group => group.Key, group => group.Count());
        var right = read.Count(figure => left.TryGetValue(figure, out var count) && (left[figure] = count - 1) >= 0);

        var score = 2.0 * right / (truth.Count + read.Count);
        Assert.True(truth.Count > 200);
        Assert.True(score >= 0.99, $"{score:0.0000}: {right} right of {truth.Count} printed and {read.Count} read; missing {string.Join(", ", left.Where(pair => pair.Value > 0).Take(10))}");
    }

    /// <summary>On its page, and the letters inside are those it was read from.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_lies_in_its_box(string name)
    {
        var pages = PdfDocumentReader.Read(File.ReadAllBytes(Finsam.Fixture("pdf", name + ".pdf")), name).Layout!.Pages;
        foreach (var table in Reports.Value[name].Tables)
        {
            foreach (var (row, cell) in table.Rows.SelectMany(row => row.Cells.Select(cell => (row, cell))))
            {
                var place = $"{table.Id}.{row.Id}.{cell.Column} {row.Label} ”{cell.Raw}” {cell.Box}";
                Assert.True(cell.Box is not null, place);
                var page = pages[cell.Box.Page - 1];
                Assert.True(cell.Box.X0 >= 0 && cell.Box.X0 < cell.Box.X1 && cell.Box.X1 <= page.Width, place);
                Assert.True(cell.Box.Y0 >= 0 && cell.Box.Y0 < cell.Box.Y1 && cell.Box.Y1 <= page.Height, place);
                var inside = string.Concat(page.Lines.SelectMany(line => line.Words)
                    .Where(word => IsIn((word.Geometry.X0 + word.Geometry.X1) / 2, (word.Geometry.Y0 + word.Geometry.Y1) / 2, cell.Box))
                    .Select(word => word.Text));
                Assert.True(Squeeze(inside).Contains(Squeeze(cell.Raw), StringComparison.Ordinal), $"{place}: ”{inside}”");
            }
        }
    }

    private static bool IsIn(double x, double y, Box box) => x >= box.X0 - 0.5 && x <= box.X1 + 0.5 && y >= box.Y0 - 0.5 && y <= box.Y1 + 0.5;

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Dictionary<string, NormalisedReport> ReadAll()
    {
        using var folder = new Folder();
        var run = Finsam.Run("ingest", Finsam.Fixture("pdf"), "--out", folder.Path);
        Assert.True(run.Code is 0 or 1, run.Error);
        return Directory.GetFiles(folder.Path, "*.report.json").ToDictionary(
            path => Path.GetFileName(path)[..^".report.json".Length],
            path => ReportJson.Read(File.ReadAllBytes(path)).Report!);
    }

    private static List<(int Page, decimal Value)> Truth(string name)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Finsam.Fixture("pdf", name + ".truth.json")));
        var figures = new List<(int, decimal)>();
        foreach (var row in truth.RootElement.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()))
            foreach (var cell in row.GetProperty("cells").EnumerateObject())
                if (cell.Value.ValueKind == JsonValueKind.Number)
                    figures.Add((row.GetProperty("page").GetInt32(), decimal.Parse(cell.Value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture)));
        return figures;
    }
}
