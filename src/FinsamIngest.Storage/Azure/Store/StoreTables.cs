using FinsamIngest.Storage.Azure.Blobs;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>The tables and the container that results are in.</summary>
internal sealed class StoreTables(AzureStorageAccount account, StorageNames names)
{
    // Enough to hide the network's delay, few enough that one worker alone does not bring a partition to its limit (2,000 rows a second).
    private const int Parallel = 8;

    public TableClient Reports { get; } = new(account, names.Of(StorageNames.Reports));

    public TableClient Figures { get; } = new(account, names.Of(StorageNames.Figures));

    public TableClient FiguresByCode { get; } = new(account, names.Of(StorageNames.FiguresByCode));

    public TableClient Checks { get; } = new(account, names.Of(StorageNames.Checks));

    public TableClient Findings { get; } = new(account, names.Of(StorageNames.Findings));

    public TableClient Generations { get; } = new(account, names.Of(StorageNames.Generations));

    public BlobContainerClient Results { get; } = new(account, names.Of(StorageNames.Results));

    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        foreach (var table in new[] { Reports, Figures, FiguresByCode, Checks, Findings, Generations })
            await table.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        await Results.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The blob of a generation's normalised report.</summary>
    public BlobClient ReportOf(string id, string generation) => Results.GetBlobClient(BlobNames.Encode($"{id}/{generation}.json"));

    /// <summary>Does the same to many rows of any partitions, in transactions as full as can be, several at a time.</summary>
    public static Task SubmitAsync(TableClient table, TableActionKind kind, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        var batches = rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal)
            .SelectMany(partition => TableBatch.Split(partition.Select(row => new TableAction(kind, row))));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation };
        return System.Threading.Tasks.Parallel.ForEachAsync(batches, options, async (batch, token) => await table.SubmitTransactionAsync(batch, token).ConfigureAwait(false));
    }
}
