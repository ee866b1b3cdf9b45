using System.Diagnostics;

namespace FinsamIngest.Storage.Local;

/// <summary>
/// Lets one at a time change a folder, among the threads of this process and among processes. It is an open file that nobody else may open, which the
/// operating system gives back when its holder dies. Held for milliseconds: never while a report is read or a large file written.
/// </summary>
internal sealed class FolderLock(string path)
{
    /// <summary>A thousand times as long as anyone holds it: whoever waits longer waits for a process that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>About as long as it is held.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    /// <summary>Waits for the lock; it is held until what is given is disposed.</summary>
    /// <exception cref="IOException">Another process holds it and does not let go.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        for (var waiting = Stopwatch.StartNew(); ;)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (waiting.Elapsed < Patience)
            {
                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }
    }
}
