using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>JSON as the API writes it.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>An answer to GET: with a tag made from its content, and 304 to whoever has it already.</summary>
    public static IResult Ok<T>(HttpContext http, T value) => ApiBytes.Of(http, JsonSerializer.SerializeToUtf8Bytes(value, Options), "application/json; charset=utf-8");

    /// <summary>An answer to POST.</summary>
    public static IResult Done<T>(T value, int status) => Results.Json(value, Options, "application/json; charset=utf-8", status);

    /// <summary>A tag made from content.</summary>
    public static string TagOf(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";
}
