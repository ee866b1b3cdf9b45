using System.Runtime.CompilerServices;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Blobs;

namespace FinsamIngest.Storage.Azure;

/// <summary>The drop container in Blob Storage.</summary>
internal sealed class AzureReportInbox(BlobContainerClient container) : IReportInbox
{
    // The type is the uploader's guess; readers go by the bytes.
    private const string AnyType = "application/octet-stream";

    public async Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (string.IsNullOrEmpty(name) || !BlobNames.IsValid(name))
            throw new ArgumentException("A name in the inbox has 1 to 1,024 characters and no control characters.", nameof(name));
        return Item(await Blob(name).UploadAsync(content, AnyType, cancellation).ConfigureAwait(false));
    }

    public async Task<InboxItem?> FindAsync(string name, CancellationToken cancellation) =>
        BlobNames.IsValid(name) && await Blob(name).GetPropertiesAsync(cancellation).ConfigureAwait(false) is { } blob ? Item(blob) : null;

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellation) =>
        BlobNames.IsValid(name) ? await Blob(name).OpenReadAsync(cancellation).ConfigureAwait(false) : null;

    public async IAsyncEnumerable<InboxItem> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // The service sorts by its own idea of order, and by the encoded names.
        var items = new List<InboxItem>();
        await foreach (var blob in container.GetBlobsAsync("", cancellation).ConfigureAwait(false))
            items.Add(Item(blob));
        items.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var item in items)
            yield return item;
    }

    private BlobClient Blob(string name) => container.GetBlobClient(BlobNames.Encode(name));

    private static InboxItem Item(BlobItem blob) => new(BlobNames.Decode(blob.Name), blob.ContentLength, blob.LastModified, blob.ETag.ToString());
}
