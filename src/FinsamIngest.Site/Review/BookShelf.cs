using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Review;

/// <summary>The reports that were read last, kept because a reviewer asks for the same one again and again. A generation never changes, so nothing grows stale.</summary>
internal sealed class BookShelf(IReportStore store)
{
    /// <summary>A normalised report takes one or two MB; sixteen are a handful of reviewers' reports, in the smallest plan's memory.</summary>
    private const int Capacity = 16;

    private readonly Lock sync = new();
    private readonly LinkedList<(string Key, ReportBook Book)> books = new();

    /// <summary>A generation's report; null when it is not there (any more).</summary>
    public async Task<ReportBook?> TakeAsync(string id, string generation, CancellationToken cancellation)
    {
        var key = id + "|" + generation;
        if (Look(key) is { } known)
            return known;
        if (await store.ReadAsync(id, generation, cancellation) is not { } report)
            return null;
        var book = new ReportBook(report);
        lock (sync)
        {
            books.AddFirst((key, book));
            while (books.Count > Capacity)
                books.RemoveLast();
        }

        return book;
    }

    private ReportBook? Look(string key)
    {
        lock (sync)
        {
            for (var node = books.First; node is not null; node = node.Next)
                if (node.Value.Key == key)
                {
                    books.Remove(node);
                    books.AddFirst(node);
                    return node.Value.Book;
                }
        }

        return null;
    }
}
