using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ocr.Pages;

/// <summary>
/// A document whose scanned pages are recognised as they are read. Recognition goes on for some pages ahead of the one that is asked for: the programs
/// that do it use one core each.
/// </summary>
internal sealed class RecognisedDocument(IPagedDocument inner, Func<IPageRecogniser> recogniser, OcrLimits limits, CancellationToken cancelled) : IPagedDocument
{
    /// <summary>Pages held while one before them is recognised, so that memory does not grow with their number.</summary>
    private const int MaxHeld = 16;

    private readonly Lazy<IPageRecogniser> recogniser = new(recogniser);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
    private readonly Queue<(PageContent Page, Task<PageRecognition>? Work)> held = new();
    private int recognised;
    private int working;

    public int PageCount => inner.PageCount;

    public ImmutableArray<Diagnostic> Diagnostics => [.. inner.Diagnostics, .. diagnostics];

    public StructureTree? ReadStructure() => inner.ReadStructure();

    public IEnumerable<PageContent> ReadPages()
    {
        foreach (var page in inner.ReadPages())
        {
            cancelled.ThrowIfCancellationRequested();
            held.Enqueue((page, ScannedPage.Is(page) ? Begin(page) : null));
            while (held.TryPeek(out var first) && (first.Work is null || working >= limits.Parallel || held.Count >= MaxHeld))
                yield return Finish();
        }

        while (held.Count > 0)
            yield return Finish();
    }

    public void Dispose()
    {
        ended.Cancel();
        foreach (var (_, work) in held)
            ((IAsyncResult?)work)?.AsyncWaitHandle.WaitOne();
        if (recogniser.IsValueCreated)
            recogniser.Value.Dispose();
        ended.Dispose();
        inner.Dispose();
    }

    private Task<PageRecognition>? Begin(PageContent page)
    {
        if (recognised == limits.MaxPages)
        {
            if (diagnostics.All(diagnostic => diagnostic.Code != OcrMessages.TooManyPages(0).Code))
                diagnostics.Add(OcrMessages.TooManyPages(limits.MaxPages));
            return null;
        }

        recognised++;
        working++;
        var reader = recogniser.Value;
        return Task.Factory.StartNew(
            () => reader.Recognise(page.Number, page.Width, page.Height, ended.Token), ended.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private PageContent Finish()
    {
        var (page, work) = held.Peek();
        if (work is null)
            return held.Dequeue().Page;
        var result = work.GetAwaiter().GetResult();
        held.Dequeue();
        working--;
        if (result.Problem is { } problem)
        {
            diagnostics.Add(OcrMessages.Failed(page.Number, problem));
            return page;
        }

        var letters = new LetterBuilder(result, page).Build();
        if (letters.IsEmpty)
        {
            // A page without any image is blank: there is nothing to be said of it.
            if (page.ImageArea > 0 && page.Letters.All(letter => letter.IsBlank))
                diagnostics.Add(OcrMessages.NothingFound(page.Number));
            return page;
        }

        var words = letters.Where(letter => !letter.IsBlank).ToList();
        diagnostics.Add(OcrMessages.Read(page.Number, words.Count, words.Average(word => word.Confidence) / 100));
        return page with { Letters = page.Letters.AddRange(letters) };
    }
}
