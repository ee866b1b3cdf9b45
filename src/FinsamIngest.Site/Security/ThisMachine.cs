using System.Net;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Security;

/// <summary>Tells a visitor who sits at the machine that the site runs on from one who does not.</summary>
public static class ThisMachine
{
    private const string Forwarded = "X-Forwarded-For";

    /// <summary>
    /// Whether a request comes from this machine, also through a proxy on it, and asks for it by a name of this machine: a page elsewhere can point its own name at
    /// us (DNS rebinding), but not call itself localhost.
    /// </summary>
    public static bool Asks(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && (http.Request.Host.Host is "localhost" || IsHere(http.Request.Host.Host))
            && http.Request.Headers[Forwarded].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(IsHere);
    }

    private static bool IsHere(string address) =>
        (IPAddress.TryParse(address, out var found) || (IPEndPoint.TryParse(address, out var end) && (found = end.Address) is not null)) && IPAddress.IsLoopback(found);
}
