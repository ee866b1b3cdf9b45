using FinsamIngest.Site.Api.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>What an endpoint answers, for the OpenAPI document.</summary>
internal static class EndpointAnswers
{
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string name, string tag, params ReadOnlySpan<int> problems) =>
        endpoint.WithName(name).WithTags(tag).Produces<T>(contentType: "application/json").Problems(problems);

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Its operation id.</param>
    /// <param name="tag">Its group.</param>
    /// <param name="status">What it answers when it has done its work.</param>
    /// <param name="problems">What it answers when it has not.</param>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string name, string tag, SuccessStatus status, params ReadOnlySpan<int> problems) =>
        endpoint.WithName(name).WithTags(tag).Produces<T>((int)status, "application/json").Problems(problems);

    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint, string name, string tag, string type, params ReadOnlySpan<int> problems) =>
        endpoint.WithName(name).WithTags(tag).Produces<byte[]>(StatusCodes.Status200OK, type).Problems(problems);

    private static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, ReadOnlySpan<int> statuses)
    {
        foreach (var status in (ReadOnlySpan<int>)[.. statuses, 401, 403])
            endpoint.Produces<ProblemModel>(status, "application/problem+json");
        return endpoint;
    }
}

/// <summary>Statuses of work that is done.</summary>
internal enum SuccessStatus
{
    Created = 201,
    Accepted = 202,
}
