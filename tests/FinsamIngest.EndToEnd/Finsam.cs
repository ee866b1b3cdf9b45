using System.Diagnostics;
using System.Text;

namespace FinsamIngest.EndToEnd;

/// <summary>The command as its users run it: a process of its own, its output read from pipes.</summary>
internal sealed record Finsam(int Code, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it in English.</summary>
    public static Finsam Run(params string[] args) => RunIn("en_US.UTF-8", args);

    /// <summary>Runs it in English, with environment variables.</summary>
    public static Finsam RunWith(Dictionary<string, string> environment, params string[] args) => Run(StartOf(environment, args));

    /// <summary>Runs it for a user of a language.</summary>
    public static Finsam RunIn(string locale, params string[] args) => Run(StartOf(new() { ["LANG"] = locale }, args));

    /// <summary>How it is started, in English unless the environment variables say otherwise.</summary>
    public static ProcessStartInfo StartOf(Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "finsam.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES"])
            start.Environment.Remove(name);
        start.Environment["LANG"] = "en_US.UTF-8";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private static Finsam Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"finsam {string.Join(' ', start.ArgumentList.Skip(1))} did not end");
        }

        return new Finsam(process.ExitCode, output.Result, error.Result);
    }

    public static string Fixture(params string[] parts) => Path.Combine([AppContext.BaseDirectory, "fixtures", .. parts]);
}
