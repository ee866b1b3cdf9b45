namespace FinsamIngest.Infra.Tests;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder <c>infra/</c>.</summary>
    public static string Infra { get; } = PathOf("infra");

    /// <summary>The path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FinsamIngest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine([folder, .. parts]);
    }
}
