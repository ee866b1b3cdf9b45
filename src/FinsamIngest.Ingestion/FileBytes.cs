namespace FinsamIngest.Ingestion;

/// <summary>Loads a file into memory, once.</summary>
internal static class FileBytes
{
    /// <summary>The whole file; null when it is longer than allowed.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="expected">How long it should be: so much is set aside for it at once.</param>
    /// <param name="limit">How long it may be.</param>
    /// <param name="cancellation">Stops the loading.</param>
    public static async Task<ReadOnlyMemory<byte>?> LoadAsync(Stream stream, long expected, long limit, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(expected, limit)];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        // Where it was replaced by a longer one between asking and opening, there is more.
        var more = new byte[1];
        while (length == bytes.Length && await stream.ReadAsync(more, cancellation).ConfigureAwait(false) > 0)
        {
            if (length >= limit)
                return null;
            Array.Resize(ref bytes, (int)Math.Min(limit, Math.Max(4096, length * 2L)));
            bytes[length++] = more[0];
            length += await stream.ReadAtLeastAsync(bytes.AsMemory(length), bytes.Length - length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        }

        return bytes.AsMemory(0, length);
    }
}
