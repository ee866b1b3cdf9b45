using System.Globalization;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>Conditions of a query, in the OData of Table Storage.</summary>
internal static class TableFilter
{
    /// <summary>A property equals a text.</summary>
    public static string Equal(string property, string value) => $"{property} eq {Quote(value)}";

    /// <summary>A whole partition.</summary>
    public static string Partition(string partitionKey) => Equal("PartitionKey", partitionKey);

    /// <summary>The rows of a partition whose key begins with a text.</summary>
    public static string RowKeyPrefix(string partitionKey, string prefix) =>
        // The last character is raised by one: nothing that begins with the prefix comes after that.
        $"{Partition(partitionKey)} and RowKey ge {Quote(prefix)} and RowKey lt {Quote(prefix[..^1] + (char)(prefix[^1] + 1))}";

    /// <summary>A text between quotes.</summary>
    public static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A time as the service writes it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
