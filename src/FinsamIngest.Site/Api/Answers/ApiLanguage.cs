using FinsamIngest.Core.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>The language of errors and of what is exported: asked for by <c>lang</c>, else preferred by <c>Accept-Language</c>, else the site's.</summary>
internal static class ApiLanguage
{
    public static Language Of(HttpContext http)
    {
        switch (http.Request.Query["lang"].ToString())
        {
            case "sv": return Language.Swedish;
            case "en": return Language.English;
        }

        foreach (var language in http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(value => value.Quality ?? 1))
        {
            if (language.Value.StartsWith("sv", StringComparison.OrdinalIgnoreCase))
                return Language.Swedish;
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return http.RequestServices.GetRequiredService<ReviewSiteOptions>().DefaultLanguage;
    }
}
