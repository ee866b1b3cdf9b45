using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Local;

/// <summary>The records of a local store as JSON that people can read.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InboxItem))]
[JsonSerializable(typeof(ReportEntry))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Organisation))]
[JsonSerializable(typeof(OrganisationReport))]
internal sealed partial class LocalJson : JsonSerializerContext
{
    /// <summary>A record as the bytes of its file.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonSerializer.Serialize(json, value, type);
        return bytes.ToArray();
    }

    /// <summary>The record in a file; null when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is no such record: someone has edited it.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not a record of the store: {e.Message}", e);
        }
    }
}
