using FinsamIngest.CloudRig.Faults;
using Xunit.Abstractions;

namespace FinsamIngest.Storage.Tests.Azure.Faults;

/// <summary>
/// A short slice of what the rig does for hours: real worker processes on an emulator of their own. Afterwards every report is published exactly once, whole, as in a
/// quiet run, and the tables hold nothing else.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    [Fact]
    public Task WorkersKilledAtRandomMoments_MessagesTwiceAndOutOfOrder_LoseAndLeaveNothing() =>
        RunAsync(new FaultPlan(11) { Reports = 3, Kills = 4 });

    [Fact]
    public Task CallsThatFail_AndStorageThatGoesAway_LoseAndLeaveNothing() =>
        RunAsync(new FaultPlan(12) { Reports = 2, FaultyCalls = 0.3, Outages = 1, Deliveries = 2 });

    private async Task RunAsync(FaultPlan plan)
    {
        using var log = new StringWriter();
        var report = await new FaultRun(plan, log).RunAsync();

        output.WriteLine($"{log}{report}");
        Assert.Empty(report.Differences);
        Assert.Empty(report.Leftovers);
        Assert.Equal(plan.Kills, report.Kills);
    }
}
