using System.Collections.Concurrent;
using FinsamIngest.CloudRig;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Tests.Contract;

namespace FinsamIngest.Storage.Tests.Azure;

/// <summary>One emulator for all tests that only need their own names in it.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, byte> _created = new(StringComparer.Ordinal);

    public Azurite Emulator { get; } = new();

    public Task InitializeAsync() => Emulator.StartAsync();

    public Task DisposeAsync()
    {
        Emulator.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A store of that name, made when it is new.</summary>
    public async Task<AzureStorage> OpenAsync(string place, StorageClientOptions? options = null)
    {
        var storage = new AzureStorage(Emulator.Account(options), new StorageNames { Prefix = place }, TimeProvider.System);
        if (_created.TryAdd(place, 0))
            await storage.CreateIfNotExistsAsync(CancellationToken.None);
        return storage;
    }

    internal async Task<StoragePorts> PortsAsync(string place)
    {
        var storage = await OpenAsync(place);
        return new StoragePorts(storage.Inbox, storage.Reports, storage.Decisions);
    }
}

/// <summary>The tests that share the emulator.</summary>
[CollectionDefinition(Name)]
public sealed class SharedAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
