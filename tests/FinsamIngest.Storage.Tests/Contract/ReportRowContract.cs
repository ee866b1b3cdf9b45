using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What <see cref="IReportStore"/> promises of the rows of reports.</summary>
public abstract class ReportRowContract : StorageContract
{
    [Fact]
    public async Task Find_UnknownReport_IsNull()
    {
        var store = (await OpenAsync()).Reports;

        Assert.Null(await store.FindAsync(SampleReports.Id("a"), CancellationToken.None));
        Assert.Empty(await List(store));
    }

    [Fact]
    public async Task Save_EveryField_ComesBack()
    {
        var store = (await OpenAsync()).Reports;
        var entry = SampleReports.Entry(SampleReports.Report("a")) with
        {
            Name = "2025/å 😀 %25/" + new string('x', 900) + ".pdf",
            State = ReportState.Failed,
            Reason = new LocalisedText("Filen är tom.", "The file's empty."),
            Supersedes = [SampleReports.Id("b"), SampleReports.Id("c")],
            SupersededBy = SampleReports.Id("d"),
        };

        var saved = await store.SaveAsync(entry, CancellationToken.None);
        var found = await store.FindAsync(entry.Id, CancellationToken.None);

        Assert.NotNull(saved.Version);
        AssertSame(saved, found);
        AssertSame(entry, found! with { Version = null });
        AssertSame(saved, Assert.Single(await List(store)));
    }

    [Fact]
    public async Task Save_OnlyWhatIsKnown_ComesBack()
    {
        var store = (await OpenAsync()).Reports;
        var entry = new ReportEntry("name:" + new string('0', 64), "å/😀#?\\.pdf", ReportState.Waiting, SampleReports.Noon, SampleReports.Noon);

        await store.SaveAsync(entry, CancellationToken.None);

        AssertSame(entry, (await store.FindAsync(entry.Id, CancellationToken.None))! with { Version = null });
    }

    [Fact]
    public async Task Save_OfTheSameVersion_ReplacesTheRow()
    {
        var store = (await OpenAsync()).Reports;
        var first = await store.SaveAsync(SampleReports.Entry(SampleReports.Report("a")) with { Reason = new("x", "x") }, CancellationToken.None);

        var second = await store.SaveAsync(first with { State = ReportState.Reviewed, Reason = null, Undecided = 0 }, CancellationToken.None);

        Assert.NotEqual(first.Version, second.Version);
        AssertSame(second, await store.FindAsync(first.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Save_OfAnOldVersion_IsAConflict()
    {
        var store = (await OpenAsync()).Reports;
        var first = await store.SaveAsync(SampleReports.Entry(SampleReports.Report("a")), CancellationToken.None);
        var second = await store.SaveAsync(first with { Undecided = 7 }, CancellationToken.None);

        await Assert.ThrowsAsync<StoreConflictException>(() => store.SaveAsync(first with { Undecided = 8 }, CancellationToken.None));

        AssertSame(second, await store.FindAsync(first.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Save_NewRowThatIsThere_IsAConflict()
    {
        var store = (await OpenAsync()).Reports;
        var entry = SampleReports.Entry(SampleReports.Report("a"));
        await store.SaveAsync(entry, CancellationToken.None);

        await Assert.ThrowsAsync<StoreConflictException>(() => store.SaveAsync(entry, CancellationToken.None));
    }

    [Fact]
    public async Task Save_VersionOfARowThatIsNotThere_IsAConflict()
    {
        var store = (await OpenAsync()).Reports;
        var other = await store.SaveAsync(SampleReports.Entry(SampleReports.Report("a")), CancellationToken.None);

        await Assert.ThrowsAsync<StoreConflictException>(() => store.SaveAsync(other with { Id = SampleReports.Id("b") }, CancellationToken.None));
    }

    [Fact]
    public async Task Save_FromSeveralSidesAtOnce_LosesNoChange()
    {
        var place = NewPlace();
        IReportStore[] sides = [(await OpenAsync(place)).Reports, (await OpenAsync(place)).Reports];
        var id = (await sides[0].SaveAsync(SampleReports.Entry(SampleReports.Report("a")) with { Attempts = 0 }, CancellationToken.None)).Id;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            while (true)
            {
                var row = (await sides[i % 2].FindAsync(id, CancellationToken.None))!;
                try
                {
                    await sides[i % 2].SaveAsync(row with { Attempts = row.Attempts + 1 }, CancellationToken.None);
                    return;
                }
                catch (StoreConflictException)
                {
                }
            }
        })));

        Assert.Equal(6, (await sides[0].FindAsync(id, CancellationToken.None))!.Attempts);
    }

    [Fact]
    public async Task List_ManyRows_GivesEachOnce()
    {
        var store = (await OpenAsync()).Reports;
        string[] ids = [.. Enumerable.Range(0, 60).Select(i => SampleReports.Id("r" + i))];
        foreach (var id in ids)
            await store.SaveAsync(new ReportEntry(id, "a.pdf", ReportState.Waiting, SampleReports.Noon, SampleReports.Noon), CancellationToken.None);

        Assert.Equal(ids.Order(StringComparer.Ordinal), (await List(store)).Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    private static void AssertSame(ReportEntry expected, ReportEntry? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Supersedes.AsEnumerable(), actual.Supersedes.AsEnumerable());
        // Arrays are compared above: records compare them by reference.
        Assert.Equal(expected with { Supersedes = [] }, actual with { Supersedes = [] });
    }

    private static async Task<List<ReportEntry>> List(IReportStore store)
    {
        var entries = new List<ReportEntry>();
        await foreach (var entry in store.ListAsync(CancellationToken.None))
            entries.Add(entry);
        return entries;
    }
}
