using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace FinsamIngest.Storage.Azure.Http;

/// <summary>Reads the code and the message of a storage error, from the header, an XML body (blobs, queues) or a JSON body (tables).</summary>
internal sealed class StorageErrors : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        response.Headers.TryGetValue("x-ms-error-code", out var code);
        var (bodyCode, message) = ReadBody(response);
        code ??= bodyCode;
        error = code is null && message is null ? null : new ResponseError(code, message);
        return error is not null;
    }

    private static (string? Code, string? Message) ReadBody(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 } stream)
            return default;
        try
        {
            var type = response.Headers.ContentType ?? "";
            if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
            {
                using var json = JsonDocument.Parse(stream.ToArray());
                var error = json.RootElement.GetProperty("odata.error");
                return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
            }

            if (type.Contains("xml", StringComparison.OrdinalIgnoreCase))
            {
                var root = XDocument.Load(new MemoryStream(stream.ToArray())).Root;
                return (root?.Element("Code")?.Value, root?.Element("Message")?.Value);
            }
        }
        catch (Exception e) when (e is JsonException or XmlException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy's page instead of the service's answer: the status alone has to do.
        }

        return default;
    }
}
