using System.Globalization;
using FinsamIngest.Site.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Figures;

/// <summary>The page Siffror: normalised figures over the years and across associations.</summary>
internal static class FiguresEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder site)
    {
        site.MapGet("/siffror", AcrossAsync);
        site.MapGet("/siffror/{organisation}", AssociationAsync);
    }

    private static async Task<IResult> AcrossAsync(string? ar, FiguresLoader loader, CancellationToken cancellation)
    {
        var all = await loader.AllAsync(cancellation);
        var year = int.TryParse(ar, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : (int?)null;
        return PageRenderer.Page<AcrossPage>(AcrossModel.Of(all, year));
    }

    private static async Task<IResult> AssociationAsync(string organisation, FiguresLoader loader, PageContext page, CancellationToken cancellation) =>
        await loader.OneAsync(organisation, cancellation) is { } model
            ? PageRenderer.Page<AssociationPage>(model)
            : PageRenderer.Page<NotFoundPage>(
                page.Say("Det finns inga siffror för det förbundet.", "There are no figures of that association."), StatusCodes.Status404NotFound);
}
