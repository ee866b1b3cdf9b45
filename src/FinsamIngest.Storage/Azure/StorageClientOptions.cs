using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace FinsamIngest.Storage.Azure;

/// <summary>How the storage services are called, the same for all three.</summary>
public sealed record StorageClientOptions
{
    /// <summary>Changes the libraries' options further: retries, diagnostics, transport, policies. Called once for each service.</summary>
    public Action<ClientOptions>? Configure { get; init; }

    // A version of the interface that has all we need and that emulators of the last years answer to; the libraries' own is newer than any of them.
    internal BlobClientOptions ForBlobs() => Apply(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_11_03));

    // Messages are sent as they are, not in base64: that is how Event Grid writes them.
    internal QueueClientOptions ForQueues() => Apply(new QueueClientOptions(QueueClientOptions.ServiceVersion.V2023_11_03) { MessageEncoding = QueueMessageEncoding.None });

    internal TableClientOptions ForTables() => Apply(new TableClientOptions());

    /// <summary>Azure.Core's defaults, with more patience: a busy partition answers 503 for some seconds.</summary>
    private T Apply<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 6;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        Configure?.Invoke(options);
        return options;
    }
}
