using System.Security.Cryptography;
using System.Text;
using FinsamIngest.Site.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Security;

/// <summary>
/// Lets a post through only when one of our own pages sent it: the browser says so (Sec-Fetch-Site, Origin), and the form repeats a secret that only our pages
/// can read (a double submit). Nothing of it is kept on the server, so that any instance of the app can answer, also after a restart.
/// </summary>
internal static class FormGuard
{
    /// <summary>The form's field.</summary>
    public const string Field = "_token";

    /// <summary>The header that scripts use instead.</summary>
    public const string Header = "X-Finsam-Token";

    private const string Cookie = "finsam-form";
    private const int Bytes = 24;

    /// <summary>The visitor's secret, made on the first visit.</summary>
    public static string TokenOf(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { Length: > 0 } known && IsToken(known))
            return known;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        http.Response.Cookies.Append(Cookie, token, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        });
        return token;
    }

    /// <summary>Stops posts from elsewhere, before anything of them is read.</summary>
    public static async ValueTask<object?> OwnOrigin(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsFromOwnPage(context.HttpContext.Request)
            ? await next(context)
            : PageRenderer.Page<ProblemPage>(Foreign(context.HttpContext), StatusCodes.Status403Forbidden);

    /// <summary>Whether a form or a script sent the visitor's secret along. A visitor whose secret is gone (expired, cookies cleared) gets another and sends again.</summary>
    public static bool Accepts(HttpContext http, string? sent) =>
        http.Request.Cookies[Cookie] is { } known && IsToken(known) && sent is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(sent));

    private static bool IsToken(string value) => value.Length == Bytes * 2 && value.All(char.IsAsciiHexDigitLower);

    private static bool IsFromOwnPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }

    private static Problem Foreign(HttpContext http)
    {
        var page = http.RequestServices.GetRequiredService<PageContext>();
        return new Problem(
            page.Say("Inte härifrån", "Not from here"),
            page.Say("Något annat än den här sidan försökte skicka in detta. Ingenting har ändrats.", "Something other than this site tried to send this. Nothing has changed."));
    }
}
