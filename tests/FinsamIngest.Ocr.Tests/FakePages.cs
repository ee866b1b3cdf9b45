using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Reports;
using FinsamIngest.Ocr.Pages;

namespace FinsamIngest.Ocr.Tests;

/// <summary>A document of given pages.</summary>
internal sealed class FakePages(params PageContent[] pages) : IPageSource, IPagedDocument
{
    private static readonly FontFace Face = new("Text", false, false);

    public bool IsDisposed { get; private set; }

    public int PageCount => pages.Length;

    public ImmutableArray<Diagnostic> Diagnostics => [];

    /// <summary>A4; an image covers it.</summary>
    public static PageContent Scan(int number, params Letter[] letters) => new(number, 595, 842, [.. letters], [], [], 595 * 842);

    /// <summary>A4 with one long line of text.</summary>
    public static PageContent Text(int number) => new(number, 595, 842, [.. Enumerable.Range(0, 200).Select(i => Letter("a", 50 + (2 * i), 100))], [], [], 0);

    public static Letter Letter(string text, float x, float y) => new(text, Face, x, y - 8, x + (5 * text.Length), y + 2, x, y, 10, 0, LetterTraits.None, -1);

    public PageSourceResult Open(ReadOnlyMemory<byte> bytes, PageSourceLimits limits) => new(this, null);

    public IEnumerable<PageContent> ReadPages() => pages;

    public StructureTree? ReadStructure() => null;

    public void Dispose() => IsDisposed = true;
}

/// <summary>Recognises what it is told.</summary>
internal sealed class FakeRecogniser(Func<int, CancellationToken, PageRecognition> read) : IPageRecogniser
{
    private int most;
    private int now;

    public bool IsDisposed { get; private set; }

    /// <summary>Pages that were recognised at the same time.</summary>
    public int MostAtOnce => most;

    public List<int> Asked { get; } = [];

    public static PageRecognition Word(string text) => new(2479, 3508, 0, [new RecognisedWord(text, 300, 500, 360, 530, 90, 0)], null);

    public PageRecognition Recognise(int page, double width, double height, CancellationToken cancelled)
    {
        lock (Asked)
        {
            Asked.Add(page);
            most = Math.Max(most, ++now);
        }

        try
        {
            return read(page, cancelled);
        }
        finally
        {
            lock (Asked)
                now--;
        }
    }

    public void Dispose() => IsDisposed = true;
}
