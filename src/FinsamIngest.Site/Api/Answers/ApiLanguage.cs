using FinsamIngest.Export;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>The language of errors and of what is exported: asked for by <c>lang</c>, else preferred by <c>Accept-Language</c>, else the site's.</summary>
internal static class ApiLanguage
{
    public static SiteLanguage Of(HttpContext http)
    {
        switch (http.Request.Query["lang"].ToString())
        {
            case "sv": return SiteLanguage.Swedish;
            case "en": return SiteLanguage.English;
        }

        foreach (var language in http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(value => value.Quality ?? 1))
        {
            if (language.Value.StartsWith("sv", StringComparison.OrdinalIgnoreCase))
                return SiteLanguage.Swedish;
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return SiteLanguage.English;
        }

        return http.RequestServices.GetRequiredService<ReviewSiteOptions>().DefaultLanguage;
    }

    public static ExportLanguage ForExport(HttpContext http) => Of(http) == SiteLanguage.Swedish ? ExportLanguage.Swedish : ExportLanguage.English;
}
