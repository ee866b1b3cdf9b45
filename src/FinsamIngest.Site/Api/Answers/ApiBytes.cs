using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>Answers that browsers and programs may keep, but must ask about before they use them again.</summary>
internal static class ApiBytes
{
    /// <summary>Content with a tag made from it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="content">All of it.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="fileName">A safe name (<see cref="Export.SafeFileName"/>) to save it under; null to show it.</param>
    public static IResult Of(HttpContext http, byte[] content, string type, string? fileName = null)
    {
        if (IsKnown(http, ApiJson.TagOf(content)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Bytes(content, type, fileName);
    }

    /// <summary>Sends the tag along and tells whether the asker has what it names (<c>If-None-Match</c>).</summary>
    public static bool IsKnown(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept-Language, Cookie, Authorization";
        var wanted = http.Request.GetTypedHeaders().IfNoneMatch;
        return wanted.Any(value => value.Equals(EntityTagHeaderValue.Any) || value.Tag.Equals(tag, StringComparison.Ordinal));
    }
}
