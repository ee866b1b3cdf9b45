using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>A block blob.</summary>
internal sealed class BlobClient(StoragePipeline service, string path, string name)
{
    /// <summary>What is sent or fetched in one request: what has to be sent again when it is lost, and what a worker holds of a large file.</summary>
    public const int ChunkBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Writes the blob from a stream of any length, replacing one that is there. The blob appears with the last request, so that a reader sees the old
    /// content or the new one, never a part.
    /// </summary>
    public async Task<BlobItem> UploadAsync(Stream content, string contentType, CancellationToken cancellation)
    {
        var buffer = new byte[ChunkBytes];
        var filled = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        if (filled < ChunkBytes)
            return await UploadAsync(buffer.AsMemory(0, filled), contentType, cancellation).ConfigureAwait(false);

        // Ids of one upload must not meet those of another that writes the same name at the same time.
        var upload = Guid.NewGuid().ToString("N");
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
        long total = 0;
        for (var block = 0; filled > 0; block++)
        {
            var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload}-{block:D5}")));
            using var message = service.Message(RequestMethod.Put, $"{path}?comp=block&blockid={Uri.EscapeDataString(id)}");
            message.Request.Content = RequestContent.Create(buffer.AsMemory(0, filled));
            await service.SendAsync(message, cancellation, 201).ConfigureAwait(false);
            list.Append("<Latest>").Append(id).Append("</Latest>");
            total += filled;
            filled = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        }

        using var commit = service.Message(RequestMethod.Put, path + "?comp=blocklist");
        commit.Request.Headers.Add("x-ms-blob-content-type", contentType);
        commit.Request.Content = RequestContent.Create(Encoding.ASCII.GetBytes(list.Append("</BlockList>").ToString()));
        return Stored(await service.SendAsync(commit, cancellation, 201).ConfigureAwait(false), total);
    }

    /// <summary>Writes a small blob in one request, replacing one that is there.</summary>
    public async Task<BlobItem> UploadAsync(ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation)
    {
        using var message = service.Message(RequestMethod.Put, path);
        message.Request.Headers.Add("x-ms-blob-type", "BlockBlob");
        message.Request.Headers.Add("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(content);
        return Stored(await service.SendAsync(message, cancellation, 201).ConfigureAwait(false), content.Length);
    }

    /// <summary>What is known of the blob; null when there is none.</summary>
    public async Task<BlobItem?> GetPropertiesAsync(CancellationToken cancellation)
    {
        using var message = service.Message(RequestMethod.Head, path);
        var response = await service.SendAsync(message, cancellation, 200, 404).ConfigureAwait(false);
        return response.Status == 404 ? null : Stored(response, response.Headers.ContentLengthLong ?? 0);
    }

    /// <summary>The content, fetched piece by piece while it is read; null when there is no such blob.</summary>
    public async Task<Stream?> OpenReadAsync(CancellationToken cancellation)
    {
        var first = await DownloadAsync(0, null, cancellation).ConfigureAwait(false);
        return first is null ? null : new BlobReadStream(this, first);
    }

    /// <summary>The whole content; null when there is no such blob.</summary>
    public async Task<byte[]?> DownloadContentAsync(CancellationToken cancellation)
    {
        var stream = await OpenReadAsync(cancellation).ConfigureAwait(false);
        if (stream is null)
            return null;
        await using (stream.ConfigureAwait(false))
        {
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, cancellation).ConfigureAwait(false);
            return content;
        }
    }

    /// <summary>Deletes the blob; false when there was none.</summary>
    public async Task<bool> DeleteIfExistsAsync(CancellationToken cancellation)
    {
        using var message = service.Message(RequestMethod.Delete, path);
        var response = await service.SendAsync(message, cancellation, 202, 404).ConfigureAwait(false);
        return response.Status == 202;
    }

    /// <summary>One piece of the content; null when there is no such blob.</summary>
    /// <param name="from">First byte.</param>
    /// <param name="version">The content that is meant; a blob that was replaced since is an error (412). Null for the present one.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<BlobPiece?> DownloadAsync(long from, ETag? version, CancellationToken cancellation)
    {
        using var message = service.Message(RequestMethod.Get, path);
        message.Request.Headers.Add("x-ms-range", string.Create(CultureInfo.InvariantCulture, $"bytes={from}-{from + ChunkBytes - 1}"));
        if (version is { } wanted)
            message.Request.Headers.Add("If-Match", wanted.ToString("H"));
        var response = await service.SendAsync(message, cancellation, 200, 206, 404, 416).ConfigureAwait(false);
        if (response.Status == 404)
            return null;
        // An empty blob has no range that could be satisfied.
        if (response.Status == 416)
            return new BlobPiece([], 0, response.Headers.ETag ?? default);
        var range = response.Headers.TryGetValue("Content-Range", out var value) ? value : null;
        var bytes = response.Content.ToArray();
        var length = range is null ? bytes.Length : long.Parse(range.AsSpan(range.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);
        return new BlobPiece(bytes, length, response.Headers.ETag ?? default);
    }

    /// <summary>An ETag, quoted or not: listings leave the quotes out, headers do not.</summary>
    internal static ETag ETagOf(string text) => new(text.Trim('"'));

    private BlobItem Stored(Response response, long length)
    {
        var modified = response.Headers.TryGetValue("Last-Modified", out var text)
            ? DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture)
            : DateTimeOffset.UnixEpoch;
        return new BlobItem(name, length, modified, ETagOf(response.Headers.ETag?.ToString() ?? ""));
    }
}
