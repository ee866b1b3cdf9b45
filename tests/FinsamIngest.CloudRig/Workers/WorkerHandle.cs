using System.Diagnostics;

namespace FinsamIngest.CloudRig.Workers;

/// <summary>A worker process from outside.</summary>
internal sealed class WorkerHandle : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private WorkerHandle(Process process)
    {
        _process = process;
        _output = ReadAsync(process.StandardOutput);
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>Whether it takes messages by now: one that is killed before has nothing to lose.</summary>
    public bool IsReady { get; private set; }

    public static WorkerHandle Start(WorkerArguments arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "FinsamIngest.CloudRig.dll"));
        foreach (var argument in arguments.ToArray())
            start.ArgumentList.Add(argument);
        return new WorkerHandle(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
    }

    /// <summary>What it wrote to standard error, once it has ended.</summary>
    public Task<string> Errors => _errors;

    /// <summary>128 + SIGTERM: it was asked before it could listen, and had done nothing.</summary>
    private const int TerminatedWhileStarting = 143;

    /// <summary>SIGKILL: the process gets no chance to do anything.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, and gives what it says then.</summary>
    public async Task<WorkerStatistics> StopAsync()
    {
        await Signals.TerminateAsync(_process);
        await _process.WaitForExitAsync();
        var line = (await _output).Trim();
        if (line.Length == 0 && _process.ExitCode == TerminatedWhileStarting)
            return new WorkerStatistics(0, 0, 0, 0, 0, []);
        return WorkerStatistics.FromJson(line.Length > 0 ? line : "null") ?? throw new InvalidOperationException($"The worker ended with {_process.ExitCode}: {await _errors}");
    }

    private async Task<string> ReadAsync(StreamReader output)
    {
        IsReady = await output.ReadLineAsync() == WorkerProcess.Ready;
        return await output.ReadToEndAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
