using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Ocr.Pages;
using FinsamIngest.Ocr.Tesseract;

namespace FinsamIngest.Ocr.Tests;

/// <summary>What Tesseract printed for drawn pages of a report (A4, 300 dots an inch), put on their pages and into lines.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Rows_of_a_balance_sheet_come_out_as_printed()
    {
        var lines = Lines(Recognition("balance-sheet.tsv"));
        Assert.Contains("Förutbetalda kostnader upplupna intäkter 1504 97", lines);
        Assert.Contains("Summa eget kapital och skulder 6 065 4 662", lines);
        Assert.Contains("Verksamhetens kostnader 2 -9257 -7086", lines);
    }

    [Fact]
    public void Boxes_are_points_of_the_page()
    {
        var word = Words(Recognition("balance-sheet.tsv")).First(word => word.Text == "10");
        Assert.InRange(word.Geometry!.X0, 0, 595);
        Assert.InRange(word.Geometry.FontSize, 9, 12);
        Assert.InRange(word.Geometry.Recognition!.Value, 0.9, 1);
    }

    /// <summary>Marks that recognition takes for quotation marks stand beside their figures as raised marks.</summary>
    [Fact]
    public void Footnote_marks_are_raised()
    {
        var words = Words(Recognition("note-with-footnotes.tsv"));
        var at = words.FindIndex(word => word.Text == "-153");
        Assert.True(at >= 0);
        Assert.False(words[at].Geometry!.Raised);
        Assert.True(words[at + 1].Geometry!.Raised);
        Assert.Contains(words, word => word.Text == "Utfall");
        Assert.DoesNotContain(words, word => word.Geometry!.Raised && word.Text.Length > 2);
    }

    /// <summary>One degree: over the page's width a row sinks by more than a line's height.</summary>
    [Theory]
    [InlineData(0.0175)]
    [InlineData(-0.0175)]
    [InlineData(0.035)]
    public void Rows_of_a_crooked_scan_come_out_the_same(double slope)
    {
        var straight = Recognition("balance-sheet.tsv");
        var crooked = straight with { Words = [.. straight.Words.Select(word => Sunk(word, (int)Math.Round(slope * (LineFit.Middle(word) - (straight.Width / 2.0)))))] };
        Assert.Equal(Lines(straight), Lines(crooked));
        var (before, after) = (Words(straight), Words(crooked));
        int first = before.FindIndex(word => word.Text == "8"), same = after.FindIndex(word => word.Text == "8");
        Assert.Equal(slope > 0, after[same].Geometry!.Y0 > before[first].Geometry!.Y0 + 2);
    }

    /// <summary>The page as displayed stands on its side or its head: the words lie there, and read the same.</summary>
    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Turned_pages_read_the_same(int turn)
    {
        var upright = Recognition("balance-sheet.tsv");
        var turned = upright with { Turn = turn };
        var page = turn == 180 ? FakePages.Scan(1) : FakePages.Scan(1) with { Width = 842, Height = 595 };
        Assert.Equal(Lines(upright), Lines(turned, page));
        Assert.All(new LetterBuilder(turned, page).Build(), letter =>
        {
            Assert.InRange(letter.X0, 0, letter.X1);
            Assert.InRange(letter.X1, 0, (float)page.Width);
            Assert.InRange(letter.Y0, 0, letter.Y1);
            Assert.InRange(letter.Y1, 0, (float)page.Height);
        });
    }

    private static RecognisedWord Sunk(RecognisedWord word, int by) => word with { Top = word.Top + by, Bottom = word.Bottom + by };

    private static PageRecognition Recognition(string name) => TsvReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name)), 0);

    private static List<string> Lines(PageRecognition recognition, Core.Documents.Pages.PageContent? page = null) =>
        [.. Layout(recognition, page).SelectMany(p => p.Lines).Select(line => line.Text)];

    private static List<(string Text, WordGeometry? Geometry)> Words(PageRecognition recognition) =>
        [.. Layout(recognition, null).SelectMany(p => p.Lines).SelectMany(line => line.Words.Select(word => (line.TextOf(word).ToString(), word.Geometry)))];

    private static ImmutableArray<SourcePage> Layout(PageRecognition recognition, Core.Documents.Pages.PageContent? page)
    {
        page ??= FakePages.Scan(1);
        using var document = new FakePages(page with { Letters = new LetterBuilder(recognition, page).Build() });
        return PagedDocumentReader.ToSourcePages(PagedDocumentReader.Read(document));
    }
}
