using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>A container of blobs.</summary>
internal sealed class BlobContainerClient(AzureStorageAccount account, string name)
{
    private readonly StoragePipeline _service = account.Blobs;

    /// <summary>Creates the container, not public, unless it is there.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Put, $"/{name}?restype=container");
        await _service.SendAsync(message, cancellation, 201, 409).ConfigureAwait(false);
        if (message.Response is { Status: 409 } response && new RequestFailedException(response) is { ErrorCode: not "ContainerAlreadyExists" } failure)
            throw failure;
    }

    /// <summary>A blob of the container, whether it exists or not.</summary>
    /// <param name="blobName">Its name, as <see cref="BlobNames.Encode"/> gives it.</param>
    public BlobClient GetBlobClient(string blobName) => new(_service, $"/{name}/{BlobNames.Escape(blobName)}", blobName);

    /// <summary>Every blob whose name begins with a prefix, in the service's order (by name), page by page.</summary>
    public async IAsyncEnumerable<BlobItem> GetBlobsAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? marker = null;
        do
        {
            using var message = _service.Message(RequestMethod.Get,
                $"/{name}?restype=container&comp=list&prefix={Uri.EscapeDataString(prefix)}{(marker is null ? "" : "&marker=" + Uri.EscapeDataString(marker))}");
            var response = await _service.SendAsync(message, cancellation, 200).ConfigureAwait(false);
            var root = XDocument.Load(response.ContentStream!).Root!;
            foreach (var blob in root.Element("Blobs")?.Elements("Blob") ?? [])
                yield return Read(blob);
            marker = root.Element("NextMarker")?.Value;
        }
        while (!string.IsNullOrEmpty(marker));
    }

    private static BlobItem Read(XElement blob)
    {
        var properties = blob.Element("Properties")!;
        var name = blob.Element("Name")!;
        return new BlobItem(
            (string?)name.Attribute("Encoded") == "true" ? Uri.UnescapeDataString(name.Value) : name.Value,
            long.Parse(properties.Element("Content-Length")!.Value, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(properties.Element("Last-Modified")!.Value, CultureInfo.InvariantCulture),
            BlobClient.ETagOf(properties.Element("Etag")!.Value));
    }
}
