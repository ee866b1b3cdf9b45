using Azure;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>A range of a blob's bytes.</summary>
/// <param name="Bytes">The range.</param>
/// <param name="BlobLength">Size of the whole blob.</param>
/// <param name="ETag">The content it belongs to.</param>
internal sealed record BlobPiece(byte[] Bytes, long BlobLength, ETag ETag);
