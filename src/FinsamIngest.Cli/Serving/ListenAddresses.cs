using System.Net;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Serving;

/// <summary>Which addresses may be listened on. There is no login on one's own machine, so nobody else may reach it unless that is asked for in so many words.</summary>
internal static class ListenAddresses
{
    /// <summary>What is wrong with the addresses; null when they may be used.</summary>
    public static string? Refuse(IReadOnlyList<string> urls, bool allowsRemote, Language language)
    {
        if (urls.Count == 0)
            return language.Say("--urls är tom", "--urls is empty");
        foreach (var url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.AbsolutePath != "/")
                return language.Say($"ingen adress av formen http://127.0.0.1:5080: {url}", $"no address of the form http://127.0.0.1:5080: {url}");
            if (!allowsRemote && !IsLoopback(address))
                return language.Say(
                    $"{url} nås från andra datorer, och det finns ingen inloggning; använd 127.0.0.1, eller --allow-remote om det är meningen",
                    $"{url} can be reached from other machines, and there is no login; use 127.0.0.1, or --allow-remote if that is intended");
        }

        return null;
    }

    /// <summary>
    /// The names by which browsers may ask for the site. A page from elsewhere can have its own name point to 127.0.0.1 (DNS rebinding), but not call itself localhost.
    /// </summary>
    public static IList<string> Hosts(bool allowsRemote) => allowsRemote ? ["*"] : ["localhost", "127.0.0.1", "[::1]"];

    private static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
