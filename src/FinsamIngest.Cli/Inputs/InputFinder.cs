using FinsamIngest.Cli.Output;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Inputs;

/// <summary>
/// Finds the files that paths mean: a file itself, whatever its extension; a folder's reports and those of its subfolders, hidden and linked folders left out.
/// </summary>
internal sealed class InputFinder
{
    private readonly HashSet<string> extensions;
    private readonly Language language;
    private readonly List<InputFile> files = [];
    private readonly List<InputProblem> problems = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int skipped;

    private InputFinder(IReadOnlyList<IDocumentReader> readers, Language language)
    {
        extensions = readers.SelectMany(reader => reader.Extensions).ToHashSet(StringComparer.OrdinalIgnoreCase);
        this.language = language;
    }

    public static FoundInputs Find(IReadOnlyList<string> paths, IReadOnlyList<IDocumentReader> readers, Language language)
    {
        var finder = new InputFinder(readers, language);
        foreach (var path in paths)
            finder.Add(path);
        return new FoundInputs(finder.files, finder.problems, finder.skipped);
    }

    private void Add(string path)
    {
        if (Directory.Exists(path))
        {
            if (!AddFolder(path))
                problems.Add(new(path, language.Say(
                    $"mappen har inga rapporter ({string.Join(", ", extensions)})",
                    $"the folder has no reports ({string.Join(", ", extensions)})")));
        }
        else if (string.IsNullOrWhiteSpace(path) || !Path.Exists(path))
        {
            problems.Add(new(path, language.Say("finns inte", "no such file or folder")));
        }
        else
        {
            AddFile(path);
        }
    }

    /// <summary>Adds a folder's reports; false when it holds none.</summary>
    private bool AddFolder(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(folder, IoReason.Of(e, language)));
            return true;
        }

        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var any = false;
        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                // A link may lead back here, and hidden folders are version control and caches.
                if (!entry.Name.StartsWith('.') && entry.LinkTarget is null)
                    any |= AddFolder(path);
            }
            else if (extensions.Contains(entry.Extension) && !entry.Name.StartsWith('.'))
            {
                AddFile(path);
                any = true;
            }
            else
            {
                skipped++;
            }
        }

        return any;
    }

    private void AddFile(string path)
    {
        if (seen.Add(Path.GetFullPath(path)))
            files.Add(new InputFile(path, Path.GetFileName(path)));
    }
}
