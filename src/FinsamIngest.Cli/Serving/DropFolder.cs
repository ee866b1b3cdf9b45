using FinsamIngest.Core.Storage;

namespace FinsamIngest.Cli.Serving;

/// <summary>
/// A folder that stands in for the blob container: whatever is put there goes into the inbox, and stays where it is. A file that was there before is taken again
/// when it has changed since.
/// </summary>
internal sealed class DropFolder(string data, IReportInbox inbox, IReadOnlyList<string> extensions, long maxBytes, TimeProvider clock)
{
    public const string Name = "inkorg";

    /// <summary>A file that was written to so recently may still be growing.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, (long Bytes, DateTime Written)> seen = new(StringComparer.Ordinal);

    public string Folder { get; } = Path.GetFullPath(Path.Combine(data, Name));

    /// <summary>Puts new files into the inbox. Gives their names there; what cannot be opened yet is tried again the next time.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var taken = new List<string>();
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        {
            var state = (file.Length, file.LastWriteTimeUtc);
            if (!extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) || file.Length == 0 || file.Length > maxBytes
                || clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < Settling || (seen.TryGetValue(file.FullName, out var before) && before == state))
                continue;
            var name = Path.GetRelativePath(Folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            // What a run before this one has taken is there already, and came after it was written.
            if (await inbox.FindAsync(name, cancellation) is { } item && item.Bytes == file.Length && item.Received.UtcDateTime >= file.LastWriteTimeUtc)
            {
                seen[file.FullName] = state;
                continue;
            }

            try
            {
                await using var content = file.OpenRead();
                await inbox.PutAsync(name, content, cancellation);
                seen[file.FullName] = state;
                taken.Add(name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Someone is writing to it still.
            }
        }

        return taken;
    }
}
