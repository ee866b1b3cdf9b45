namespace FinsamIngest.Core.Tests;

/// <summary>Where the repository keeps its reports and their truth.</summary>
internal static class Fixtures
{
    public static string Reports { get; } = Path.Combine(Root(), "fixtures", "reports");

    public static string Truth { get; } = Path.Combine(Root(), "fixtures", "truth");

    // Looked for from where the tests run: the path of a source file, which the compiler knows too, is /_/ in a deterministic build.
    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FinsamIngest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
