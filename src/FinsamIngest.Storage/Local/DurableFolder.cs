using System.Runtime.InteropServices;

namespace FinsamIngest.Storage.Local;

/// <summary>
/// Brings what a folder lists to the disk. A file that was written and flushed survives a power cut; under which name, the folder says, and Linux and macOS write that when
/// it suits them. Windows offers nothing of the kind and needs nothing: NTFS keeps a journal of names.
/// </summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
            return;
        // File systems that know no such request refuse it: then their names are as safe as they can be.
        _ = Sync(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
