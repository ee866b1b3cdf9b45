using Azure.Core;

namespace FinsamIngest.Storage.Azure;

/// <summary>How the storage services are called: retries, diagnostics, transport, further policies. See <see cref="ClientOptions"/>.</summary>
public sealed class StorageClientOptions : ClientOptions
{
    /// <summary>Azure.Core's defaults, with more patience: a busy partition answers 503 for some seconds.</summary>
    public StorageClientOptions()
    {
        Retry.MaxRetries = 6;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
    }
}
