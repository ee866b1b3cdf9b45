using System.Net;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Functions.Triggers;

/// <summary>
/// Tells a call of the Functions host itself from a request that it passes on: the site's route takes every path, so somebody outside may well ask for
/// <c>/Ingest</c>. The host calls from this machine, by this machine's address, and names the invocation; what has passed Azure's front end bears its
/// marks, which no client can take off.
/// </summary>
internal static class HostOnly
{
    private static readonly string[] MarksOfOutside =
    [
        "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-URL", "X-ARR-LOG-ID", "X-ARR-SSL", "X-SITE-DEPLOYMENT-ID", "WAS-DEFAULT-HOSTNAME", "DISGUISED-HOST",
        "CLIENT-IP", "X-CLIENT-IP", "X-MS-CLIENT-PRINCIPAL", "X-MS-CLIENT-PRINCIPAL-ID", "X-MS-CLIENT-PRINCIPAL-NAME", "Cookie", "Origin", "Referer", "Sec-Fetch-Site", "Authorization",
    ];

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsFromHost(context.HttpContext) ? await next(context).ConfigureAwait(false) : InvocationAnswer.Refused;

    private static bool IsFromHost(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && http.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]"
        && http.Request.Headers.ContainsKey("X-Azure-Functions-InvocationId")
        && !Array.Exists(MarksOfOutside, http.Request.Headers.ContainsKey);
}
