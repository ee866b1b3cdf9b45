using FinsamIngest.Cli.Inputs;

namespace FinsamIngest.Cli.Tests;

public sealed class FileRunnerTests
{
    [Fact]
    public void Run_WorkThatNeverEnds_IsLeftAtTheDeadline()
    {
        using var release = new ManualResetEventSlim();
        var result = FileRunner.Run(
            () =>
            {
                release.Wait();
                return new FileResult(null, "too late");
            },
            TimeSpan.FromMilliseconds(50),
            Language.Swedish,
            CancellationToken.None);
        release.Set();

        Assert.Contains("tog längre tid än", result.Reason);
    }

    [Fact]
    public void Run_Defect_BecomesTheFilesReason()
    {
        var result = FileRunner.Run(() => throw new InvalidOperationException("oj"), TimeSpan.FromSeconds(30), Language.English, CancellationToken.None);

        Assert.Contains("InvalidOperationException: oj", result.Reason);
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        using var release = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource(50);
        var result = FileRunner.Run(
            () =>
            {
                release.Wait();
                return new FileResult(null, "");
            },
            TimeSpan.FromMinutes(5),
            Language.English,
            cancelled.Token);
        release.Set();

        Assert.Equal("interrupted", result.Reason);
    }
}
