using System.ComponentModel;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api;

/// <summary>What reviewers have to look at, with what has been decided.</summary>
internal static class FindingsApi
{
    [EndpointSummary("The findings of a report, the gravest first")]
    public static async Task<IResult> ListAsync(HttpContext http, ReviewService reviews, [Description("Id of the report")] string id)
    {
        if (await reviews.LoadAsync(ReportAddress.Id(id), http.RequestAborted) is not { } reviewed)
            return ApiProblem.NoReport(http);
        return ApiJson.Ok(http, new PageModel<FindingModel>(
            [.. reviewed.Report.Findings.Select((finding, i) => FindingModel.Of(reviewed, reviewed.Book.Keys[i], finding))], null));
    }

    [EndpointSummary("A finding")]
    public static async Task<IResult> GetAsync(HttpContext http, ReviewService reviews, [Description("Id of the report")] string id, [Description("Key of the finding")] string key)
    {
        if (await reviews.LoadAsync(ReportAddress.Id(id), http.RequestAborted) is not { } reviewed)
            return ApiProblem.NoReport(http);
        return reviewed.Book.FindingOf(key) is { } found ? ApiJson.Ok(http, FindingModel.Of(reviewed, key, found.Finding)) : ApiProblem.NoFinding(http);
    }
}
