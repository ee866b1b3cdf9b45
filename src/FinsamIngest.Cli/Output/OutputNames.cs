using FinsamIngest.Cli.Inputs;

namespace FinsamIngest.Cli.Output;

/// <summary>Base names of the files to write, all decided before the first is read: they depend on the inputs alone, not on how reading them went.</summary>
internal static class OutputNames
{
    /// <summary>What the name of a normalised report ends in.</summary>
    public const string Suffix = ".report.json";

    /// <summary>What the name of a working paper ends in.</summary>
    public const string WorkbookSuffix = ".xlsx";

    /// <summary>
    /// For each input its base name; where that is taken (report.txt and report.md, or two folders), the later one gets a number. Letter case
    /// does not make a difference, for on some file systems it makes none.
    /// </summary>
    public static IReadOnlyList<string> For(IReadOnlyList<InputFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var result = new List<string>(files.Count);
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var candidate = name;
            for (var number = 2; !taken.Add(candidate); number++)
                candidate = $"{name}-{number}";
            result.Add(candidate);
        }

        return result;
    }
}
