using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api;

/// <summary>Normalised figures of all published reports.</summary>
internal static class FiguresApi
{
    [EndpointSummary("Figures of published reports, ordered by organisation, year, report and cell")]
    public static async Task<IResult> ListAsync(
        HttpContext http,
        IReportStore store,
        [Description("Organisation id")] string? organisation,
        [Description("First fiscal year of the report")] string? fromYear,
        [Description("Last fiscal year of the report")] string? toYear,
        [Description("income_statement, balance_sheet, …")] string? statement,
        [Description("Canonical line item")] string? code,
        [Description("actual, budget, deviation, …")] string? scenario,
        [Description("Most items in the answer, 1–1000 (100)")] string? top,
        [Description("From the answer before")] string? continuation)
    {
        var query = new ApiQuery(http);
        var filter = FilterOf(query, organisation, fromYear, toYear, statement, code, scenario);
        var most = query.Top(top);
        var after = continuation is null ? null : Continuation.Read(continuation, 3);
        if (continuation is not null && after is null)
            query.Add("continuation", new("Okänd fortsättning.", "Unknown continuation."));
        if (query.Problem is { } problem)
            return problem;

        // Within an organisation the years come in order, so what was sent need not be read again.
        if (after is not null && filter.Organisation is not null && int.TryParse(after[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            filter = filter with { FromYear = Math.Max(year, filter.FromYear ?? year) };
        var items = ImmutableArray.CreateBuilder<FigureModel>(most);
        var begun = after is null;
        FigureRow? last = null;
        await foreach (var figure in store.FiguresAsync(filter, http.RequestAborted))
        {
            if (items.Count == most)
                return ApiJson.Ok(http, new PageModel<FigureModel>(items.ToImmutable(), TokenOf(last!)));
            if (begun)
            {
                items.Add(FigureModel.Of(figure));
                last = figure;
            }
            else
            {
                begun = figure.ReportId == after![0] && figure.Cell == after[1];
            }
        }

        return begun ? ApiJson.Ok(http, new PageModel<FigureModel>(items.ToImmutable(), null)) : Changed(http);
    }

    /// <summary>The filter that lists and exports of figures share.</summary>
    public static FigureFilter FilterOf(ApiQuery query, string? organisation, string? fromYear, string? toYear, string? statement, string? code, string? scenario) => new(
        ApiQuery.Text(organisation), query.Year("fromYear", fromYear), query.Year("toYear", toYear), query.Word<Statement>("statement", statement),
        ApiQuery.Text(code) is { } item ? [item] : null, query.Word<Scenario>("scenario", scenario));

    /// <summary>What the continuation names is there no longer: a report was read anew in between.</summary>
    public static IResult Changed(HttpContext http) => ApiProblem.Of(http, StatusCodes.Status410Gone, new(
        "Listan har ändrats sedan den förra delen. Börja om från början.", "The list has changed since the part before. Start again from the beginning."));

    private static string TokenOf(FigureRow figure) =>
        Continuation.Of(figure.ReportId, figure.Cell, figure.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "");
}
