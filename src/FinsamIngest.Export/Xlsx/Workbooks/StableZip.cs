using System.IO.Compression;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>
/// Packs a package anew so that the same content is the same bytes: entries in the order of their names (the list of content types first, as readers that
/// stream expect) and all of one date, where the packaging library writes the clock's.
/// </summary>
internal static class StableZip
{
    private const string ContentTypes = "[Content_Types].xml";

    // The first date that a zip can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream target)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var result = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != ContentTypes).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = result.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
