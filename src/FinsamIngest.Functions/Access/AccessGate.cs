using System.Security.Claims;
using FinsamIngest.Site.Security;
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
        AccessMode.Local => ThisMachine.Asks(http) ? (LocalUser(), null) : (null, StatusCodes.Status403Forbidden),
        AccessMode.Entra => ClientPrincipal.Read(http.Request.Headers[ClientPrincipal.Header].ToString()) is { } user
            ? (user, MayDo(user, http.Request.Method) ? null : StatusCodes.Status403Forbidden)
            : (null, StatusCodes.Status401Unauthorized),
        _ => (null, StatusCodes.Status403Forbidden),
    };

    private static bool MayDo(ClaimsPrincipal user, string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) ? Roles.MayRead(user) : Roles.MayReview(user);

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
