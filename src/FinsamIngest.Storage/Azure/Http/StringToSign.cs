using System.Text;
using Azure.Core;

namespace FinsamIngest.Storage.Azure.Http;

/// <summary>
/// What a signature covers, by "Authorize with Shared Key" of the Azure Storage REST reference: one form for blobs and queues, a shorter one for tables, and
/// the Lite form of the latter, which Azure's own table library uses.
/// </summary>
internal static class StringToSign
{
    // In the order of the specification. Date stays empty: requests carry x-ms-date, which takes its place.
    private static readonly string[] StandardHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date",
         "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    /// <summary>SharedKey for Blob and Queue.</summary>
    public static string ForBlobOrQueue(Request request, string account)
    {
        var text = new StringBuilder(512).Append(request.Method.Method).Append('\n');
        foreach (var name in StandardHeaders)
        {
            var value = Header(request, name);
            // Since version 2015-02-21 an empty body has no length here. x-ms-date, when there is one, is signed instead of Date.
            var isSilent = (name == "Content-Length" && value == "0") || (name == "Date" && request.Headers.Contains("x-ms-date"));
            text.Append(isSilent ? "" : value).Append('\n');
        }

        AppendCanonicalHeaders(text, request);
        AppendCanonicalResource(text, request.Uri.ToUri(), account);
        return text.ToString();
    }

    /// <summary>SharedKey for Table.</summary>
    public static string ForTable(Request request, string account) =>
        $"{request.Method.Method}\n{Header(request, "Content-MD5")}\n{Header(request, "Content-Type")}\n{ForTableLite(request, account)}";

    /// <summary>SharedKeyLite for Table: date and resource only.</summary>
    public static string ForTableLite(Request request, string account)
    {
        var uri = request.Uri.ToUri();
        var date = Header(request, "x-ms-date");
        var component = Parameters(uri).FirstOrDefault(parameter => parameter.Name == "comp").Value;
        return $"{(date.Length > 0 ? date : Header(request, "Date"))}\n/{account}{uri.AbsolutePath}{(component is null ? "" : "?comp=" + component)}";
    }

    private static string Header(Request request, string name)
    {
        if (request.Headers.TryGetValue(name, out var value))
            return value ?? "";
        // The transport adds the length after the policies have run.
        return name == "Content-Length" && request.Content is { } content && content.TryComputeLength(out var length)
            ? length.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "";
    }

    private static void AppendCanonicalHeaders(StringBuilder text, Request request)
    {
        var headers = request.Headers
            .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
            .OrderBy(header => header.Name, StringComparer.Ordinal);
        foreach (var (name, value) in headers)
            text.Append(name).Append(':').Append(value.Trim()).Append('\n');
    }

    private static void AppendCanonicalResource(StringBuilder text, Uri uri, string account)
    {
        text.Append('/').Append(account).Append(uri.AbsolutePath);
        foreach (var group in Parameters(uri).GroupBy(parameter => parameter.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.Append('\n').Append(group.Key).Append(':').AppendJoin(',', group.Select(parameter => parameter.Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, string Value)> Parameters(Uri uri)
    {
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var name = equals < 0 ? part : part[..equals];
            yield return (Uri.UnescapeDataString(name).ToLowerInvariant(), equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..]));
        }
    }
}
