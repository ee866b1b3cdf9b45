using Azure;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>
/// Reads a blob from its beginning to its end, a piece at a time. A lost connection costs one piece, which is fetched again; a blob that is replaced or
/// deleted meanwhile is an error and never a mixture.
/// </summary>
internal sealed class BlobReadStream : Stream
{
    private readonly BlobClient _blob;
    private readonly ETag _version;
    private BlobPiece _piece;
    private long _pieceStart;
    private int _offset;

    public BlobReadStream(BlobClient blob, BlobPiece first)
    {
        _blob = blob;
        _piece = first;
        _version = first.ETag;
        Length = first.BlobLength;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _pieceStart + _offset;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || Position >= Length)
            return 0;
        if (_offset == _piece.Bytes.Length)
        {
            _pieceStart += _offset;
            _piece = await _blob.DownloadAsync(_pieceStart, _version, cancellationToken).ConfigureAwait(false)
                ?? throw new IOException("The blob was deleted while it was read.");
            _offset = 0;
            if (_piece.Bytes.Length == 0)
                throw new EndOfStreamException("The blob ended before its length.");
        }

        var count = Math.Min(buffer.Length, _piece.Bytes.Length - _offset);
        _piece.Bytes.AsMemory(_offset, count).CopyTo(buffer);
        _offset += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Whoever reads synchronously waits; there is no synchronization context in a worker that this could lock.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
