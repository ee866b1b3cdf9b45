using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>Writes blobs from streams of any length, in pieces that are named anew for each upload.</summary>
internal static class BlobUploads
{
    // What is sent in one request: what has to be sent again when it is lost, and what is held of a large file.
    private const int ChunkBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Writes a blob, replacing one that is there. It appears with the last request, so that a reader sees the old content or the new one, never a part. The
    /// library's own upload names the pieces by their place: of two uploads of one name at the same time it could put together a mixture.
    /// </summary>
    /// <returns>The new content's ETag and time, and its length.</returns>
    public static async Task<(BlobContentInfo Stored, long Bytes)> PutAsync(
        this BlockBlobClient blob, Stream content, string contentType, CancellationToken cancellation)
    {
        var headers = new BlobHttpHeaders { ContentType = contentType };
        var buffer = new byte[ChunkBytes];
        var filled = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        if (filled < ChunkBytes)
        {
            using var whole = new MemoryStream(buffer, 0, filled);
            return (await blob.UploadAsync(whole, new BlobUploadOptions { HttpHeaders = headers }, cancellation).ConfigureAwait(false), filled);
        }

        var upload = Guid.NewGuid().ToString("N");
        var blocks = new List<string>();
        long total = 0;
        while (filled > 0)
        {
            blocks.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload}-{blocks.Count:D5}"))));
            using var block = new MemoryStream(buffer, 0, filled);
            await blob.StageBlockAsync(blocks[^1], block, cancellationToken: cancellation).ConfigureAwait(false);
            total += filled;
            filled = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        }

        return (await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { HttpHeaders = headers }, cancellation).ConfigureAwait(false), total);
    }
}
