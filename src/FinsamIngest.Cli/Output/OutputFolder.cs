using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Output;

/// <summary>A folder that files are written to whole or not at all.</summary>
internal sealed class OutputFolder
{
    private readonly string path;
    private readonly Language language;

    private OutputFolder(string path, Language language)
    {
        this.path = path;
        this.language = language;
    }

    /// <summary>Makes the folder when it is not there and tries to write in it; null, with the reason, when that does not work.</summary>
    public static OutputFolder? Open(string path, Language language, out string? reason)
    {
        reason = null;
        if (string.IsNullOrWhiteSpace(path))
        {
            reason = language.Say("utmappen har inget namn", "the output folder has no name");
            return null;
        }

        if (File.Exists(path))
        {
            reason = language.Say("här ska resultatet skrivas, men det är en fil och ingen mapp", "the results should go here, but it is a file, not a folder");
            return null;
        }

        var folder = new OutputFolder(path, language);
        try
        {
            Directory.CreateDirectory(path);
            var probe = folder.TemporaryName("probe");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = language.Say("det går inte att skriva här: ", "cannot write here: ") + IoReason.Of(e, language);
            return null;
        }
    }

    /// <summary>
    /// Writes a file under a temporary name beside its place and moves it there, so that whoever looks sees the old file or the new one.
    /// </summary>
    /// <returns>The file's path; null, with the reason, when it could not be written.</returns>
    public string? Write(string name, Action<Stream> content, out string? reason)
    {
        reason = null;
        var target = Path.Combine(path, name);
        var temporary = TemporaryName(name);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 65536))
                content(stream);
            File.Move(temporary, target, overwrite: true);
            return target;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = IoReason.Of(e, language);
            return null;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string TemporaryName(string name) => Path.Combine(path, $".{name}.{Environment.ProcessId}.tmp");
}
