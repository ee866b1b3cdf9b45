using System.Text;

namespace FinsamIngest.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var cancelled = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            // The first Ctrl-C lets a file being written be finished or removed; the second is obeyed at once.
            e.Cancel = !cancelled.IsCancellationRequested;
            cancelled.Cancel();
        };
        try
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16384);
            using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
            return Cli.Run(args, Terminal.OfThisProcess(output, error, cancelled.Token));
        }
        catch (IOException)
        {
            // Every file's own trouble has been dealt with, so this is the output: its reader has gone (finsam … | head), or its disk is full.
            return ExitCode.Unreadable;
        }
    }
}
