using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Reports;

/// <summary>The file as it was handed in.</summary>
internal static class OriginalEndpoint
{
    public static async Task<IResult> GetAsync(
        string id, HttpContext http, IReportStore store, IReportInbox inbox, PageLoader loader, PageContext page, CancellationToken cancellation)
    {
        if (await store.FindAsync(ReportAddress.Id(id), cancellation) is not { } entry || !await loader.IsThereAsync(entry, cancellation)
            || await inbox.OpenAsync(entry.Name, cancellation) is not { } content)
            return ReportEndpoints.NotFound(page);
        var isPdf = entry.MediaType == "application/pdf";
        var name = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        // The bytes of an id never change; who may see them can, so they are kept by the browser alone.
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Stream(content, isPdf ? "application/pdf" : "text/plain; charset=utf-8", enableRangeProcessing: content.CanSeek);
    }
}
