using System.Collections.Concurrent;
using System.Diagnostics;
using FinsamIngest.Functions.Tests.Host;

namespace FinsamIngest.Functions.Tests;

/// <summary>The app as the Functions host starts it: a process of its own, told by its arguments where the host is and by its environment what to do.</summary>
internal sealed class App : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly string[] Prefixes = ["FINSAM_", "FUNCTIONS_", "OTEL_", "WEBSITE_", "ReportsStorage", "ASPNETCORE_", "DOTNET_ENVIRONMENT"];

    private readonly Process _process;
    private readonly FunctionsHost _host;
    private readonly ConcurrentQueue<string> _output = new();

    private App(Process process, FunctionsHost host)
    {
        (_process, _host) = (process, host);
        Http = new HttpClient(new HostForwarder(host.Worker)) { BaseAddress = new Uri("http://localhost:7071"), Timeout = Patience };
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
    }

    /// <summary>The folder that the host takes as the app's root.</summary>
    public static string Root { get; } = AppContext.BaseDirectory;

    /// <summary>What asks the host, as a browser does.</summary>
    public HttpClient Http { get; }

    /// <summary>The host's side of it.</summary>
    public WorkerLink Worker => _host.Worker;

    /// <summary>All that it has said so far: to the host, and to nobody in particular.</summary>
    public string Output => string.Join('\n', Worker.Logs.Concat(_output));

    /// <summary>Starts it and waits until the host has loaded its functions.</summary>
    public static async Task<App> StartAsync(params (string Name, string Value)[] settings)
    {
        var app = await BeginAsync(settings);
        var ended = app._process.WaitForExitAsync();
        if (await Task.WhenAny(app.Worker.Ready, ended, Task.Delay(Patience)) == app.Worker.Ready && app.Worker.Ready.IsCompletedSuccessfully)
            return app;
        var output = app.Output;
        await app.DisposeAsync();
        throw new InvalidOperationException($"The app did not start: {app.Worker.Ready.Exception?.Message} {output}");
    }

    /// <summary>Starts it on a folder, with the rights of whoever sits here.</summary>
    public static Task<App> StartAsync(Folder folder, params (string Name, string Value)[] settings) =>
        StartAsync([("FINSAM_DATA", folder.Path), ("FINSAM_ACCESS", "local"), .. settings]);

    /// <summary>Starts it where it should refuse to run, and gives its exit code.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params (string Name, string Value)[] settings)
    {
        await using var app = await BeginAsync(settings);
        return (await app.EndAsync(), app.Output);
    }

    /// <summary>Fires the trigger of a function.</summary>
    public Task<InvocationOutcome> InvokeAsync(string function, Trigger trigger) =>
        Worker.InvokeAsync(function, Guid.NewGuid().ToString(), trigger).WaitAsync(Patience);

    /// <summary>Asks it to end, as the host does.</summary>
    public async Task StopAsync()
    {
        await Worker.TerminateAsync();
        await EndAsync();
    }

    /// <summary>Ends it without asking.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Waits until it has ended by itself, and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            Kill();
        _process.WaitForExit();
        await _host.DisposeAsync();
        _process.Dispose();
    }

    private static async Task<App> BeginAsync((string Name, string Value)[] settings)
    {
        var host = await FunctionsHost.StartAsync(Root);
        var (worker, request) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(Root, "finsam-functions.dll"), "--host", host.Address.Host, "--port", $"{host.Address.Port}", "--workerId", worker, "--requestId", request,
                "--grpcMaxMessageLength", $"{int.MaxValue}", "--functions-uri", host.Address.AbsoluteUri, "--functions-worker-id", worker,
                "--functions-request-id", request, "--functions-grpc-max-message-length", $"{int.MaxValue}",
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root };
        // What the machine says must not decide what is tested.
        foreach (var name in start.Environment.Keys.Where(name => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
            start.Environment.Remove(name);
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = Root;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var app = new App(Process.Start(start)!, host);
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }
}
