using System.Collections.Immutable;
using System.ComponentModel;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export;
using FinsamIngest.Export.Csv;
using FinsamIngest.Export.Xlsx;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api;

/// <summary>Files to hand on: of one report, or of the figures that fit a filter.</summary>
internal static class ExportsApi
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [EndpointSummary("A report as a file: its working paper (xlsx), its figures (csv), its findings (findings-csv) or all of it (json)")]
    public static async Task<IResult> ReportAsync(
        HttpContext http,
        ReviewService reviews,
        [Description("Id of the report")] string id,
        [Description("xlsx (default), csv, findings-csv or json")] string? format,
        [Description("CSV: comma (default), or semicolon, with which decimals have a comma, as Swedish Excel wants them")] string? separator,
        [Description("Language of headings: sv or en")] string? lang)
    {
        var query = new ApiQuery(http);
        var kind = query.Choice("format", format, "xlsx", "csv", "findings-csv", "json");
        var csv = Separator(query, separator);
        query.Choice("lang", lang, "", "sv", "en");
        if (query.Problem is { } problem)
            return problem;
        if (await reviews.LoadAsync(ReportAddress.Id(id), http.RequestAborted) is not { } reviewed)
            return ApiProblem.NoReport(http);
        var report = reviewed.Report;
        var name = Path.GetFileNameWithoutExtension(WorkingPaperOptions.FileName(report));
        using var stream = new MemoryStream();
        switch (kind)
        {
            case "csv":
                FiguresCsv.Write([report], stream, csv);
                return ApiBytes.Of(http, stream.ToArray(), Csv, name + ".csv");
            case "findings-csv":
                FindingsCsv.Write([report], stream, csv);
                return ApiBytes.Of(http, stream.ToArray(), Csv, name + "-fynd.csv");
            case "json":
                ReportJson.Write(report, stream);
                return ApiBytes.Of(http, stream.ToArray(), Json, name + ".report.json");
        }

        ImmutableArray<Decision> decisions = [.. reviewed.Book.Keys.SelectMany(key => Renumbered(reviewed.HistoryOf(key)))];
        WorkingPaper.Write(report, decisions, stream, new WorkingPaperOptions(ApiLanguage.Of(http)));
        return ApiBytes.Of(http, stream.ToArray(), Xlsx, name + ".xlsx");
    }

    [EndpointSummary("The figures that fit a filter, as a file: csv, xlsx or json")]
    public static async Task<IResult> FiguresAsync(
        HttpContext http,
        IReportStore store,
        [Description("csv (default), xlsx or json")] string? format,
        [Description("Organisation id")] string? organisation,
        [Description("First fiscal year of the report")] string? fromYear,
        [Description("Last fiscal year of the report")] string? toYear,
        [Description("income_statement, balance_sheet, …")] string? statement,
        [Description("Canonical line item")] string? code,
        [Description("actual, budget, deviation, …")] string? scenario,
        [Description("CSV: comma (default) or semicolon")] string? separator,
        [Description("Language of headings: sv or en")] string? lang)
    {
        var query = new ApiQuery(http);
        var kind = query.Choice("format", format, "csv", "xlsx", "json");
        var csv = Separator(query, separator);
        query.Choice("lang", lang, "", "sv", "en");
        var filter = FiguresApi.FilterOf(query, organisation, fromYear, toYear, statement, code, scenario);
        if (query.Problem is { } problem)
            return problem;
        var figures = new List<FigureRow>();
        await foreach (var figure in store.FiguresAsync(filter, http.RequestAborted))
            figures.Add(figure);
        var name = SafeFileName.Of(filter.Organisation is { } id ? "siffror-" + id : "siffror", "");
        using var stream = new MemoryStream();
        switch (kind)
        {
            case "xlsx":
                FiguresWorkbook.Write(figures, stream, new WorkingPaperOptions(ApiLanguage.Of(http)));
                return ApiBytes.Of(http, stream.ToArray(), Xlsx, name + ".xlsx");
            case "json":
                return ApiBytes.Of(http, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(figures.Select(FigureModel.Of), ApiJson.Options), Json, name + ".json");
            default:
                FigureRowsCsv.Write(figures, stream, csv);
                return ApiBytes.Of(http, stream.ToArray(), Csv, name + ".csv");
        }
    }

    private static CsvFormat Separator(ApiQuery query, string? separator) =>
        new(query.Choice("separator", separator, "comma", "semicolon") == "comma" ? ',' : ';');

    /// <summary>Decisions that an earlier version of the report left behind come before its own, so that the last one stands.</summary>
    private static IEnumerable<Decision> Renumbered(FindingHistory history) => history.All.Select((decision, i) => decision with { Sequence = i + 1 });
}
