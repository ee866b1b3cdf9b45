using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Access;

/// <summary>
/// Lets nobody in who has no role. Readers may look; reviewers may also change. Behind it, the site knows its user as <see cref="HttpContext.User"/>
/// and nothing of where that came from.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, AccessMode mode, ILogger<AccessGate> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var (user, status) = Identify(http);
        if (user is not null && status is null)
        {
            http.User = user;
            await next(http).ConfigureAwait(false);
            return;
        }

        log.Denied(http.Request.Method, status ?? StatusCodes.Status401Unauthorized);
        await RefuseAsync(http, status ?? StatusCodes.Status401Unauthorized).ConfigureAwait(false);
    }

    private (ClaimsPrincipal? User, int? Status) Identify(HttpContext http) => mode switch
    {
        AccessMode.Local => IsFromHere(http) ? (LocalUser(), null) : (null, StatusCodes.Status403Forbidden),
        AccessMode.Entra => ClientPrincipal.Read(http.Request.Headers[ClientPrincipal.Header].ToString()) is { } user
            ? (user, MayDo(user, http.Request.Method) ? null : StatusCodes.Status403Forbidden)
            : (null, StatusCodes.Status401Unauthorized),
        _ => (null, StatusCodes.Status403Forbidden),
    };

    private static bool MayDo(ClaimsPrincipal user, string method) =>
        user.IsInRole(Roles.Reviewer) || (user.IsInRole(Roles.Reader) && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)));

    /// <summary>From this machine, and asked for by a name of this machine: a page elsewhere cannot point its own name at us.</summary>
    private static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (http.Request.Host.Host is "localhost" || (IPAddress.TryParse(http.Request.Host.Host, out var asked) && IPAddress.IsLoopback(asked)))
        && http.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(IsHere);

    private static bool IsHere(string forwarded) =>
        (IPAddress.TryParse(forwarded, out var address) || (IPEndPoint.TryParse(forwarded, out var end) && (address = end.Address) is not null)) && IPAddress.IsLoopback(address);

    private static ClaimsPrincipal LocalUser() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, Environment.UserName), new Claim(ClaimTypes.Role, Roles.Reader), new Claim(ClaimTypes.Role, Roles.Reviewer)], "local"));

    private static Task RefuseAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            var title = status == StatusCodes.Status401Unauthorized ? "Inloggning krävs." : "Rollen räcker inte till det här.";
            return http.Response.WriteAsJsonAsync(new { title, status }, (System.Text.Json.JsonSerializerOptions?)null, "application/problem+json");
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            status == StatusCodes.Status401Unauthorized
                ? "Logga in för att se sidan.\nSign in to see this page.\n"
                : "Du har inte rätt att göra det här. Rollerna Reader (läsa) och Reviewer (granska) delas ut i Entra ID.\nYou may not do this. The roles Reader and Reviewer are given in Entra ID.\n",
            http.RequestAborted);
    }
}
