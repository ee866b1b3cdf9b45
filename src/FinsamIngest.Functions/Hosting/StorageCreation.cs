using FinsamIngest.Storage.Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Hosting;

/// <summary>Creates what is not there in the storage account, while the app already answers: the host gives it thirty seconds to begin.</summary>
internal sealed class StorageCreation(AzureStorage storage, ILogger<StorageCreation> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await storage.CreateIfNotExistsAsync(stoppingToken).ConfigureAwait(false);
                return;
            }
#pragma warning disable CA1031 // an emulator that is not started yet must not end the app
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.NotCreated(e);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
