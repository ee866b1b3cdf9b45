using Azure.Core;
using Azure.Identity;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Local;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Functions.Hosting;

/// <summary>Registers the store that the settings name.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, FunctionsSettings settings)
    {
        if (settings.Folder is { } folder)
        {
            services.AddSingleton(provider => new LocalStorage(folder, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton(provider => provider.GetRequiredService<LocalStorage>().Inbox);
            services.AddSingleton(provider => provider.GetRequiredService<LocalStorage>().Reports);
            services.AddSingleton(provider => provider.GetRequiredService<LocalStorage>().Decisions);
            services.AddSingleton<FolderRequests>();
            services.AddSingleton<IIngestRequests>(provider => provider.GetRequiredService<FolderRequests>());
            return services.AddHostedService(provider => provider.GetRequiredService<FolderRequests>());
        }

        services.AddAzureStorage(Account(settings));
        // A connection string is a developer's or a small installation's; where there are identities, infra/ has created everything.
        return settings.ConnectionString is null ? services : services.AddHostedService<StorageCreation>();
    }

    private static AzureStorageAccount Account(FunctionsSettings settings)
    {
        if (settings.ConnectionString is { } connection)
            return AzureStorageAccount.FromConnectionString(connection);
        TokenCredential credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings.ClientId });
        return settings.Services is { } services
            ? AzureStorageAccount.FromIdentity(services.Blobs, services.Queues, services.Tables, credential)
            : AzureStorageAccount.FromIdentity(settings.AccountName!, credential);
    }
}
