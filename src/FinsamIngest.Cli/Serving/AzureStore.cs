using Azure;
using Azure.Identity;
using FinsamIngest.Ingestion;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Cli.Serving;

/// <summary>The store in a storage account or in Azurite, with the queue worker in this process: the cloud path without the Functions host.</summary>
internal static class AzureStore
{
    /// <summary>The environment variable with the connection string, called as the setting of the Functions app.</summary>
    public const string Setting = "ReportsStorage";

    /// <summary>The environment variable with the name of an account that is used with the identity of whoever runs the command.</summary>
    public const string AccountSetting = Setting + "__accountName";

    private const string Emulator = "UseDevelopmentStorage=true";

    // One process on one machine: a forgotten file is found within a minute, as in the folder.
    private static readonly QueueWorkerOptions WorkerOptions = new() { SweepInterval = TimeSpan.FromMinutes(1) };

    /// <summary>Registers the store and the worker, and creates what is missing in the account. Gives where reports are dropped.</summary>
    /// <exception cref="FormatException">The connection string is none.</exception>
    /// <exception cref="RequestFailedException">The account does not answer, or refuses.</exception>
    public static async Task<string> AddAsync(IServiceCollection services, CancellationToken cancellation)
    {
        var account = Account();
        await new AzureStorage(account, new StorageNames(), TimeProvider.System).CreateIfNotExistsAsync(cancellation);
        services.AddAzureStorage(account).AddQueueWorker(
            provider =>
            {
                var ingestor = provider.GetRequiredService<ReportIngestor>();
                return new QueueWork(ingestor.IngestAsync, ingestor.FailAsync, async stopping => (await ingestor.SweepAsync(stopping)).Unread);
            },
            WorkerOptions);
        return StorageNames.Inbox;
    }

    /// <summary>Whether an exception says that the account cannot be used, rather than that the program is wrong.</summary>
    public static bool IsTrouble(Exception exception) =>
        exception is RequestFailedException or AuthenticationFailedException or FormatException or AggregateException { InnerException: RequestFailedException };

    private static AzureStorageAccount Account() =>
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } connection ? AzureStorageAccount.FromConnectionString(connection)
        : Environment.GetEnvironmentVariable(AccountSetting) is { Length: > 0 } name ? AzureStorageAccount.FromIdentity(name, new DefaultAzureCredential())
        : AzureStorageAccount.FromConnectionString(Emulator);
}
