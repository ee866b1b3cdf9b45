using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using static FinsamIngest.Storage.Tests.Contract.SampleReports;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What <see cref="IReportStore"/> promises of the reports of an organisation.</summary>
public abstract class OrganisationContract : StorageContract
{
    /// <summary>Takes the index of organisations out of a store: what an earlier version of this program would have left.</summary>
    /// <param name="place">The store.</param>
    /// <param name="all">Whether the mark that the index was built goes, too.</param>
    protected abstract Task ForgetOrganisationsAsync(string place, bool all);

    [Fact]
    public async Task EmptyStore_HasNone()
    {
        var store = (await OpenAsync()).Reports;

        Assert.Empty(await store.OrganisationsAsync(CancellationToken.None));
        Assert.Empty(await store.OfOrganisationAsync("exempel", CancellationToken.None));
    }

    [Fact]
    public async Task Published_IsAmongTheOrganisationsReports_InEveryState()
    {
        var store = (await OpenAsync()).Reports;
        var (old, valid, other) = (await PublishAsync(store, Report("a")), await PublishAsync(store, Report("b", year: 2023)), await PublishAsync(store, Report("c", "annan")));
        await store.SaveAsync(old with { State = ReportState.Superseded, SupersededBy = valid.Id }, CancellationToken.None);
        await store.SaveAsync(new ReportEntry(Id("d"), "d.pdf", ReportState.Reading, Noon, Noon), CancellationToken.None);

        Assert.Equal([old.Id, valid.Id], await OfAsync(store, "exempel", old.Id, valid.Id));
        Assert.Equal([other.Id], await OfAsync(store, "annan", other.Id));
        var found = await store.OfOrganisationAsync("exempel", CancellationToken.None);
        Assert.Equal(valid.Id, found.Single(row => row.Id == old.Id).SupersededBy);
        Assert.Equal(valid.Version, found.Single(row => row.Id == valid.Id).Version);
    }

    [Fact]
    public async Task Organisations_HaveEverySpelling()
    {
        var store = (await OpenAsync()).Reports;
        await PublishAsync(store, Report("a", "å/b#c? 😀"));
        await PublishAsync(store, Report("b", "å/b#c? 😀", 2023) with { Organisation = new Organisation("å/b#c? 😀", "Annan stavning", 0.5) });
        await PublishAsync(store, Report("c", "annan") with { Organisation = null });

        var known = await store.OrganisationsAsync(CancellationToken.None);

        Assert.Equal(["Annan stavning", "Samordningsförbundet å/b#c? 😀"], known.Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.All(known, organisation => Assert.Equal("å/b#c? 😀", organisation.Id));
        Assert.Equal(2, (await store.OfOrganisationAsync("å/b#c? 😀", CancellationToken.None)).Length);
    }

    [Fact]
    public async Task ReadAnewAsAnothers_IsThatOnes()
    {
        var store = (await OpenAsync()).Reports;
        await PublishAsync(store, Report("a", "alfa"));
        var row = await PublishAsync(store, Report("a", "beta"));

        Assert.Empty(await store.OfOrganisationAsync("alfa", CancellationToken.None));
        Assert.Equal([row.Id], await OfAsync(store, "beta", row.Id));
        await store.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(5), CancellationToken.None);
        Assert.Empty(await store.OfOrganisationAsync("alfa", CancellationToken.None));
        Assert.Equal([row.Id], await OfAsync(store, "beta", row.Id));
        row = await PublishAsync(store, Report("a", "alfa"));
        Assert.Equal([row.Id], await OfAsync(store, "alfa", row.Id));
    }

    [Fact]
    public async Task StoreOfAnEarlierVersion_IsFoundAgain()
    {
        var place = NewPlace();
        var store = (await OpenAsync(place)).Reports;
        var (a, b) = (await PublishAsync(store, Report("a")), await PublishAsync(store, Report("b", year: 2023)));
        await ForgetOrganisationsAsync(place, all: true);

        store = (await OpenAsync(place)).Reports;
        var c = await PublishAsync(store, Report("c", year: 2022));

        Assert.Equal([a.Id, b.Id, c.Id], await OfAsync(store, "exempel", a.Id, b.Id, c.Id));
        Assert.Equal("exempel", Assert.Single(await store.OrganisationsAsync(CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Sweep_FindsWhatAWorkerOfAnEarlierVersionPublished()
    {
        var place = NewPlace();
        var store = (await OpenAsync(place)).Reports;
        var a = await PublishAsync(store, Report("a"));
        await store.OrganisationsAsync(CancellationToken.None);
        await ForgetOrganisationsAsync(place, all: false);

        await store.SweepAsync(DateTimeOffset.UtcNow.AddHours(-2), CancellationToken.None);

        Assert.Equal([a.Id], await OfAsync(store, "exempel", a.Id));
        Assert.Single(await store.OrganisationsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Publish_FromSeveralSidesAtOnce_EachSeesAllThatWasPublishedBefore()
    {
        var place = NewPlace();
        IReportStore[] sides = [(await OpenAsync(place)).Reports, (await OpenAsync(place)).Reports];

        // Whoever looks after he has published sees everyone who had published before he looked: the last one sees all.
        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            await PublishAsync(sides[i % 2], Report("r" + i, year: 2000 + i));
            return (await sides[i % 2].OfOrganisationAsync("exempel", CancellationToken.None)).Length;
        })));

        Assert.Equal(8, seen.Max());
    }

    private static async Task<IEnumerable<string>> OfAsync(IReportStore store, string organisation, params string[] inThisOrder) =>
        (await store.OfOrganisationAsync(organisation, CancellationToken.None)).Select(row => row.Id).OrderBy(id => Array.IndexOf(inThisOrder, id));
}
