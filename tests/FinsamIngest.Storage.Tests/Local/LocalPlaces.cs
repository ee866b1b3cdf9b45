using FinsamIngest.Storage.Local;
using FinsamIngest.Storage.Tests.Contract;

namespace FinsamIngest.Storage.Tests.Local;

/// <summary>Folders for the tests of a class, deleted with it.</summary>
public sealed class LocalPlaces : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("finsam-store-").FullName;

    public string PathOf(string place) => Path.Combine(_root, place);

    public Task<StoragePorts> OpenAsync(string place)
    {
        var storage = new LocalStorage(PathOf(place), TimeProvider.System);
        return Task.FromResult(new StoragePorts(storage.Inbox, storage.Reports, storage.Decisions));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
