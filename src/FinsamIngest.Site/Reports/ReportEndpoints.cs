using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Reports;

/// <summary>The page Rapport, its fragments and its original.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder site)
    {
        var report = site.MapGroup("/rapport/{id}");
        report.MapGet("", PageAsync);
        report.MapGet("/fynd/{key}", FindingAsync);
        report.MapGet("/siffra/{cell}", FigureAsync);
        report.MapGet("/prova", TryAsync);
        report.MapGet("/tabeller", (string id, PageLoader loader, PageContext page, CancellationToken cancellation) =>
            FragmentAsync(id, loader, page, reviewed => PageRenderer.Page<TablesView>(reviewed), cancellation));
        report.MapGet("/lista", (string id, string? fynd, PageLoader loader, PageContext page, CancellationToken cancellation) =>
            FragmentAsync(id, loader, page, reviewed => PageRenderer.Page<FindingList>(new ReportPageModel(reviewed, fynd)), cancellation));
        report.MapGet("/karta", (string id, PageLoader loader, PageContext page, CancellationToken cancellation) =>
            FragmentAsync(id, loader, page, reviewed => PlaceMap.Of(reviewed.Book), cancellation));
        report.MapGet("/original", OriginalEndpoint.GetAsync);
        report.MapPost("/beslut", DecisionEndpoint.DecideAsync).AddEndpointFilter(FormGuard.OwnOrigin);
    }

    public static IResult NotFound(PageContext page) => PageRenderer.Page<NotFoundPage>(
        page.Say("Rapporten finns inte. Den kan ha tagits bort, eller så är länken felskriven.", "There is no such report. It may have been removed, or the link is misspelt."),
        StatusCodes.Status404NotFound);

    private static async Task<IResult> PageAsync(
        string id, string? fynd, string? siffra, string? flik, PageLoader loader, IReportStore store, PageContext page, CancellationToken cancellation)
    {
        if (await loader.LoadAsync(id, cancellation) is not { } reviewed)
            return await store.FindAsync(ReportAddress.Id(id), cancellation) is { } entry ? Unpublished(entry, page) : NotFound(page);
        var figure = siffra is null ? null : reviewed.Book.Find(siffra);
        var selected = figure is not null ? null
            : fynd is not null && reviewed.Book.FindingOf(fynd) is not null ? fynd
            : reviewed.NextOpen(null) ?? (reviewed.Entry.State == ReportState.Reviewed ? null : reviewed.Book.Listed.FirstOrDefault()?.Key);
        return PageRenderer.Page<ReportPage>(new ReportPageModel(reviewed, selected)
        {
            Finding = selected is null ? null : await loader.FindingAsync(reviewed, selected, cancellation),
            Figure = figure is null ? null : await loader.FigureAsync(reviewed, figure, cancellation),
            ShowsTables = flik == "tabeller",
            Source = await loader.SourceAsync(reviewed, cancellation),
        });
    }

    private static async Task<IResult> FindingAsync(string id, string key, PageLoader loader, PageContext page, CancellationToken cancellation) =>
        await loader.LoadAsync(id, cancellation) is { } reviewed && await loader.FindingAsync(reviewed, key, cancellation) is { } finding
            ? PageRenderer.Page<FindingDetail>(finding)
            : NotFound(page);

    private static async Task<IResult> FigureAsync(string id, string cell, PageLoader loader, PageContext page, CancellationToken cancellation) =>
        await loader.LoadAsync(id, cancellation) is { } reviewed && reviewed.Book.Find(cell) is { } place
            ? PageRenderer.Page<FigureDetail>(await loader.FigureAsync(reviewed, place, cancellation))
            : NotFound(page);

    private static async Task<IResult> TryAsync(
        string id, string? siffra, string? varde, string? fynd, PageLoader loader, PageContext page, CancellationToken cancellation)
    {
        if (await loader.LoadAsync(id, cancellation) is not { } reviewed || siffra is null || reviewed.Book.Find(siffra) is not { } place)
            return NotFound(page);
        return TypedNumber.Parse(varde) is { } value && DecisionRules.IsPossible(value) && value != place.Value
            ? PageRenderer.Page<EffectView>(new EffectModel(reviewed.Book, Correction.Try(reviewed.Book, reviewed.Corrections(fynd), siffra, value)))
            : Results.NoContent();
    }

    private static async Task<IResult> FragmentAsync(
        string id, PageLoader loader, PageContext page, Func<Reviewed, IResult> fragment, CancellationToken cancellation) =>
        await loader.LoadAsync(id, cancellation) is { } reviewed ? fragment(reviewed) : NotFound(page);

    private static IResult Unpublished(ReportEntry entry, PageContext page) => PageRenderer.Page<ProblemPage>(entry.State == ReportState.Failed
        ? new Problem(
            page.Say("Rapporten kunde inte läsas", "The report could not be read"),
            $"{entry.Name}: {entry.Reason?.In(page.Language) ?? page.Say("orsaken är okänd.", "the reason is unknown.")}")
        : new Problem(
            page.Say("Rapporten läses", "The report is being read"),
            page.Say($"{entry.Name} är inte färdigläst. Ladda om sidan om några sekunder.", $"{entry.Name} is not read to the end yet. Reload the page in a few seconds.")));
}
