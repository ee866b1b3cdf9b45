using FinsamIngest.Site.Api.Access;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using FinsamIngest.Site.Api.OpenApi;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Api;

/// <summary>The HTTP API under <c>/api/v1</c>: what it offers, to whom.</summary>
internal static class ApiEndpoints
{
    public const string Prefix = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Prefix).AddEndpointFilter(SecurityHeaders.Filter).AddEndpointFilter(ApiErrorFilter.Catch);
        var reading = api.MapGroup("").AddEndpointFilter(ApiAccess.Readers);
        var reviewing = api.MapGroup("").AddEndpointFilter(ApiAccess.OwnOrigin).AddEndpointFilter(ApiAccess.Reviewers);

        reading.MapGet("/reports", ReportsApi.ListAsync).Answers<PageModel<ReportModel>>("listReports", "Reports", 400);
        reading.MapGet("/reports/{id}", ReportsApi.GetAsync).Answers<ReportModel>("getReport", "Reports", 404);
        reading.MapGet("/reports/{id}/normalised", ReportsApi.NormalisedAsync).AnswersFile("getNormalisedReport", "Reports", "application/json", 404);
        reading.MapGet("/reports/{id}/source", ReportsApi.SourceAsync).AnswersFile("getSource", "Reports", "application/octet-stream", 404);
        reviewing.MapPost("/reports", UploadApi.PostAsync).Answers<UploadModel>("uploadReport", "Reports", SuccessStatus.Accepted, 400, 413, 415);

        reading.MapGet("/figures", FiguresApi.ListAsync).Answers<PageModel<FigureModel>>("listFigures", "Figures", 400, 410);

        reading.MapGet("/reports/{id}/findings", FindingsApi.ListAsync).Answers<PageModel<FindingModel>>("listFindings", "Findings", 404);
        reading.MapGet("/reports/{id}/findings/{key}", FindingsApi.GetAsync).Answers<FindingModel>("getFinding", "Findings", 404);

        reading.MapGet("/reports/{id}/decisions", DecisionsApi.LogAsync).Answers<PageModel<DecisionModel>>("listDecisions", "Decisions", 404);
        reading.MapGet("/reports/{id}/findings/{key}/decisions", DecisionsApi.OfFindingAsync).Answers<PageModel<DecisionModel>>("listDecisionsOfFinding", "Decisions", 404);
        reviewing.MapPost("/reports/{id}/findings/{key}/decisions", DecisionsApi.PostAsync)
            .Answers<DecisionModel>("decide", "Decisions", SuccessStatus.Created, 400, 404, 409, 412, 415, 422, 428);

        reading.MapGet("/reports/{id}/export", ExportsApi.ReportAsync).AnswersFile("exportReport", "Exports", "application/octet-stream", 400, 404);
        reading.MapGet("/export", ExportsApi.FiguresAsync).AnswersFile("exportFigures", "Exports", "application/octet-stream", 400);

        app.MapApiDocument();
        api.Map("/{**path}", (HttpContext http) => ApiProblem.NotFound(http)).ExcludeFromDescription();
    }
}
