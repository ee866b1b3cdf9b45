namespace FinsamIngest.Ocr.Processes;

/// <summary>A folder that only this user can look into, gone with all its files when it is disposed, or when the process ends before.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("finsam-ocr-");

    public WorkFolder() => AppDomain.CurrentDomain.ProcessExit += OnExit;

    public string Path => folder.FullName;

    public string File(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Removes a file if it is there.</summary>
    public void Remove(string name) => System.IO.File.Delete(File(name));

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Delete();
    }

    private void OnExit(object? sender, EventArgs e) => Delete();

    private void Delete()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody holds a file open (a scanner of viruses); what is left lies in the system's folder for such files.
        }
    }
}
