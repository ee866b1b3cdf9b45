using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using FinsamIngest.Storage.Azure.Blobs;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>The tables and the container that results are in.</summary>
internal sealed class StoreTables(AzureStorageAccount account, StorageNames names)
{
    // Enough to hide the network's delay, few enough that one worker alone does not bring a partition to its limit (2,000 rows a second).
    private const int Parallel = 8;

    public TableClient Reports { get; } = account.Tables.GetTableClient(names.Of(StorageNames.Reports));

    public TableClient Figures { get; } = account.Tables.GetTableClient(names.Of(StorageNames.Figures));

    public TableClient FiguresByCode { get; } = account.Tables.GetTableClient(names.Of(StorageNames.FiguresByCode));

    public TableClient Checks { get; } = account.Tables.GetTableClient(names.Of(StorageNames.Checks));

    public TableClient Findings { get; } = account.Tables.GetTableClient(names.Of(StorageNames.Findings));

    public TableClient Generations { get; } = account.Tables.GetTableClient(names.Of(StorageNames.Generations));

    public TableClient Organisations { get; } = account.Tables.GetTableClient(names.Of(StorageNames.Organisations));

    public BlobContainerClient Results { get; } = account.Blobs.GetBlobContainerClient(names.Of(StorageNames.Results));

    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        foreach (var table in new[] { Reports, Figures, FiguresByCode, Checks, Findings, Generations, Organisations })
            await table.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        await Results.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
    }

    /// <summary>The blob of a generation's normalised report.</summary>
    public BlockBlobClient ReportOf(string id, string generation) => Results.GetBlockBlobClient(BlobNames.Encode($"{id}/{generation}.json"));

    /// <summary>Does the same to many rows of any partitions, in transactions as full as can be, several at a time.</summary>
    public static Task SubmitAsync(TableClient table, TableTransactionActionType kind, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        var batches = rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal)
            .SelectMany(TableBatch.Split);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation };
        return System.Threading.Tasks.Parallel.ForEachAsync(batches, options, async (batch, token) =>
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(kind, row)), token).ConfigureAwait(false));
    }
}
