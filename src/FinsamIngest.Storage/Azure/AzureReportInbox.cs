using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
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
        var (stored, bytes) = await Blob(name).PutAsync(content, AnyType, cancellation).ConfigureAwait(false);
        return new InboxItem(name, bytes, stored.LastModified, VersionOf(stored.ETag));
    }

    public async Task<InboxItem?> FindAsync(string name, CancellationToken cancellation)
    {
        if (!BlobNames.IsValid(name))
            return null;
        try
        {
            BlobProperties blob = await Blob(name).GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            return new InboxItem(name, blob.ContentLength, blob.LastModified, VersionOf(blob.ETag));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        if (!BlobNames.IsValid(name))
            return null;
        try
        {
            // One request, read as it comes. After a lost connection the library goes on where it was, if the blob is still the same: else it is an error and never a mixture.
            BlobDownloadStreamingResult blob = await Blob(name).DownloadStreamingAsync(new BlobDownloadOptions(), cancellation).ConfigureAwait(false);
            return blob.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<InboxItem> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // The service sorts by its own idea of order, and by the encoded names.
        var items = new List<InboxItem>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation).ConfigureAwait(false))
            items.Add(new InboxItem(
                BlobNames.Decode(blob.Name), blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? DateTimeOffset.UnixEpoch, VersionOf(blob.Properties.ETag ?? default)));
        items.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var item in items)
            yield return item;
    }

    // Headers have quotes around it, listings have none.
    private static string VersionOf(ETag etag) => etag.ToString().Trim('"');

    private BlockBlobClient Blob(string name) => container.GetBlockBlobClient(BlobNames.Encode(name));
}
