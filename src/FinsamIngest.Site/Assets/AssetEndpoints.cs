using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site;

/// <summary>Style sheets, scripts and pdf.js.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder site) => site.MapGet("/static/{revision}/{**name}", Get);

    private static IResult Get(string revision, string name, HttpContext http)
    {
        if (AssetFiles.Open(name) is not { } content)
            return Results.NotFound();

        // The address holds the content's digest, so what it leads to never changes; an old address gets the new file, unkept.
        http.Response.Headers.CacheControl = revision == AssetFiles.Revision ? "public, max-age=31536000, immutable" : "no-store";
        return Results.Stream(content, TypeOf(name));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
}
