using Azure.Data.Tables;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>Conditions of a query, in the OData of Table Storage.</summary>
internal static class TableFilter
{
    /// <summary>A whole partition.</summary>
    public static string Partition(string partitionKey) => TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}");

    /// <summary>The rows of a partition whose key begins with a text.</summary>
    public static string RowKeyPrefix(string partitionKey, string prefix)
    {
        // The last character is raised by one: nothing that begins with the prefix comes after that.
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        return TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey ge {prefix} and RowKey lt {end}");
    }
}
