using FinsamIngest.Storage.Azure.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Storage.Azure;

/// <summary>Registers the store in Azure, and the worker that reads its queue.</summary>
public static class AzureStorageServices
{
    /// <summary>The ports of the store, on an account.</summary>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, AzureStorageAccount account, StorageNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(provider => new AzureStorage(account, names ?? new StorageNames(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton(provider => provider.GetRequiredService<AzureStorage>().Inbox);
        services.AddSingleton(provider => provider.GetRequiredService<AzureStorage>().Reports);
        services.AddSingleton(provider => provider.GetRequiredService<AzureStorage>().Decisions);
        services.AddSingleton(provider => provider.GetRequiredService<AzureStorage>().Requests);
        return services;
    }

    /// <summary>A background service that reads the queue; needs <see cref="AddAzureStorage"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="work">What to do with a message, made from the host's services.</param>
    /// <param name="options">How messages are taken.</param>
    public static IServiceCollection AddQueueWorker(this IServiceCollection services, Func<IServiceProvider, QueueWork> work, QueueWorkerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(work);
        return services.AddSingleton<IHostedService>(provider => new QueueWorker(
            provider.GetRequiredService<AzureStorage>(), work(provider), options ?? new QueueWorkerOptions(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System, provider.GetRequiredService<ILogger<QueueWorker>>()));
    }
}
