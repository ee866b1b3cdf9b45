using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Layout;

/// <summary>Finds out who visits, and in which language, before a page is made.</summary>
internal static class PageContextFilter
{
    public const string LanguageCookie = "finsam-lang";
    public const string ReviewerCookie = "finsam-reviewer";

    private const int LongestName = 80;

    public static async ValueTask<object?> Fill(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var page = http.RequestServices.GetRequiredService<PageContext>();
        var options = http.RequestServices.GetRequiredService<ReviewSiteOptions>();
        page.Options = options;
        page.Language = LanguageOf(http, options);
        page.MayNameThemselves = options.PrincipalHeader is null && http.User.Identity is not { IsAuthenticated: true };
        page.Reviewer = ReviewerOf(http, options);
        page.Token = FormGuard.TokenOf(http);
        page.Address = http.Request.Path + http.Request.QueryString;
        page.Theme = http.Request.Cookies["finsam-theme"] is "light" or "dark" ? http.Request.Cookies["finsam-theme"] : null;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return await next(context);
    }

    /// <summary>A name fit for the log: one line, not endless; null when nothing is left of it.</summary>
    public static string? CleanName(string? name)
    {
        if (name is null)
            return null;
        var clean = string.Join(' ', new string([.. name.Where(c => !char.IsControl(c))]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return clean.Length switch { 0 => null, > LongestName => clean[..LongestName], _ => clean };
    }

    /// <summary>Keeps the visitor's choice for a year.</summary>
    public static void Remember(HttpContext http, string cookie, string value) => http.Response.Cookies.Append(cookie, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });

    private static Language LanguageOf(HttpContext http, ReviewSiteOptions options)
    {
        var asked = http.Request.Query["lang"].ToString();
        if (asked is "sv" or "en")
            Remember(http, LanguageCookie, asked);
        else
            asked = http.Request.Cookies[LanguageCookie] ?? "";
        return asked switch
        {
            "sv" => Language.Swedish,
            "en" => Language.English,
            _ => Preferred(http.Request) ?? options.DefaultLanguage,
        };
    }

    /// <summary>The first of the browser's languages that we have, by its weights.</summary>
    private static Language? Preferred(HttpRequest request)
    {
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            var tag = language.Value.AsSpan();
            if (tag.StartsWith("sv", StringComparison.OrdinalIgnoreCase))
                return Language.Swedish;
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return null;
    }

    private static string? ReviewerOf(HttpContext http, ReviewSiteOptions options)
    {
        if (http.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name })
            return CleanName(name);
        if (options.PrincipalHeader is { } header)
            return CleanName(http.Request.Headers[header].ToString());
        // Cookies hold ASCII; names do not.
        var said = http.Request.Cookies[ReviewerCookie];
        return CleanName(said is null ? null : Uri.UnescapeDataString(said)) ?? options.DefaultReviewer;
    }
}
