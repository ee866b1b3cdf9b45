using FinsamIngest.CloudRig;
using FinsamIngest.CloudRig.Workers;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion;

namespace FinsamIngest.Storage.Tests.Azure.Faults;

/// <summary>Files that are no reports, through the whole cloud path: each is a visible failed report with its reason, and nothing is tried again.</summary>
[Collection(SharedAzurite.Name)]
public sealed class BadInputTests(AzuriteFixture azurite)
{
    public static TheoryData<string> Names => [.. ReportSet.Bad().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FileThatIsNoReport_IsAFailedReportWithItsReason(string name)
    {
        var storage = await azurite.OpenAsync("b" + Guid.NewGuid().ToString("n")[..16]);
        await storage.Inbox.PutAsync(name, new MemoryStream(ReportSet.Bad().Single(file => file.Name == name).Bytes), CancellationToken.None);

        var outcome = await WorkerProcess.Ingestor(storage).IngestAsync(name, 1, CancellationToken.None);

        // A text without a single table is a report without figures; everything else here cannot be read.
        var row = await storage.Reports.FindAsync(outcome.ReportId!, CancellationToken.None);
        Assert.Equal(name, row!.Name);
        if (name.EndsWith(".txt", StringComparison.Ordinal))
        {
            Assert.Equal(IngestResult.Published, outcome.Result);
            return;
        }

        Assert.Equal((IngestResult.Failed, ReportState.Failed), (outcome.Result, row.State));
        Assert.False(string.IsNullOrWhiteSpace(row.Reason?.Sv));
        Assert.False(string.IsNullOrWhiteSpace(row.Reason?.En));
    }

    [Fact]
    public async Task FileDeletedBeforeItIsRead_IsAFailedReportWithItsReason()
    {
        var storage = await azurite.OpenAsync("b" + Guid.NewGuid().ToString("n")[..16]);

        var outcome = await WorkerProcess.Ingestor(storage).IngestAsync("../borttagen å/50%.pdf", 1, CancellationToken.None);

        var row = await storage.Reports.FindAsync(outcome.ReportId!, CancellationToken.None);
        Assert.Equal((IngestResult.Missing, ReportState.Failed), (outcome.Result, row!.State));
        Assert.NotNull(row.Reason);
    }
}
