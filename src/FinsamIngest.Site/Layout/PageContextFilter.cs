using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Layout;

/// <summary>Finds out who visits, and in which language, before a page is made.</summary>
internal static class PageContextFilter
{
    public static async ValueTask<object?> Fill(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var page = http.RequestServices.GetRequiredService<PageContext>();
        var options = http.RequestServices.GetRequiredService<ReviewSiteOptions>();
        page.Language = options.DefaultLanguage;
        page.Reviewer = options.DefaultReviewer;
        page.Address = http.Request.Path + http.Request.QueryString;
        return await next(context);
    }
}
