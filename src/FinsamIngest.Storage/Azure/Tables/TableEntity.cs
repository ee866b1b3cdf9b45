using System.Globalization;
using Azure;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>A row of a table: two keys and up to 252 named properties of the types string, int, long, double, bool, DateTimeOffset and Guid.</summary>
internal sealed class TableEntity(string partitionKey, string rowKey)
{
    private readonly Dictionary<string, object> _properties = new(StringComparer.Ordinal);

    /// <summary>First key: what is read and written together.</summary>
    public string PartitionKey { get; } = partitionKey;

    /// <summary>Second key: the order within the partition (ordinal).</summary>
    public string RowKey { get; } = rowKey;

    /// <summary>The version that was read; default for a row that was not.</summary>
    public ETag ETag { get; init; }

    /// <summary>When the service last wrote the row.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The properties that have a value.</summary>
    public IEnumerable<KeyValuePair<string, object>> Properties => _properties;

    /// <summary>A property; null when it is absent, and null to leave it out: a table has no other null.</summary>
    public object? this[string name]
    {
        get => _properties.GetValueOrDefault(name);
        set
        {
            if (value is null)
                _properties.Remove(name);
            else
                _properties[name] = value;
        }
    }

    public string? Text(string name) => this[name] switch
    {
        null => null,
        string text => text,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    public int? Int32(string name) => this[name] is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;

    public long? Int64(string name) => this[name] is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    public double? Double(string name) => this[name] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    public DateTimeOffset? Time(string name) => this[name] switch
    {
        DateTimeOffset time => time,
        string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => null,
    };
}
