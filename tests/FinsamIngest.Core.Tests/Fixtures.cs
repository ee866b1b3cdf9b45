namespace FinsamIngest.Core.Tests;

/// <summary>Where the repository keeps its reports.</summary>
internal static class Fixtures
{
    public static string Reports { get; } = Path.Combine(Root(), "fixtures", "reports");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FinsamIngest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
