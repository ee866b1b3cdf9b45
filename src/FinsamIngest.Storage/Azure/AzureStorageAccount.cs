using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace FinsamIngest.Storage.Azure;

/// <summary>A storage account (or the emulator) and the right to use it: a shared key, a shared access signature, or an identity.</summary>
public sealed class AzureStorageAccount
{
    private AzureStorageAccount(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables) =>
        (Blobs, Queues, Tables) = (blobs, queues, tables);

    internal BlobServiceClient Blobs { get; }

    internal QueueServiceClient Queues { get; }

    internal TableServiceClient Tables { get; }

    /// <summary>The account of a connection string, <c>UseDevelopmentStorage=true</c> included.</summary>
    /// <exception cref="FormatException">It lacks an endpoint or a credential, or is no connection string; the message never repeats a value.</exception>
    public static AzureStorageAccount FromConnectionString(string connectionString, StorageClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        options ??= new StorageClientOptions();
        try
        {
            return new AzureStorageAccount(
                new BlobServiceClient(connectionString, options.ForBlobs()), new QueueServiceClient(connectionString, options.ForQueues()),
                new TableServiceClient(connectionString, options.ForTables()));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // The libraries' messages may quote a setting, and its value may be the key: neither message nor cause is passed on.
            throw new FormatException("The storage connection string is none, or lacks an endpoint or a credential: AccountName and AccountKey, or SharedAccessSignature and endpoints.");
        }
    }

    /// <summary>An account in Azure's public cloud, used by an identity (managed, or the developer's own).</summary>
    /// <param name="accountName">Name of the account.</param>
    /// <param name="credential">Whose rights.</param>
    /// <param name="options">How to call.</param>
    public static AzureStorageAccount FromIdentity(string accountName, TokenCredential credential, StorageClientOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        return FromIdentity(
            new Uri($"https://{accountName}.blob.core.windows.net"), new Uri($"https://{accountName}.queue.core.windows.net"),
            new Uri($"https://{accountName}.table.core.windows.net"), credential, options);
    }

    /// <summary>An account at explicit addresses, used by an identity.</summary>
    /// <exception cref="ArgumentException">An address is not https: no token is sent there.</exception>
    public static AzureStorageAccount FromIdentity(Uri blobs, Uri queues, Uri tables, TokenCredential credential, StorageClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new StorageClientOptions();
        return new AzureStorageAccount(
            new BlobServiceClient(blobs, credential, options.ForBlobs()), new QueueServiceClient(queues, credential, options.ForQueues()),
            new TableServiceClient(tables, credential, options.ForTables()));
    }
}
