using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FinsamIngest.Ocr.Processes;

/// <summary>Runs a program without a shell, in bounded time and memory, and ends it when that is exceeded, on cancellation, and when this process ends.</summary>
internal static class BoundedProcess
{
    /// <summary>Between looks at its memory and the cancellation.</summary>
    private const int LookMilliseconds = 50;

    /// <summary>Characters of standard error that are kept: programs name their trouble first.</summary>
    private const int MaxError = 2000;

    /// <param name="program">Path of the program.</param>
    /// <param name="arguments">Its arguments, each handed over as it is.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="time">How long it may take.</param>
    /// <param name="limits">What it may use and print.</param>
    /// <param name="cancelled">Ends it, and then throws <see cref="OperationCanceledException"/>.</param>
    public static Outcome Run(string program, IEnumerable<string> arguments, string folder, TimeSpan time, OcrLimits limits, CancellationToken cancelled)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        // One core each: several pages go on at the same time, and threads within one page mostly wait for each other.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["LC_ALL"] = "C";
        cancelled.ThrowIfCancellationRequested();
        if (time <= TimeSpan.Zero)
            return new Outcome(Ending.TooLong, "", "");
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception e)
        {
            return new Outcome(Ending.Failed, "", e.Message);
        }

        using (process)
            return process is null ? new Outcome(Ending.Failed, "", "") : Follow(process, time, limits, cancelled);
    }

    private static Outcome Follow(Process process, TimeSpan time, OcrLimits limits, CancellationToken cancelled)
    {
        void EndIt(object? sender, EventArgs e) => Kill(process);
        AppDomain.CurrentDomain.ProcessExit += EndIt;
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, limits.MaxOutput);
            var error = ReadAsync(process.StandardError, MaxError);
            var watch = Stopwatch.StartNew();
            Ending? ended = null;
            while (!process.WaitForExit(LookMilliseconds))
            {
                ended = cancelled.IsCancellationRequested || watch.Elapsed > time ? Ending.TooLong
                    : MemoryOf(process) > limits.MaxProgramBytes ? Ending.TooLarge
                    : output.IsCompleted && output.Result.Overflown ? Ending.TooMuch
                    : null;
                if (ended is null)
                    continue;
                Kill(process);
                process.WaitForExit();
                break;
            }

            cancelled.ThrowIfCancellationRequested();
            ended ??= output.Result.Overflown ? Ending.TooMuch : process.ExitCode == 0 ? Ending.Done : Ending.Failed;
            return new Outcome(ended.Value, output.Result.Text, error.Result.Text);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= EndIt;
            Kill(process);
        }
    }

    /// <summary>Reads to the end, keeps the beginning; an output that overflows is read no further, an error that does is read on and forgotten.</summary>
    private static async Task<(string Text, bool Overflown)> ReadAsync(StreamReader reader, int most)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        for (int read; (read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
        {
            text.Append(buffer, 0, Math.Min(read, most - text.Length));
            if (text.Length == most && most > MaxError)
                return (text.ToString(), true);
        }

        return (text.ToString(), false);
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has just ended.
        }
    }
}
