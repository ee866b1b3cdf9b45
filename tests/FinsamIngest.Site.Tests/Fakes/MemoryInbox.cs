using System.Collections.Concurrent;
using System.Security.Cryptography;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Tests.Fakes;

/// <summary>A drop container in memory; it also remembers which names were asked to be read.</summary>
internal sealed class MemoryInbox(TimeProvider clock) : IReportInbox, IIngestRequests
{
    private readonly ConcurrentDictionary<string, (InboxItem Item, byte[] Bytes)> files = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Requested { get; } = new();

    public async Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        var bytes = copy.ToArray();
        var item = new InboxItem(name, bytes.Length, clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
        files[name] = (item, bytes);
        return item;
    }

    public Task<InboxItem?> FindAsync(string name, CancellationToken cancellation) =>
        Task.FromResult(files.TryGetValue(name, out var file) ? file.Item : null);

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(files.TryGetValue(name, out var file) ? new MemoryStream(file.Bytes, writable: false) : null);

    public async IAsyncEnumerable<InboxItem> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var file in files.Values.OrderBy(file => file.Item.Name, StringComparer.Ordinal))
            yield return file.Item;
    }

    public Task EnqueueAsync(string name, CancellationToken cancellation)
    {
        Requested.Enqueue(name);
        return Task.CompletedTask;
    }

    /// <summary>Takes a file away, as someone who tidies up does.</summary>
    public void Remove(string name) => files.TryRemove(name, out _);
}
