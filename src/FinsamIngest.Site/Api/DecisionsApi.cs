using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Site.Api.Access;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;
using Microsoft.AspNetCore.Http;
using Verdict = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Site.Api;

/// <summary>
/// The log of decisions. A finding's log has the tag of its last sequence; a decision says which one it builds on, by <c>sequence</c> or by <c>If-Match</c>,
/// so that two who decide at once cannot both have the last word unseen.
/// </summary>
internal static class DecisionsApi
{
    [EndpointSummary("All decisions on a report, by time")]
    public static async Task<IResult> LogAsync(HttpContext http, ReviewService reviews, [Description("Id of the report")] string id)
    {
        if (await reviews.LoadAsync(ReportAddress.Id(id), http.RequestAborted) is not { } reviewed)
            return ApiProblem.NoReport(http);
        var all = reviewed.Book.Keys.Append(Reviewed.WholeReport).SelectMany(key => reviewed.HistoryOf(key).All)
            .OrderBy(decision => decision.At).ThenBy(decision => decision.FindingKey, StringComparer.Ordinal).ThenBy(decision => decision.Sequence);
        return ApiJson.Ok(http, new PageModel<DecisionModel>([.. all.Select(decision => DecisionModel.Of(decision))], null));
    }

    [EndpointSummary("The decisions on a finding, by sequence")]
    [EndpointDescription("The ETag is what If-Match of a new decision on the finding must say.")]
    public static async Task<IResult> OfFindingAsync(
        HttpContext http, ReviewService reviews, [Description("Id of the report")] string id, [Description("Key of the finding")] string key)
    {
        if (await reviews.LoadAsync(ReportAddress.Id(id), http.RequestAborted) is not { } reviewed)
            return ApiProblem.NoReport(http);
        if (!IsThere(reviewed, key))
            return ApiProblem.NoFinding(http);
        var history = reviewed.HistoryOf(key);
        if (ApiBytes.IsKnown(http, TagOf(history)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Json(new PageModel<DecisionModel>([.. history.All.Select(decision => DecisionModel.Of(decision))], null), ApiJson.Options);
    }

    [EndpointSummary("Writes a decision down")]
    [EndpointDescription("Answers 201, or 200 when the very same decision stands there already (a lost answer may be asked for again). 409 or 412, with the decision that was quicker, when someone has decided since.")]
    public static async Task<IResult> PostAsync(HttpContext http, ReviewService reviews, [Description("Id of the report")] string id, [Description("Key of the finding")] string key)
    {
        // A form of another site can send text or a form, but not JSON, without asking first; and CORS is off.
        if (!http.Request.HasJsonContentType())
            return ApiProblem.Of(http, StatusCodes.Status415UnsupportedMediaType, new("Beslutet ska vara application/json.", "The decision must be application/json."));
        if (await ReadAsync(http) is not { } input || !EnumNames.TryParse<Verdict>(input.Verdict, out var verdict))
            return ApiProblem.Of(http, StatusCodes.Status400BadRequest, new(
                "Beslutet går inte att läsa. verdict ska vara accepted, corrected, dismissed, unclear eller withdrawn.",
                "The decision cannot be read. verdict must be accepted, corrected, dismissed, unclear or withdrawn."));
        if (await reviews.LoadAsync(ReportAddress.Id(id), http.RequestAborted) is not { } reviewed)
            return ApiProblem.NoReport(http);
        if (!IsThere(reviewed, key))
            return ApiProblem.NoFinding(http);
        var history = reviewed.HistoryOf(key);
        var conditions = http.Request.GetTypedHeaders().IfMatch;
        if (conditions.Count == 0 && input.Sequence is null)
            return ApiProblem.Of(http, StatusCodes.Status428PreconditionRequired, new(
                "Säg vilket läge beslutet bygger på: sequence, eller If-Match med fyndets ETag.", "Say what the decision builds on: sequence, or If-Match with the finding's ETag."));
        if (conditions.Count > 0 && !conditions.Any(condition => condition.Tag == TagOf(history) || condition.Tag == "*"))
            return Conflict(http, StatusCodes.Status412PreconditionFailed, history.Latest);

        var request = new DecisionRequest(
            reviewed.Entry.Id, key, input.Sequence ?? history.Next, verdict, input.Cell, input.CorrectedValue, input.Comment, ApiAccess.NameOf(http, input.By) ?? "");
        var outcome = await reviews.DecideAsync(request, http.RequestAborted);
        switch (outcome.Status)
        {
            case DecisionStatus.Unknown:
                return ApiProblem.NoFinding(http);
            case DecisionStatus.Refused:
                return ApiProblem.Of(http, StatusCodes.Status422UnprocessableEntity, outcome.Reason!);
            case DecisionStatus.Conflict:
                return Conflict(http, conditions.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict, outcome.Other);
        }

        var written = (await reviews.LoadAsync(request.ReportId, http.RequestAborted))?.HistoryOf(key) ?? history;
        http.Response.Headers.ETag = TagOf(written);
        http.Response.Headers.CacheControl = "no-store";
        var entry = written.Own.FirstOrDefault(decision => decision.Sequence == request.Sequence);
        return ApiJson.Done(DecisionModel.Of(entry), outcome.Status == DecisionStatus.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<DecisionInput?> ReadAsync(HttpContext http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<DecisionInput>(http.Request.Body, ApiJson.Options, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsThere(Reviewed reviewed, string key) => key == Reviewed.WholeReport || reviewed.Book.FindingOf(key) is not null;

    // The last sequence says all: entries are only ever added. What an earlier version of the report left behind counts as well.
    private static string TagOf(FindingHistory history) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{history.Next - 1}.{history.Inherited.Length}\"");

    private static IResult Conflict(HttpContext http, int status, Core.Storage.Decision? other) => ApiProblem.Of(
        http, status, new("Någon har beslutat sedan du läste fyndet. Läs det igen.", "Someone has decided since you read the finding. Read it again."),
        decision: DecisionModel.Of(other));
}
