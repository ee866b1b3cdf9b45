using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Store;

namespace FinsamIngest.Storage.Azure;

/// <summary>The store in a storage account: containers, queues and tables by the names of <see cref="StorageNames"/>.</summary>
public sealed class AzureStorage
{
    private readonly BlobContainerClient _inbox;
    private readonly StoreTables _tables;
    private readonly TableClient _decisions;

    /// <summary>Uses an account; nothing is sent before the first call.</summary>
    /// <param name="account">Where, and by what right.</param>
    /// <param name="names">What things are called there.</param>
    /// <param name="clock">Gives the times of generations.</param>
    public AzureStorage(AzureStorageAccount account, StorageNames names, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(clock);
        _inbox = account.Blobs.GetBlobContainerClient(names.Of(StorageNames.Inbox));
        _tables = new StoreTables(account, names);
        _decisions = account.Tables.GetTableClient(names.Of(StorageNames.Decisions));
        IngestQueue = account.Queues.GetQueueClient(names.Of(StorageNames.IngestQueue));
        PoisonQueue = account.Queues.GetQueueClient(names.Of(StorageNames.PoisonQueue));
        Inbox = new AzureReportInbox(_inbox);
        Reports = new AzureReportStore(_tables, clock);
        Decisions = new AzureDecisionLog(_decisions);
        InboxName = names.Of(StorageNames.Inbox);
        Requests = new AzureIngestRequests(IngestQueue, InboxName);
    }

    /// <summary>Reports on their way in.</summary>
    public IReportInbox Inbox { get; }

    /// <summary>Results.</summary>
    public IReportStore Reports { get; }

    /// <summary>The reviewers' decisions.</summary>
    public IDecisionLog Decisions { get; }

    /// <summary>The queue of reports to read.</summary>
    public IIngestRequests Requests { get; }

    /// <summary>What the drop container is called.</summary>
    internal string InboxName { get; }

    internal QueueClient IngestQueue { get; }

    internal QueueClient PoisonQueue { get; }

    /// <summary>
    /// Creates the containers, queues and tables that are not there. In Azure, infra/main.bicep has created them, and the app's identity may not.
    /// </summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        await _inbox.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await _tables.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        await _decisions.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        await IngestQueue.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await PoisonQueue.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
    }
}
