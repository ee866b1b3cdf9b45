using Azure;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>What the service says about a blob.</summary>
internal sealed record BlobItem(string Name, long ContentLength, DateTimeOffset LastModified, ETag ETag);
