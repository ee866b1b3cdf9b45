using System.Runtime.CompilerServices;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Local;

/// <summary>
/// The drop container as a folder. A file's bytes lie under a version of their own, its record says which version is valid: replacing
/// a file is replacing its record, and whoever reads the old bytes reads them to the end.
/// </summary>
internal sealed class LocalInbox(LocalFolder root, TimeProvider clock) : IReportInbox
{
    private const int LongestName = 1024;

    private readonly string _records = root.Folder("inbox", "records");
    private readonly string _content = root.Folder("inbox", "content");

    public async Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (string.IsNullOrEmpty(name) || name.Length > LongestName || name.Any(char.IsControl))
            throw new ArgumentException("A name in the inbox has 1 to 1,024 characters and no control characters.", nameof(name));

        var written = await root.WriteAsync(file => content.CopyToAsync(file, cancellation), cancellation).ConfigureAwait(false);
        using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
        {
            var before = Find(name);
            var item = new InboxItem(name, new FileInfo(written).Length, clock.GetUtcNow(), Guid.NewGuid().ToString("n"));
            LocalFolder.Put(written, ContentOf(item.Version));
            await root.WriteAsync(RecordOf(name), LocalJson.Write(item, LocalJson.Default.InboxItem), cancellation).ConfigureAwait(false);
            if (before is not null)
                root.Remove(ContentOf(before.Version));
            return item;
        }
    }

    public Task<InboxItem?> FindAsync(string name, CancellationToken cancellation) => Task.FromResult(Find(name));

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        // Between finding the record and opening its bytes they may have been replaced: then there is a newer record.
        for (InboxItem? item = Find(name), last = null; item is not null && item != last; (last, item) = (item, Find(name)))
        {
            try
            {
                return Task.FromResult<Stream?>(new FileStream(
                    ContentOf(item.Version), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 16, FileOptions.Asynchronous));
            }
            catch (FileNotFoundException)
            {
            }
        }

        return Task.FromResult<Stream?>(null);
    }

    public async IAsyncEnumerable<InboxItem> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var items = new List<InboxItem>();
        foreach (var record in Directory.EnumerateFiles(_records))
            if (LocalJson.Read(record, LocalJson.Default.InboxItem) is { } item)
                items.Add(item);
        items.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>Deletes bytes that no record points to: their writer died before it could, or after it had replaced the record.</summary>
    public async Task RemoveReplacedAsync(DateTimeOffset writtenBefore, CancellationToken cancellation)
    {
        using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
        {
            var valid = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var item in ListAsync(cancellation).ConfigureAwait(false))
                valid.Add(item.Version);
            foreach (var file in new DirectoryInfo(_content).EnumerateFiles())
                if (!valid.Contains(file.Name) && file.LastWriteTimeUtc < writtenBefore.UtcDateTime)
                    file.Delete();
        }
    }

    private InboxItem? Find(string name) => LocalJson.Read(RecordOf(name), LocalJson.Default.InboxItem);

    private string RecordOf(string name) => Path.Combine(_records, LocalFolder.NameOf(name) + ".json");

    private string ContentOf(string version) => Path.Combine(_content, version);
}
