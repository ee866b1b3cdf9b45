using System.Globalization;
using System.Text.Json;

namespace FinsamIngest.Functions.Triggers;

/// <summary>
/// What the Functions host posts when a trigger fires: <c>{"Data":{"message":…},"Metadata":{…}}</c>. Values of strings are JSON inside a JSON string, numbers
/// come as strings, and what is null is left out.
/// </summary>
/// <param name="Message">The queue message as it stood in the queue; null when there is none (a timer).</param>
/// <param name="Attempt">The how-manieth delivery it is, from 1.</param>
/// <param name="Inserted">When the message came into the queue; null when it does not say.</param>
/// <param name="Id">The message's identity; null when it does not say.</param>
internal sealed record Invocation(string? Message, int Attempt, DateTimeOffset? Inserted, string? Id)
{
    /// <summary>One layer of quotes is the host's, one may be a library's that wrote the message; more than this is mischief.</summary>
    private const int MostLayers = 4;

    /// <summary>Reads what was posted; null when the host never posts such a thing.</summary>
    public static Invocation? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !TryObject(json.RootElement, "Data", out var data))
                return null;
            TryObject(json.RootElement, "Metadata", out var metadata);
            var message = data.EnumerateObject().Where(value => value.NameEquals("message")).Select(value => TextOf(value.Value)).FirstOrDefault();
            var count = int.TryParse(Find(metadata, "DequeueCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
            var inserted = DateTimeOffset.TryParse(
                Find(metadata, "InsertionTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : (DateTimeOffset?)null;
            return new Invocation(message, count, inserted, Find(metadata, "Id"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement metadata, string name) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty(name, out var value) ? TextOf(value) : null;

    /// <summary>The text of a value, freed from the quotes that were put around it on the way.</summary>
    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        var text = value.GetString()!;
        for (var layer = 0; layer < MostLayers && text is ['"', .., '"']; layer++)
        {
            try
            {
                text = JsonSerializer.Deserialize<string>(text)!;
            }
            catch (JsonException)
            {
                break;
            }
        }

        return text;
    }

    private static bool TryObject(JsonElement element, string name, out JsonElement found) =>
        element.TryGetProperty(name, out found) && found.ValueKind == JsonValueKind.Object;
}
