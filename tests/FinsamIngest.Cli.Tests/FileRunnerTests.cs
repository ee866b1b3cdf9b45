using FinsamIngest.Cli.Inputs;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Tests;

public sealed class FileRunnerTests
{
    [Fact]
    public void Run_WorkThatNeverEnds_IsLeftAtTheDeadline()
    {
        using var release = new ManualResetEventSlim();
        var result = FileRunner.Run(
            _ =>
            {
                release.Wait(CancellationToken.None);
                return new FileResult(null, "too late");
            },
            TimeSpan.FromMilliseconds(50),
            TimeSpan.Zero,
            Language.Swedish,
            CancellationToken.None);
        release.Set();

        Assert.Contains("tog längre tid än", result.Reason);
    }

    [Fact]
    public void Run_Defect_BecomesTheFilesReason()
    {
        var result = FileRunner.Run(_ => throw new InvalidOperationException("oj"), TimeSpan.FromSeconds(30), TimeSpan.Zero, Language.English, CancellationToken.None);

        Assert.Contains("InvalidOperationException: oj", result.Reason);
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        using var release = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource(50);
        var result = FileRunner.Run(
            _ =>
            {
                release.Wait(CancellationToken.None);
                return new FileResult(null, "");
            },
            TimeSpan.FromMinutes(5),
            TimeSpan.Zero,
            Language.English,
            cancelled.Token);
        release.Set();

        Assert.Equal("interrupted", result.Reason);
    }

    [Fact]
    public void Run_WorkThatStopsWhenTold_IsWaitedFor()
    {
        var cleaned = false;
        FileRunner.Run(
            stop =>
            {
                stop.WaitHandle.WaitOne();
                cleaned = true;
                return new FileResult(null, "");
            },
            TimeSpan.FromMilliseconds(50),
            TimeSpan.FromSeconds(30),
            Language.English,
            CancellationToken.None);

        Assert.True(cleaned);
    }
}
