using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.CloudRig;

/// <summary>A real Azurite process on loopback, which tests/needs/azurite.sh has installed.</summary>
public sealed class Azurite : IDisposable
{
    private const string Version = "3.34.0";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int[] _ports = FreePorts(3);
    private readonly string? _location;
    private Process? _process;

    /// <summary>An emulator that is not started yet.</summary>
    /// <param name="location">Folder that its data survives a restart in; null to keep it in memory.</param>
    public Azurite(string? location = null) => _location = location;

    /// <summary>What reaches it.</summary>
    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{_ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{_ports[1]}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{_ports[2]}/devstoreaccount1";

    public AzureStorageAccount Account(StorageClientOptions? options = null) => AzureStorageAccount.FromConnectionString(ConnectionString, options);

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Program(), "--silent", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{_ports[0]}", "--queuePort", $"{_ports[1]}", "--tablePort", $"{_ports[2]}",
            .. _location is null ? new[] { "--inMemoryPersistence" } : ["--location", _location],
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        _process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        var errors = _process.StandardError.ReadToEndAsync();

        var waiting = Stopwatch.StartNew();
        foreach (var port in _ports)
        {
            while (!await AnswersAsync(port))
            {
                if (_process.HasExited)
                    throw new InvalidOperationException($"Azurite ended with {_process.ExitCode}: {await errors}");
                if (waiting.Elapsed > Patience)
                    throw new TimeoutException($"Azurite did not answer on port {port} within {Patience.TotalSeconds} s.");
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Asks it to stop, and waits until it has written what it keeps in its folder; real storage does not lose what it has acknowledged either.</summary>
    public async Task StopGentlyAsync()
    {
        if (_process is not { HasExited: false } process)
            return;
        await Signals.InterruptAsync(process);
        await process.WaitForExitAsync();
        Stop();
    }

    /// <summary>Kills it.</summary>
    public void Stop()
    {
        if (_process is not { } process)
            return;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        _process = null;
    }

    public void Dispose() => Stop();

    private static string Program()
    {
        var cache = Environment.GetEnvironmentVariable("FINSAM_CACHE")
            ?? Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "finsam-ingest");
        var program = Path.Combine(cache, $"azurite-{Version}", "node_modules", "azurite", "dist", "src", "azurite.js");
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException($"Azurite {Version} is not installed in {cache}. Run tests/needs/azurite.sh (it needs npm), or the whole tests/run.sh.");
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int[] FreePorts(int count)
    {
        // All are held at once, so that they differ.
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
