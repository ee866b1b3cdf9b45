using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Local;

namespace FinsamIngest.Functions.Tests;

/// <summary>The app as the Functions host starts it: a process of its own, told by its environment what to do, called over HTTP.</summary>
internal sealed partial class App : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Prefixes = ["FINSAM_", "OTEL_", "WEBSITE_", "ReportsStorage", "ASPNETCORE_"];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private App(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    public HttpClient Http { get; private set; } = new();

    /// <summary>All that it has said so far.</summary>
    public string Output => string.Join('\n', _output);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "finsam-functions.dll");

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<App> StartAsync(params (string Name, string Value)[] settings)
    {
        var app = Begin(settings);
        var first = await Task.WhenAny(app._address.Task, app._process.WaitForExitAsync(), Task.Delay(Patience));
        if (first != app._address.Task)
        {
            app.Dispose();
            Assert.Fail("The app did not start: " + app.Output);
        }

        app.Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = await app._address.Task };
        return app;
    }

    /// <summary>Starts it on a folder, with the rights of whoever sits here.</summary>
    public static Task<App> StartAsync(Folder folder, params (string Name, string Value)[] settings) =>
        StartAsync([("FINSAM_DATA", folder.Path), ("FINSAM_ACCESS", "local"), .. settings]);

    /// <summary>Starts it where it should refuse to run, and gives its exit code.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params (string Name, string Value)[] settings)
    {
        using var app = Begin(settings);
        await app._process.WaitForExitAsync().WaitAsync(Patience);
        app._process.WaitForExit();
        return (app._process.ExitCode, app.Output);
    }

    /// <summary>Posts what the host posts when a queue message arrives.</summary>
    public Task<HttpResponseMessage> InvokeAsync(string function, string body) => SendAsync(function, body, _ => { });

    public async Task<HttpResponseMessage> SendAsync(string path, string body, Action<HttpRequestHeaders> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1042.100.0");
        change(request.Headers);
        return await Http.SendAsync(request);
    }

    /// <summary>Asks it to end, as the host does.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static App Begin((string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What the machine says must not decide what is tested.
        foreach (var name in start.Environment.Keys.Where(name => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
            start.Environment.Remove(name);
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = "0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var app = new App(Process.Start(start)!);
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}

/// <summary>A folder that is the store of an app, and the store on it.</summary>
internal sealed class Folder : IDisposable
{
    public Folder(TimeProvider? clock = null)
    {
        var storage = new LocalStorage(Path, clock ?? TimeProvider.System);
        (Inbox, Reports) = (storage.Inbox, storage.Reports);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("finsam-functions-").FullName;

    public IReportInbox Inbox { get; }

    public IReportStore Reports { get; }

    public Task PutAsync(string name, string text) => Inbox.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    public async Task<List<ReportEntry>> RowsAsync()
    {
        var rows = new List<ReportEntry>();
        await foreach (var row in Reports.ListAsync(CancellationToken.None))
            rows.Add(row);
        return rows;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
