using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FinsamIngest.Core.Reports.Json;

/// <summary>
/// Strings that keep å, ä, ö, + and dashes readable, yet can stand in an HTML page: <c>&lt; &gt; &amp; '</c> are escaped besides what JSON demands
/// and besides control characters.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("<>&'");

    /// <summary>Writes a property that is a string or null.</summary>
    public static void Write(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        Write(json, value);
    }

    /// <summary>Writes a string or null.</summary>
    public static void Write(Utf8JsonWriter json, string? value)
    {
        if (value is null)
            json.WriteNullValue();
        else if (value.AsSpan().ContainsAny(Unsafe))
            json.WriteRawValue(Escaped(value), skipInputValidation: true);
        else
            json.WriteStringValue(value);
    }

    private static string Escaped(string value) =>
        '"' + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)
            .Replace("<", "\\u003C", StringComparison.Ordinal)
            .Replace(">", "\\u003E", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal)
            .Replace("'", "\\u0027", StringComparison.Ordinal) + '"';
}
