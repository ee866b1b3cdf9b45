using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FinsamIngest.BrowserTests;

/// <summary><c>finsam serve</c> as a process of its own, on a free port and a folder of its own.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string folder;

    private Site(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<Site> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("finsam-browser-").FullName;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "finsam.dll"), "serve", "--data", folder, "--urls", "http://127.0.0.1:0", "--lang", "sv"])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (AddressIn().Match(line) is { Success: true } match)
                return new Site(process, folder, new Uri(match.Value));
        throw new InvalidOperationException("finsam serve ended before it listened");
    }

    /// <summary>Drops files into the folder, as a person with a file manager does.</summary>
    public void Drop(params string[] fixtures)
    {
        foreach (var fixture in fixtures)
            File.Copy(Fixture(fixture), Path.Combine(folder, "inkorg", fixture));
    }

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", name);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressIn();
}
