using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using static FinsamIngest.Storage.Tests.Contract.SampleReports;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What <see cref="IReportStore"/> promises of generations: seen whole or not at all.</summary>
public abstract class PublicationContract : StorageContract
{
    [Fact]
    public async Task WriteGeneration_AloneOrWithARowThatDoesNotPointToIt_ShowsNothing()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a");
        await store.SaveAsync(Entry(report), CancellationToken.None);

        var generation = await store.WriteGenerationAsync(report, CancellationToken.None);

        Assert.Empty(await Figures(store));
        Assert.Null((await store.FindAsync(report.DocumentId, CancellationToken.None))!.Generation);
        Assert.Equal(Json(report), Json(await store.ReadAsync(report.DocumentId, generation, CancellationToken.None)));
    }

    [Fact]
    public async Task Publish_ShowsTheRowAndEveryFigure()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a");

        var published = await PublishAsync(store, report);

        Assert.Equal(published.Version, (await store.FindAsync(report.DocumentId, CancellationToken.None))!.Version);
        Assert.Equal(Json(report), Json(await store.ReadAsync(published.Id, published.Generation!, CancellationToken.None)));
        Assert.Equal(FigureRow.Of(report), await Figures(store));
    }

    [Fact]
    public async Task Publish_MoreRowsThanABatchOrAPage_IsWhole()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a", rows: 1150);

        var published = await PublishAsync(store, report);

        Assert.Equal(Json(report), Json(await store.ReadAsync(published.Id, published.Generation!, CancellationToken.None)));
        Assert.Equal(FigureRow.Of(report), await Figures(store));
    }

    [Fact]
    public async Task Publish_ReportWithoutFigures_IsPublished()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a") with { Tables = [], Prose = [], Checks = [], Findings = [], Diagnostics = [], Organisation = null, FiscalYear = null, Coverage = new(0, 0) };

        var published = await PublishAsync(store, report);

        Assert.Empty(await Figures(store));
        Assert.Equal(Json(report), Json(await store.ReadAsync(published.Id, published.Generation!, CancellationToken.None)));
    }

    [Fact]
    public async Task Publish_NewGeneration_ReplacesAllOfTheOld()
    {
        var store = (await OpenAsync()).Reports;
        await PublishAsync(store, Report("a", rows: 130, value: 1));
        var newer = Report("a", rows: 40, value: 2);

        await PublishAsync(store, newer);

        Assert.Equal(FigureRow.Of(newer), await Figures(store));
    }

    [Fact]
    public async Task Publish_RowThatChangedSince_IsAConflictAndShowsTheOld()
    {
        var store = (await OpenAsync()).Reports;
        var (older, newer) = (Report("a", value: 1), Report("a", value: 2));
        var row = await PublishAsync(store, older);
        await store.SaveAsync(row with { Undecided = 0 }, CancellationToken.None);
        var generation = await store.WriteGenerationAsync(newer, CancellationToken.None);

        await Assert.ThrowsAsync<StoreConflictException>(() => store.PublishAsync(row with { Generation = generation }, CancellationToken.None));

        Assert.Equal(FigureRow.Of(older), await Figures(store));
    }

    [Theory]
    [InlineData("20250101T000000000Z-00000000")]
    [InlineData("../../reports/x")]
    public async Task Publish_GenerationThatIsNotThere_IsAConflict(string generation)
    {
        var store = (await OpenAsync()).Reports;

        await Assert.ThrowsAsync<StoreConflictException>(() => store.PublishAsync(Entry(Report("a"), generation), CancellationToken.None));

        Assert.Null(await store.FindAsync(Id("a"), CancellationToken.None));
        Assert.Null(await store.ReadAsync(Id("a"), generation, CancellationToken.None));
    }

    [Fact]
    public async Task Publish_TwoAtOnce_ExactlyOneIsSeen()
    {
        var place = NewPlace();
        IReportStore[] sides = [(await OpenAsync(place)).Reports, (await OpenAsync(place)).Reports];
        var row = await sides[0].SaveAsync(Entry(Report("a")), CancellationToken.None);

        var won = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var generation = await sides[i % 2].WriteGenerationAsync(Report("a", value: i), CancellationToken.None);
            try
            {
                await sides[i % 2].PublishAsync(row with { Generation = generation }, CancellationToken.None);
                return i;
            }
            catch (StoreConflictException)
            {
                return -1;
            }
        })));

        var winner = Assert.Single(won, i => i >= 0);
        Assert.Equal(FigureRow.Of(Report("a", value: winner)), await Figures(sides[1]));
    }

    [Fact]
    public async Task Figures_WhileGenerationsAreReplaced_AreNeverMixed()
    {
        var place = NewPlace();
        var (writer, reader) = ((await OpenAsync(place)).Reports, (await OpenAsync(place)).Reports);
        await PublishAsync(writer, Report("a", rows: 150, value: 1));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 2; i < 10; i++)
                await PublishAsync(writer, Report("a", rows: 150, value: i));
            await stop.CancelAsync();
        });

        var views = new List<(int Rows, int Values)>();
        do
        {
            var figures = await Figures(reader);
            views.Add((figures.Count, figures.Where(f => f.Scenario == Scenario.Actual).Select(f => f.Value).Distinct().Count()));
        }
        while (!stop.IsCancellationRequested && !writing.IsFaulted);

        await writing;
        Assert.All(views, view => Assert.Equal((300, 1), view));
    }

    [Fact]
    public async Task Publish_TextBeyondWhatAPropertyHolds_IsKeptInTheReport()
    {
        var store = (await OpenAsync()).Reports;
        var label = string.Concat(Enumerable.Repeat("Åtgärd 😀 ", 10_000));
        var report = Report("a", rows: 1, label: label);

        var published = await PublishAsync(store, report);

        Assert.Equal(Json(report), Json(await store.ReadAsync(published.Id, published.Generation!, CancellationToken.None)));
        var figures = await Figures(store);
        Assert.Equal(2, figures.Count);
        Assert.All(figures, figure => Assert.StartsWith(label[..1000], figure.Label, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_KeysThatAStoreMayForbid_AreFound()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a", organisation: "a/b\\c#d?e\tf å 😀");

        await PublishAsync(store, report);

        Assert.Equal(FigureRow.Of(report), await Figures(store, new FigureFilter(Organisation: report.Organisation!.Id)));
    }

    [Fact]
    public async Task Sweep_DeletesWhatNoRowPointsTo()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a", value: 3);
        var old = await PublishAsync(store, Report("a", value: 1));
        var left = await store.WriteGenerationAsync(Report("a", value: 2), CancellationToken.None);
        var orphan = await store.WriteGenerationAsync(Report("b"), CancellationToken.None);
        var valid = await PublishAsync(store, report);

        Assert.Equal(3, await store.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(5), CancellationToken.None));

        Assert.Null(await store.ReadAsync(report.DocumentId, old.Generation!, CancellationToken.None));
        Assert.Null(await store.ReadAsync(report.DocumentId, left, CancellationToken.None));
        Assert.Null(await store.ReadAsync(Id("b"), orphan, CancellationToken.None));
        Assert.Equal(Json(report), Json(await store.ReadAsync(report.DocumentId, valid.Generation!, CancellationToken.None)));
        Assert.Equal(FigureRow.Of(report), await Figures(store));
        Assert.Equal(0, await store.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(5), CancellationToken.None));
    }

    [Fact]
    public async Task Sweep_SparesWhatIsBeingWritten()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a");
        var generation = await store.WriteGenerationAsync(report, CancellationToken.None);

        Assert.Equal(0, await store.SweepAsync(DateTimeOffset.UtcNow.AddHours(-1), CancellationToken.None));

        await store.PublishAsync(Entry(report, generation), CancellationToken.None);
        Assert.Equal(FigureRow.Of(report), await Figures(store));
    }

    [Fact]
    public async Task Publish_SweptGeneration_IsAConflict()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a");
        var generation = await store.WriteGenerationAsync(report, CancellationToken.None);
        await store.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(5), CancellationToken.None);

        await Assert.ThrowsAsync<StoreConflictException>(() => store.PublishAsync(Entry(report, generation), CancellationToken.None));

        Assert.Null(await store.FindAsync(report.DocumentId, CancellationToken.None));
    }

    private static Task<List<FigureRow>> Figures(IReportStore store) => Figures(store, new FigureFilter());

    private static async Task<List<FigureRow>> Figures(IReportStore store, FigureFilter filter)
    {
        var figures = new List<FigureRow>();
        await foreach (var figure in store.FiguresAsync(filter, CancellationToken.None))
            figures.Add(figure);
        return figures;
    }
}
