using System.ComponentModel;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api;

/// <summary>Reports: the list, one of them, its normalised form and its source.</summary>
internal static class ReportsApi
{
    [EndpointSummary("Reports, ordered by organisation, year (the latest first) and name")]
    public static async Task<IResult> ListAsync(
        HttpContext http,
        IReportStore store,
        [Description("Organisation id")] string? organisation,
        [Description("First fiscal year")] string? fromYear,
        [Description("Last fiscal year")] string? toYear,
        [Description("waiting, reading, to_review, reviewed, failed or superseded")] string? state,
        [Description("Exact name in the inbox")] string? name,
        [Description("Most items in the answer, 1–1000 (100)")] string? top,
        [Description("From the answer before")] string? continuation)
    {
        var query = new ApiQuery(http);
        var (from, to, wanted, most) = (query.Year("fromYear", fromYear), query.Year("toYear", toYear), query.Word<ReportState>("state", state), query.Top(top));
        var after = continuation is null ? null : Continuation.Read(continuation, 1);
        if (continuation is not null && after is null)
            query.Add("continuation", new("Okänd fortsättning.", "Unknown continuation."));
        if (query.Problem is { } problem)
            return problem;

        var entries = new List<ReportEntry>();
        var all = ApiQuery.Text(organisation) is { } id ? (await store.OfOrganisationAsync(id, http.RequestAborted)).ToAsyncEnumerable() : store.ListAsync(http.RequestAborted);
        await foreach (var entry in all)
            if ((from is null || entry.FiscalYear >= from) && (to is null || entry.FiscalYear <= to)
                && (wanted is null || entry.State == wanted) && (ApiQuery.Text(name) is not { } file || entry.Name == file))
                entries.Add(entry);
        var ordered = entries.OrderBy(entry => entry.Organisation?.Id ?? "\uffff", StringComparer.Ordinal).ThenByDescending(entry => entry.FiscalYear)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        var start = after is null ? 0 : ordered.FindIndex(entry => entry.Id == after[0]) + 1;
        if (after is not null && start == 0)
            return FiguresApi.Changed(http);
        var page = ordered.Skip(start).Take(most).ToList();
        return ApiJson.Ok(http, new PageModel<ReportModel>(
            [.. page.Select(ReportModel.Of)], start + page.Count < ordered.Count ? Continuation.Of(page[^1].Id) : null));
    }

    [EndpointSummary("A report")]
    public static async Task<IResult> GetAsync(HttpContext http, IReportStore store, [Description("Its id, with : or - after sha256")] string id) =>
        await store.FindAsync(ReportAddress.Id(id), http.RequestAborted) is { } entry ? ApiJson.Ok(http, ReportModel.Of(entry)) : ApiProblem.NoReport(http);

    [EndpointSummary("The normalised report, as the contract has it: tables, running text, checks, findings")]
    public static async Task<IResult> NormalisedAsync(HttpContext http, IReportStore store, BookShelf shelf, [Description("Its id, with : or - after sha256")] string id)
    {
        if (await store.FindAsync(ReportAddress.Id(id), http.RequestAborted) is not { Generation: { } generation } entry)
            return ApiProblem.NoReport(http);
        // A generation never changes, so its name is tag enough.
        if (ApiBytes.IsKnown(http, ApiJson.TagOf(System.Text.Encoding.UTF8.GetBytes(entry.Id + generation))))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await shelf.TakeAsync(entry.Id, generation, http.RequestAborted) is not { } book)
            return ApiProblem.NoReport(http);
        using var stream = new MemoryStream();
        ReportJson.Write(book.Report, stream);
        return Results.Bytes(stream.ToArray(), "application/json; charset=utf-8");
    }

    [EndpointSummary("The file as it was handed in")]
    public static async Task<IResult> SourceAsync(HttpContext http, IReportStore store, IReportInbox inbox, [Description("Its id, with : or - after sha256")] string id)
    {
        if (await store.FindAsync(ReportAddress.Id(id), http.RequestAborted) is not { } entry
            || await inbox.FindAsync(entry.Name, http.RequestAborted) is not { } item || (entry.InboxVersion is not null && item.Version != entry.InboxVersion))
            return ApiProblem.NoReport(http);
        // The id is the content's digest.
        if (ApiBytes.IsKnown(http, $"\"{ReportAddress.Of(entry.Id)[9..]}\""))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (await inbox.OpenAsync(entry.Name, http.RequestAborted) is not { } content)
            return ApiProblem.NoReport(http);
        var extension = entry.MediaType == "application/pdf" ? ".pdf" : ".txt";
        return Results.Stream(content, entry.MediaType ?? "application/octet-stream", SafeFileName.Of(Path.GetFileNameWithoutExtension(entry.Name), extension));
    }
}
