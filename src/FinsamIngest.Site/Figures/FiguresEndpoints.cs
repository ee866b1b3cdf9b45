using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Figures;

/// <summary>The page Siffror: normalised figures over the years and across associations.</summary>
internal static class FiguresEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder site) => ArgumentNullException.ThrowIfNull(site);
}
