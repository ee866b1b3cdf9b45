using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Layout;

/// <summary>Who the visitor says they are.</summary>
internal static class ReviewerEndpoints
{
    public static void MapReviewer(this IEndpointRouteBuilder site)
    {
        site.MapPost("/granskare", SaveAsync).AddEndpointFilter(FormGuard.OwnOrigin);
        // A page that was open for too long sends its form with this instead.
        site.MapGet("/formularnyckel", (PageContext page) => Results.Text(page.Token));
    }

    private static async Task<IResult> SaveAsync(HttpContext http, PageContext page)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = form["tillbaka"].ToString();
        if (page.MayNameThemselves && FormGuard.Accepts(http, form[FormGuard.Field]) && PageContextFilter.CleanName(form["namn"]) is { } name)
            PageContextFilter.Remember(http, PageContextFilter.ReviewerCookie, Uri.EscapeDataString(name));
        return Results.LocalRedirect(IsLocal(back) ? back : "/");
    }

    private static bool IsLocal(string address) => address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
