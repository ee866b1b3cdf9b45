using System.Diagnostics.CodeAnalysis;
using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ingestion.Reading;

/// <summary>From a file's bytes to its report: the reader that knows it is chosen by its first bytes.</summary>
public static class FileReader
{
    /// <summary>Readers decide on so many bytes whether a file is theirs; the signature of a PDF may stand as late as this.</summary>
    private const int SignatureBytes = 1024;

    private static readonly DocumentFailure Unknown =
        new(DocumentFailureKind.NotADocument, new LocalisedText("Okänt filformat.", "Unknown file format."));

    /// <summary>Reads a file from a stream, which is loaded only when a reader knows the file and takes one of its size.</summary>
    /// <param name="stream">The file, from its start; it may be a pipe or a device.</param>
    /// <param name="name">Its name without folders.</param>
    /// <param name="readers">The readers to choose from, the pickiest first.</param>
    public static FileReading Read(Stream stream, string name, IReadOnlyList<IDocumentReader> readers)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> start = stackalloc byte[SignatureBytes];
        start = start[..stream.ReadAtLeast(start, SignatureBytes, throwOnEndOfStream: false)];
        if (!TryChoose(readers, name, start, out var reader))
            return new FileReading(null, Unknown, null);
        return Load(stream, start, reader.MaxBytes) is { } bytes
            ? Read(reader, bytes, name)
            : Of(DocumentReading.TooLarge(stream.CanSeek && stream.Length > reader.MaxBytes ? stream.Length : null, reader.MaxBytes));
    }

    /// <summary>Reads a file whose bytes are in memory.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name without folders.</param>
    /// <param name="readers">The readers to choose from, the pickiest first.</param>
    public static FileReading Read(ReadOnlyMemory<byte> bytes, string name, IReadOnlyList<IDocumentReader> readers) =>
        TryChoose(readers, name, bytes.Span[..Math.Min(SignatureBytes, bytes.Length)], out var reader)
            ? Read(reader, bytes, name)
            : new FileReading(null, Unknown, null);

    private static FileReading Read(IDocumentReader reader, ReadOnlyMemory<byte> bytes, string name) =>
        bytes.Length > reader.MaxBytes ? Of(DocumentReading.TooLarge(bytes.Length, reader.MaxBytes)) : Of(reader.Read(bytes, name));

    private static FileReading Of(DocumentReading reading) =>
        reading.Succeeded ? new FileReading(ReportReader.Read(reading.Document), null, reading.Layout) : new FileReading(null, reading.Failure, null);

    private static bool TryChoose(IReadOnlyList<IDocumentReader> readers, string name, ReadOnlySpan<byte> start, [NotNullWhen(true)] out IDocumentReader? chosen)
    {
        ArgumentNullException.ThrowIfNull(readers);
        foreach (var reader in readers)
            if (reader.Accepts(name, start))
            {
                chosen = reader;
                return true;
            }

        chosen = null;
        return false;
    }

    /// <summary>The whole file; null when it is larger than allowed. The size is also watched while reading, for devices have none.</summary>
    private static byte[]? Load(Stream stream, ReadOnlySpan<byte> start, long maxBytes)
    {
        maxBytes = Math.Min(maxBytes, Array.MaxLength);
        if (stream.CanSeek && stream.Length > maxBytes)
            return null;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        bytes.Write(start);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > maxBytes)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
