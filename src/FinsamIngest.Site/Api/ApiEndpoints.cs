using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Api;

/// <summary>The HTTP API under <c>/api</c>.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app) => ArgumentNullException.ThrowIfNull(app);
}
