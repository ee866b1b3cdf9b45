using System.Security.Claims;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Api.Access;

/// <summary>
/// Who may do what. Whoever the host's login has let in is judged by the roles in their claims, and may do nothing without one; on one machine without a login
/// there is one user, who may do everything.
/// </summary>
internal static class ApiAccess
{
    public const string ReaderPolicy = "finsam.reader";
    public const string ReviewerPolicy = "finsam.reviewer";

    public static ValueTask<object?> Readers(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Check(ReaderPolicy, context, next);

    public static ValueTask<object?> Reviewers(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Check(ReviewerPolicy, context, next);

    /// <summary>
    /// Stops what another site's page sends with the visitor's own rights. Programs send neither of the headers that browsers cannot be made to leave out.
    /// </summary>
    public static async ValueTask<object?> OwnOrigin(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var foreign = site.Length > 0 ? site is not ("same-origin" or "none")
            : origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
        return foreign
            ? ApiProblem.Of(context.HttpContext, StatusCodes.Status403Forbidden, new("Något annat än den här sidan sände begäran.", "Something other than this site sent the request."))
            : await next(context);
    }

    /// <summary>The name for the log: the login's, else the one that the sender gives, else the host's.</summary>
    public static string? NameOf(HttpContext http, string? said)
    {
        var options = http.RequestServices.GetRequiredService<ReviewSiteOptions>();
        if (http.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name })
            return name;
        if (options.PrincipalHeader is { } header)
            return Layout.PageContextFilter.CleanName(http.Request.Headers[header].ToString());
        return Layout.PageContextFilter.CleanName(said) ?? options.DefaultReviewer;
    }

    private static async ValueTask<object?> Check(string policy, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (UserOf(http) is not { } user)
            return ApiProblem.Of(http, StatusCodes.Status401Unauthorized, new("Logga in först.", "Sign in first."));
        var authorization = http.RequestServices.GetRequiredService<IAuthorizationService>();
        return (await authorization.AuthorizeAsync(user, http, policy)).Succeeded
            ? await next(context)
            : ApiProblem.Of(http, StatusCodes.Status403Forbidden, policy == ReaderPolicy
                ? new("Rollen Reader krävs.", "The role Reader is required.")
                : new("Rollen Reviewer krävs.", "The role Reviewer is required."));
    }

    /// <summary>The user with their roles; null when a login stands in front and has let nobody in.</summary>
    public static ClaimsPrincipal? UserOf(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true)
            return http.User;
        var options = http.RequestServices.GetRequiredService<ReviewSiteOptions>();
        if (options.PrincipalHeader is { } header)
            // A header says who it is, not what they may do: that takes the claims of a user whom the host has established.
            return Layout.PageContextFilter.CleanName(http.Request.Headers[header].ToString()) is { } name ? User(name) : null;
        return options.AllowsRemote || ThisMachine.Asks(http) ? User(options.DefaultReviewer, Roles.Reader, Roles.Reviewer) : User(null);
    }

    private static ClaimsPrincipal User(string? name, params string[] roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, name ?? ""), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "local"));
}
