using Azure.Data.Tables;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>Reads and deletes rows, in the few ways in which the store does.</summary>
internal static class TableRows
{
    /// <summary>A row; null when there is none.</summary>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellation).ConfigureAwait(false);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows that fit a filter, ordered by partition and row key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">A condition of <see cref="TableFilter"/>; null for every row.</param>
    /// <param name="select">The properties wanted; none for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IAsyncEnumerable<TableEntity> ListAsync(this TableClient table, string? filter, CancellationToken cancellation, params string[] select) =>
        table.QueryAsync<TableEntity>(filter, select: select.Length == 0 ? null : select, cancellationToken: cancellation);
}
