using Azure.Core;
using Azure.Core.Pipeline;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Azure;

/// <summary>A storage account (or the emulator) and the right to use it: a shared key, a shared access signature, or an identity.</summary>
public sealed class AzureStorageAccount
{
    private const string BlobAndQueueVersion = "2021-12-02";
    private const string TableVersion = "2019-02-02";
    private const string Scope = "https://storage.azure.com/.default";

    private AzureStorageAccount(StoragePipeline blobs, StoragePipeline queues, StoragePipeline tables) =>
        (Blobs, Queues, Tables) = (blobs, queues, tables);

    internal StoragePipeline Blobs { get; }

    internal StoragePipeline Queues { get; }

    internal StoragePipeline Tables { get; }

    /// <summary>The account of a connection string, <c>UseDevelopmentStorage=true</c> included.</summary>
    /// <exception cref="FormatException">It lacks an endpoint or a credential, or is no connection string; the message never repeats a value.</exception>
    public static AzureStorageAccount FromConnectionString(string connectionString, StorageClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        options ??= new StorageClientOptions();
        var settings = ConnectionString.Parse(connectionString);
        var key = settings["AccountKey"] is { } secret && settings["AccountName"] is { } name ? new SharedKey(name, secret) : null;
        var signature = settings["SharedAccessSignature"];
        if (key is null && signature is null)
            throw new FormatException("Storage connection string: it has neither AccountName and AccountKey nor SharedAccessSignature.");

        HttpPipeline Pipeline(string scheme, Func<Request, string, string> stringToSign) =>
            key is not null ? Build(options, [], [new SharedKeyPolicy(key, scheme, stringToSign)]) : Build(options, [new SasPolicy(signature!)], []);
        Uri Endpoint(string service) =>
            settings.Endpoint(service) ?? throw new FormatException($"Storage connection string: it does not say where the {service} service is.");

        var common = Pipeline("SharedKey", StringToSign.ForBlobOrQueue);
        return new AzureStorageAccount(
            Service(common, Endpoint("blob"), BlobAndQueueVersion), Service(common, Endpoint("queue"), BlobAndQueueVersion),
            Service(Pipeline("SharedKeyLite", StringToSign.ForTableLite), Endpoint("table"), TableVersion));
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

    /// <summary>An account at explicit addresses, used by an identity. The addresses must be https, or no token is sent.</summary>
    public static AzureStorageAccount FromIdentity(Uri blobs, Uri queues, Uri tables, TokenCredential credential, StorageClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(credential);
        var pipeline = Build(options ?? new StorageClientOptions(), [], [new BearerTokenAuthenticationPolicy(credential, Scope)]);
        return new AzureStorageAccount(
            Service(pipeline, blobs, BlobAndQueueVersion), Service(pipeline, queues, BlobAndQueueVersion), Service(pipeline, tables, TableVersion));
    }

    private static StoragePipeline Service(HttpPipeline pipeline, Uri endpoint, string version) =>
        new(pipeline, endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/'), version);

    private static HttpPipeline Build(StorageClientOptions options, HttpPipelinePolicy[] perCall, HttpPipelinePolicy[] perRetry)
    {
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new StorageErrors() };
        foreach (var policy in perCall)
            pipeline.PerCallPolicies.Add(policy);
        foreach (var policy in perRetry)
            pipeline.PerRetryPolicies.Add(policy);
        return HttpPipelineBuilder.Build(pipeline);
    }
}
