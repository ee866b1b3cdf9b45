using System.Diagnostics;

namespace FinsamIngest.CloudRig;

/// <summary>What .NET cannot send to a process itself.</summary>
internal static class Signals
{
    public static Task InterruptAsync(Process process) => SendAsync("-INT", process);

    public static Task TerminateAsync(Process process) => SendAsync("-TERM", process);

    private static async Task SendAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
