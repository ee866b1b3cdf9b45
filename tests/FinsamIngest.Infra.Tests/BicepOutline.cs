using System.Diagnostics;
using System.Text.Json;

namespace FinsamIngest.Infra.Tests;

/// <summary>What a Bicep file holds, read with the language's grammar.</summary>
internal sealed record BicepOutline(
    string File, string[] Errors, Dictionary<string, string[]> Variables, string[] Resources, string[] Settings, string Text)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All files of <c>infra/</c>, by their names.</summary>
    public static IReadOnlyDictionary<string, BicepOutline> All { get; } = Read();

    /// <summary>The outline of a text.</summary>
    public static BicepOutline Of(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllText(file, text);
            return Outline([file])[0];
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private static Dictionary<string, BicepOutline> Read() =>
        Outline(Directory.GetFiles(Path.Combine(Root(), "infra"), "*.bicep", SearchOption.AllDirectories))
            .ToDictionary(outline => Path.GetFileName(outline.File), StringComparer.Ordinal);

    private static BicepOutline[] Outline(IEnumerable<string> files)
    {
        var root = Root();
        var modules = Path.Combine(root, "artifacts", "bicep", "node_modules");
        Assert.True(Directory.Exists(modules), "The grammar of Bicep is missing: run tests/needs/bicep.sh (it needs npm).");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = root };
        start.ArgumentList.Add(Path.Combine("tests", "FinsamIngest.Infra.Tests", "outline.mjs"));
        start.ArgumentList.Add(modules);
        foreach (var file in files)
            start.ArgumentList.Add(file);
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<BicepOutline[]>(output, Json)!;
    }

    /// <summary>The repository's folder.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "FinsamIngest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
