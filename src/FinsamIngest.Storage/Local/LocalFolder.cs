using System.Security.Cryptography;
using System.Text;

namespace FinsamIngest.Storage.Local;

/// <summary>The folder that holds a local store: where things lie in it, how a file is written whole or not at all, and who may change it now.</summary>
internal sealed class LocalFolder
{
    private readonly string _root;
    private readonly string _unfinished;

    public LocalFolder(string root)
    {
        _root = Path.GetFullPath(root);
        _unfinished = Folder("unfinished");
        Lock = new FolderLock(Path.Combine(_root, "lock"));
    }

    /// <summary>Held by whoever changes what others may be changing too.</summary>
    public FolderLock Lock { get; }

    /// <summary>The full path of a folder in the store, made if need be.</summary>
    public string Folder(params ReadOnlySpan<string> names)
    {
        var path = Path.Combine([_root, .. names]);
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }

        return path;
    }

    /// <summary>A file name for any text at all: its digest. Two texts never share one.</summary>
    public static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file to disk under a name that nobody looks for, and gives its path: <see cref="Put"/> makes it a whole file, at once.</summary>
    public async Task<string> WriteAsync(Func<Stream, Task> write, CancellationToken cancellation)
    {
        var path = Unfinished();
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous);
            await write(file).ConfigureAwait(false);
            await file.FlushAsync(cancellation).ConfigureAwait(false);
            // A file that is renamed before it is on the disk may be there after a power cut, and be empty.
            file.Flush(flushToDisk: true);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Writes a file whole or not at all; one of the same name is replaced.</summary>
    public async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Put(await WriteAsync(file => file.WriteAsync(content, cancellation).AsTask(), cancellation).ConfigureAwait(false), path);

    /// <summary>Gives a written file its name, for good; one of the same name is replaced.</summary>
    public static void Put(string written, string path)
    {
        File.Move(written, path, overwrite: true);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>Takes a folder or file out of the store at once, then deletes it: nobody finds half of it.</summary>
    public void Remove(string path)
    {
        var aside = Unfinished();
        if (Directory.Exists(path))
        {
            Directory.Move(path, aside);
            Directory.Delete(aside, recursive: true);
        }
        else if (File.Exists(path))
        {
            File.Move(path, aside);
            File.Delete(aside);
        }
    }

    /// <summary>Deletes what attempts that never ended have left behind.</summary>
    public void RemoveUnfinished(DateTimeOffset begunBefore)
    {
        foreach (var left in new DirectoryInfo(_unfinished).EnumerateFileSystemInfos())
        {
            if (left.LastWriteTimeUtc >= begunBefore.UtcDateTime)
                continue;
            if (left is DirectoryInfo folder)
                folder.Delete(recursive: true);
            else
                left.Delete();
        }
    }

    private string Unfinished() => Path.Combine(_unfinished, Guid.NewGuid().ToString("n"));
}
