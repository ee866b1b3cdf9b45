using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.PdfPig;

namespace FinsamIngest.Pdf.Tests.PdfPig;

/// <summary>Two readers that share no code for files, fonts and content must see the same letters in the same places.</summary>
public sealed class LetterComparisonTests
{
    /// <summary>Baselines agree within this many points.</summary>
    private const float Tolerance = 0.5f;

    public static TheoryData<string> Names => [.. Directory.GetFiles(Reading.Fixture(""), "*.pdf").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Letters_are_those_of_the_builtin_reader(string name)
    {
        byte[] bytes = File.ReadAllBytes(Reading.Fixture(name));
        var expected = Pages(new PdfPageSource(), bytes);
        var actual = Pages(new PdfPigPageSource(), bytes);
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (ours, theirs) in expected.Zip(actual))
            AssertSame(Shown(ours), Shown(theirs), ours.Number);
    }

    private static void AssertSame(List<Letter> expected, List<Letter> actual, int page)
    {
        Assert.True(expected.Count == actual.Count, $"page {page}: {expected.Count} letters, PdfPig sees {actual.Count}");
        foreach (var (ours, theirs) in expected.Zip(actual))
        {
            Assert.True(
                ours.Text == theirs.Text && ours.Rotation == theirs.Rotation
                && Math.Abs(ours.OriginX - theirs.OriginX) <= Tolerance && Math.Abs(ours.OriginY - theirs.OriginY) <= Tolerance,
                $"page {page}: '{ours.Text}' at {ours.OriginX}, {ours.OriginY}; PdfPig sees '{theirs.Text}' at {theirs.OriginX}, {theirs.OriginY}");
        }
    }

    /// <summary>Letters that show, in the order in which they are painted. Of spaces a reader may make more or fewer: nothing hangs on them.</summary>
    private static List<Letter> Shown(PageContent page) => [.. page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Text))];

    private static List<PageContent> Pages(IPageSource source, byte[] bytes)
    {
        using var document = source.Open(bytes, PageSourceLimits.Default).Document;
        Assert.NotNull(document);
        return [.. document.ReadPages()];
    }
}
