using System.Globalization;
using System.Text.Json;
using Azure;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>
/// Rows as the OData JSON of Table Storage: 64-bit integers, times and identifiers are strings with their type beside them (<c>Amount@odata.type</c>), because
/// JSON has no such types.
/// </summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>A row as one line of ASCII (the rest is escaped), which survives every proxy and every emulator's idea of a multipart body.</summary>
    public static byte[] Write(TableEntity entity)
    {
        using var bytes = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", entity.PartitionKey);
            json.WriteString("RowKey", entity.RowKey);
            foreach (var (name, value) in entity.Properties)
                Write(json, name, value);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>The row of an answer.</summary>
    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity(json.GetProperty("PartitionKey").GetString()!, json.GetProperty("RowKey").GetString()!)
        {
            ETag = json.TryGetProperty("odata.etag", out var etag) ? new ETag(etag.GetString()!) : default,
            Timestamp = json.TryGetProperty("Timestamp", out var time) ? Time(time.GetString()!) : default,
        };
        foreach (var property in json.EnumerateObject())
            if (property.Name is not ("PartitionKey" or "RowKey" or "Timestamp") && !property.Name.Contains("odata.", StringComparison.Ordinal))
                entity[property.Name] = Value(property.Value, json.TryGetProperty(property.Name + TypeSuffix, out var type) ? type.GetString() : null);
        return entity;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case double number:
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString(name + TypeSuffix, "Edm.Int64");
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteString(name + TypeSuffix, "Edm.DateTime");
                json.WriteString(name, TableFilter.Time(time));
                break;
            case Guid id:
                json.WriteString(name + TypeSuffix, "Edm.Guid");
                json.WriteString(name, id.ToString("D"));
                break;
            default:
                throw new NotSupportedException($"Property {name}: tables have no type for {value.GetType()}.");
        }
    }

    private static object? Value(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.String => type switch
        {
            "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Edm.DateTime" => Time(value.GetString()!),
            "Edm.Guid" => value.GetGuid(),
            "Edm.Double" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            _ => value.GetString(),
        },
        JsonValueKind.Number => type is not "Edm.Double" && value.TryGetInt32(out var integer) ? integer : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
