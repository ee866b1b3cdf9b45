using System.Diagnostics;
using System.Reflection;

namespace FinsamIngest.Infra.Tests;

/// <summary>The compiler of Bicep, which knows the resource types of Azure and works without Azure.</summary>
internal static class BicepCompiler
{
    private static readonly string Program = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BicepCompiler").Value!;

    /// <summary>What the compiler and its linter have to say of a file: nothing, when all is well.</summary>
    public static string Lint(string file) => Run("lint", file).Errors;

    /// <summary>A file laid out as the compiler would.</summary>
    public static string Format(string file) => Run("format", file, "--stdout").Output;

    /// <summary>Writes beside a file of parameters what a deployment with it would make, and returns the path of that.</summary>
    public static string Snapshot(string parameters)
    {
        var (_, errors, code) = Run(
            "snapshot", parameters, "--mode", "overwrite", "--resource-group", Deployment.ResourceGroup, "--location", "swedencentral",
            "--subscription-id", "00000000-0000-0000-0000-00000000000a", "--tenant-id", "00000000-0000-0000-0000-00000000000b");
        Assert.True(code == 0, errors);
        return Path.ChangeExtension(parameters, ".snapshot.json");
    }

    private static (string Output, string Errors, int Code) Run(params string[] arguments)
    {
        Assert.True(OperatingSystem.IsLinux() && File.Exists(Program), $"The compiler of Bicep is there for Linux on x64 only, as the package Azure.Bicep.CommandLine.linux-x64: {Program}.");
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var bicep = Process.Start(start)!;
        var errors = bicep.StandardError.ReadToEndAsync();
        var output = bicep.StandardOutput.ReadToEnd();
        bicep.WaitForExit();
        return (output, errors.GetAwaiter().GetResult(), bicep.ExitCode);
    }
}
