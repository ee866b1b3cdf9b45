using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>Brings together what the pages of a report show.</summary>
internal sealed class PageLoader(ReviewService reviews, IReportInbox inbox)
{
    public Task<Reviewed?> LoadAsync(string segment, CancellationToken cancellation) => reviews.LoadAsync(ReportAddress.Id(segment), cancellation);

    /// <summary>A finding; null when the report has none of that key.</summary>
    public async Task<FindingModel?> FindingAsync(Reviewed reviewed, string key, CancellationToken cancellation)
    {
        if (reviewed.Book.FindingOf(key) is not { } found)
            return null;
        var check = reviewed.Book.CheckOf(found.Finding.Check);
        return new FindingModel(reviewed, key, found.Finding, await OthersAsync(check is null ? [] : [check], cancellation));
    }

    public async Task<FigureModel> FigureAsync(Reviewed reviewed, Place place, CancellationToken cancellation) =>
        new(reviewed, place, await OthersAsync(reviewed.Book.ChecksWith(place.Reference), cancellation));

    /// <summary>The original, as far as it can be shown: its file must still be the one that was read.</summary>
    public async Task<SourceModel> SourceAsync(Reviewed reviewed, CancellationToken cancellation)
    {
        if (!await IsThereAsync(reviewed.Entry, cancellation))
            return SourceModel.Missing;
        if (FindingHeadline.IsPdf(reviewed.Book))
            return new SourceModel(SourceKind.Pdf, []);
        await using var content = await inbox.OpenAsync(reviewed.Entry.Name, cancellation);
        if (content is null)
            return SourceModel.Missing;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        var reading = TextDocumentReader.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), reviewed.Report.Source.Name);
        return reading.Succeeded ? new SourceModel(SourceKind.Text, reading.Document.Lines) : SourceModel.Missing;
    }

    /// <summary>Whether the file that was read still lies in the inbox.</summary>
    public async Task<bool> IsThereAsync(ReportEntry entry, CancellationToken cancellation) =>
        await inbox.FindAsync(entry.Name, cancellation) is { } item && (entry.InboxVersion is null || item.Version == entry.InboxVersion);

    /// <summary>Figures of other reports that checks speak of.</summary>
    private async Task<IReadOnlyDictionary<string, OtherPlace>> OthersAsync(IEnumerable<Check> checks, CancellationToken cancellation)
    {
        var others = new Dictionary<string, OtherPlace>(StringComparer.Ordinal);
        foreach (var reference in checks.SelectMany(CheckArithmetic.References).Where(reference => reference.Contains('#', StringComparison.Ordinal)))
        {
            var hash = reference.IndexOf('#', StringComparison.Ordinal);
            if (await reviews.BookAsync(reference[..hash], cancellation) is { } book && book.Find(reference[(hash + 1)..]) is { } place)
                others.TryAdd(reference, new OtherPlace(book.Report.DocumentId, NameOf(book.Report), place));
        }

        return others;
    }

    private static string NameOf(NormalisedReport report) =>
        (report.Organisation?.Name ?? report.Source.Name) + (report.FiscalYear is { } year ? " " + year : "");
}
