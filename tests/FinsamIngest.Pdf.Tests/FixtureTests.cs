using System.Text.Json;
using FinsamIngest.Core.Documents;
using FinsamIngest.Pdf.Tests.Poppler;

namespace FinsamIngest.Pdf.Tests;

/// <summary>The project's PDFs of real reports' content, against their truth and against poppler.</summary>
public sealed class FixtureTests
{
    private static readonly string[] Files = [.. Directory.GetFiles(Reading.Fixture(""), "*.pdf").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Files];

    [Fact]
    public void All_fixtures_are_here() => Assert.Equal(18, Names.Count);

    /// <summary>Every row of the truth: its printed figures stand on one line of its page, in order, whatever the producer.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_keep_their_figures_on_one_line(string name)
    {
        var document = PdfDocumentReader.Read(File.ReadAllBytes(Reading.Fixture(name + ".pdf")), name).Document!;
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Reading.Fixture(name + ".truth.json")));
        int rows = 0;
        var lost = new List<string>();
        foreach (var row in truth.RootElement.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()))
        {
            if (!row.TryGetProperty("printed", out var printed) || !row.TryGetProperty("page", out var page) || page.ValueKind != JsonValueKind.Number)
                continue;
            var figures = printed.EnumerateObject().Select(cell => Squeeze(cell.Value.GetString() ?? "")).Where(text => text.Length > 0).ToList();
            if (figures.Count == 0)
                continue;
            rows++;
            if (!document.Pages.Where(candidate => Math.Abs(candidate.Number - page.GetInt32()) <= 1)
                .SelectMany(candidate => candidate.Lines).Any(line => InOrder(Squeeze(line.Text), figures)))
                lost.Add($"page {page}: {row.GetProperty("label")} {string.Join(" | ", figures)}");
        }

        Assert.True(rows > 50);
        Assert.True(lost.Count <= 0.0 * rows, $"{lost.Count} of {rows} rows: {string.Join("; ", lost)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_hold_words_with_places(string name)
    {
        var document = PdfDocumentReader.Read(File.ReadAllBytes(Reading.Fixture(name + ".pdf")), name).Document!;
        Assert.Equal(TextLayout.Geometry, document.Layout);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(Enumerable.Range(1, document.Lines.Length), document.Lines.Select(line => line.Number));
        foreach (var line in document.Lines)
        {
            Assert.Equal(line.Text, string.Join(' ', line.Words.Select(word => line.TextOf(word).ToString())));
            foreach (var word in line.Words)
                Assert.True(word.Geometry is { } box && box.X1 > box.X0 && box.Y1 > box.Y0 && box.FontSize > 3, line.Text);
        }
    }

    [PopplerFact]
    public void Words_agree_with_poppler()
    {
        int total = 0, agreed = 0;
        foreach (string name in Files)
        {
            string path = Reading.Fixture(name + ".pdf");
            var comparison = WordComparison.Of(PopplerTool.Words(path), PdfDocumentReader.Read(File.ReadAllBytes(path), name).Layout!);
            total += comparison.Total;
            agreed += comparison.Agreed;

            // What differs: poppler guesses the height of Type 3 fonts, and joins letter-spaced page numbers that we leave as two words.
            Assert.True(comparison.Share >= 0.99, $"{name}: {comparison.Share:P2}, for example {comparison.Missing.FirstOrDefault()}");
        }

        Assert.True(agreed >= 0.995 * total, $"{agreed} of {total}");
    }

    private static bool InOrder(string line, List<string> figures)
    {
        int at = 0;
        foreach (string figure in figures)
        {
            int found = line.IndexOf(figure, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + figure.Length;
        }

        return true;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
