using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Ocr.Pages;

namespace FinsamIngest.Ocr.Tests;

/// <summary>Which pages are recognised, and what becomes of them.</summary>
public sealed class RecognisedDocumentTests
{
    [Fact]
    public void Only_pages_without_text_are_recognised()
    {
        var recogniser = new FakeRecogniser((page, _) => FakeRecogniser.Word("ord" + page));
        var (pages, document) = Read(recogniser, OcrLimits.Default, FakePages.Text(1), FakePages.Scan(2), FakePages.Text(3), FakePages.Scan(4));

        Assert.Equal([2, 4], recogniser.Asked.Order());
        Assert.Equal([1, 2, 3, 4], pages.Select(page => page.Number));
        Assert.Equal(["ord2", " "], pages[1].Letters.Select(letter => letter.Text));
        Assert.All(pages[1].Letters, letter => Assert.Equal((LetterTraits.Recognised, 90), (letter.Traits, (int)letter.Confidence)));
        Assert.All(pages[2].Letters, letter => Assert.Equal(LetterTraits.None, letter.Traits));
        Assert.Equal([("page.ocr", 2), ("page.ocr", 4)], document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Page!.Value)));
    }

    [Fact]
    public void Hidden_text_is_text()
    {
        var recogniser = new FakeRecogniser((_, _) => FakeRecogniser.Word("ord"));
        var hidden = FakePages.Text(1) with { ImageArea = 595 * 842 };
        Read(recogniser, OcrLimits.Default, hidden with { Letters = [.. hidden.Letters.Select(letter => letter with { Traits = LetterTraits.Hidden })] });
        Assert.Empty(recogniser.Asked);
    }

    /// <summary>The registry's stamp on a scan is no text of the page, and is not read twice.</summary>
    [Fact]
    public void A_stamped_scan_is_recognised_beside_its_stamp()
    {
        var recogniser = new FakeRecogniser((_, _) => new PageRecognition(
            2479, 3508, 0, [new("Dnr", 300, 480, 380, 510, 90, 0), new("Summa", 300, 900, 400, 930, 95, 1)], null));
        var (pages, _) = Read(recogniser, OcrLimits.Default, FakePages.Scan(1, FakePages.Letter("D", 72, 122), FakePages.Letter("n", 77, 122), FakePages.Letter("r", 82, 122)));
        Assert.Equal("D n r Summa", string.Join(' ', pages[0].Letters.Where(letter => !letter.IsBlank).Select(letter => letter.Text)));
    }

    [Fact]
    public void A_page_that_fails_is_named_and_the_others_are_read()
    {
        var recogniser = new FakeRecogniser((page, _) => page == 2 ? PageRecognition.Failed("för lång tid", "too long") : FakeRecogniser.Word("ord"));
        var (pages, document) = Read(recogniser, OcrLimits.Default, FakePages.Scan(1), FakePages.Scan(2), FakePages.Scan(3));
        Assert.Empty(pages[1].Letters);
        Assert.Equal(2, pages[2].Letters.Length);
        var failed = Assert.Single(document.Diagnostics, diagnostic => diagnostic.Code == "page.ocr_failed");
        Assert.Equal((2, "sidan 2 kunde inte läsas med textigenkänning (OCR): för lång tid"), (failed.Page!.Value, failed.Message.Sv));
    }

    [Fact]
    public void Pages_beyond_the_limit_are_left_out_and_said()
    {
        var recogniser = new FakeRecogniser((_, _) => FakeRecogniser.Word("ord"));
        var (pages, document) = Read(recogniser, OcrLimits.Default with { MaxPages = 2 }, [.. Enumerable.Range(1, 5).Select(page => FakePages.Scan(page))]);
        Assert.Equal([1, 2], recogniser.Asked.Order());
        Assert.Equal(5, pages.Count);
        Assert.Single(document.Diagnostics, diagnostic => diagnostic.Code == "document.ocr_too_many_pages");
    }

    [Fact]
    public void Pages_come_in_order_however_long_each_takes_and_never_too_many_at_once()
    {
        var recogniser = new FakeRecogniser((page, _) =>
        {
            Thread.Sleep(5 * (7 - (page % 7)));
            return FakeRecogniser.Word("ord" + page);
        });
        var (pages, _) = Read(recogniser, OcrLimits.Default with { Parallel = 3 }, [.. Enumerable.Range(1, 30).Select(page => page % 5 == 0 ? FakePages.Text(page) : FakePages.Scan(page))]);
        Assert.Equal(Enumerable.Range(1, 30), pages.Select(page => page.Number));
        Assert.All(pages.Where(page => page.Number % 5 != 0), page => Assert.Equal("ord" + page.Number, page.Letters[0].Text));
        Assert.InRange(recogniser.MostAtOnce, 1, 3);
    }

    [Fact]
    public void Cancelling_ends_the_reading_and_everything_is_let_go()
    {
        using var cancelled = new CancellationTokenSource();
        var recogniser = new FakeRecogniser((_, stop) =>
        {
            cancelled.Cancel();
            stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            stop.ThrowIfCancellationRequested();
            return FakeRecogniser.Word("ord");
        });
        var inner = new FakePages(FakePages.Scan(1), FakePages.Scan(2), FakePages.Scan(3));
        var document = new OcrPageSource(inner, _ => recogniser, OcrLimits.Default, cancelled.Token).Open(default, PageSourceLimits.Default).Document!;
        Assert.ThrowsAny<OperationCanceledException>(() => document.ReadPages().ToList());
        document.Dispose();
        Assert.True(recogniser.IsDisposed && inner.IsDisposed);
    }

    [Fact]
    public void A_document_of_text_starts_no_recogniser()
    {
        var source = new OcrPageSource(new FakePages(FakePages.Text(1)), _ => throw new InvalidOperationException(), OcrLimits.Default, CancellationToken.None);
        using var document = source.Open(default, PageSourceLimits.Default).Document!;
        Assert.Single(document.ReadPages());
    }

    private static (List<PageContent> Pages, IPagedDocument Document) Read(FakeRecogniser recogniser, OcrLimits limits, params PageContent[] pages)
    {
        var document = new OcrPageSource(new FakePages(pages), _ => recogniser, limits, CancellationToken.None).Open(default, PageSourceLimits.Default).Document!;
        var read = document.ReadPages().ToList();
        document.Dispose();
        Assert.True(recogniser.IsDisposed || recogniser.Asked.Count == 0);
        return (read, document);
    }
}
