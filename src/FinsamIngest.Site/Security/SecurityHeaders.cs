using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Security;

/// <summary>What every answer forbids the browser to do.</summary>
internal static class SecurityHeaders
{
    // Nothing inline, nothing from elsewhere; pages are drawn from blobs and data that our own scripts make.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self'; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return await next(context);
    }
}
