using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using static FinsamIngest.Storage.Tests.Contract.SampleReports;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What <see cref="IReportStore.FiguresAsync"/> promises: which figures, and in which order.</summary>
public abstract class FigureContract : StorageContract
{
    private const string Code = "income.member_contributions";

    public static TheoryData<FigureFilter> Filters => new()
    {
        new FigureFilter(),
        new FigureFilter(Organisation: "beta"),
        new FigureFilter(Organisation: "ingen"),
        new FigureFilter(Codes: [Code]),
        new FigureFilter(Codes: ["finns.inte"]),
        new FigureFilter(Codes: ["finns.inte", Code], ToYear: 2023),
        new FigureFilter(Codes: []),
        new FigureFilter(FromYear: 2023),
        new FigureFilter(ToYear: 2023),
        new FigureFilter(FromYear: 2023, ToYear: 2023, Scenario: Scenario.Budget),
        new FigureFilter(Organisation: "alfa", Codes: [Code], Scenario: Scenario.Actual),
        new FigureFilter(Organisation: "alfa", FromYear: 2024, Statement: Statement.IncomeStatement),
        new FigureFilter(Statement: Statement.BalanceSheet),
        new FigureFilter(Codes: [Code], FromYear: 2024),
    };

    private static readonly NormalisedReport[] Reports =
    [
        Report("b24", "beta", 2024, rows: 12),
        Report("a23", "alfa", 2023),
        Report("a24", "alfa", 2024),
        Report("b22", "beta", 2022),
        Report("a24-2", "alfa", 2024),
        Report("okänd", "x", null) with { Organisation = null },
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Figures_GivesThoseThatFit_ByOrganisationYearReportAndPlace(FigureFilter filter)
    {
        var store = (await OpenAsync()).Reports;
        foreach (var report in Reports)
            await PublishAsync(store, report);

        var figures = await Figures(store, filter);

        var expected = Reports
            .OrderBy(r => r.Organisation?.Id ?? "", StringComparer.Ordinal).ThenBy(r => r.FiscalYear ?? 0).ThenBy(r => r.DocumentId, StringComparer.Ordinal)
            .SelectMany(FigureRow.Of).Where(filter.Accepts);
        Assert.Equal(expected, figures);
    }

    [Fact]
    public async Task Figures_SupersededReport_IsLeftOut()
    {
        var store = (await OpenAsync()).Reports;
        var (older, newer) = (Report("old"), Report("new", value: 7));
        var row = await PublishAsync(store, older);
        await PublishAsync(store, newer);

        await store.SaveAsync(row with { State = ReportState.Superseded, SupersededBy = newer.DocumentId }, CancellationToken.None);

        Assert.Equal(FigureRow.Of(newer), await Figures(store, new FigureFilter()));
        Assert.Equal(FigureRow.Of(newer).Where(f => f.Code == Code), await Figures(store, new FigureFilter(Codes: [Code])));
        Assert.NotNull(await store.ReadAsync(row.Id, row.Generation!, CancellationToken.None));
    }

    [Fact]
    public async Task Figures_SupersededReportThatIsValidAgain_IsBack()
    {
        var store = (await OpenAsync()).Reports;
        var report = Report("a");
        var row = await PublishAsync(store, report);
        row = await store.SaveAsync(row with { State = ReportState.Superseded, SupersededBy = Id("b") }, CancellationToken.None);

        await store.SaveAsync(row with { State = ReportState.ToReview, SupersededBy = null }, CancellationToken.None);

        Assert.Equal(FigureRow.Of(report), await Figures(store, new FigureFilter(Organisation: "exempel")));
    }

    [Fact]
    public async Task Figures_WhenANewGenerationHasOtherCodesAndOrganisation_AreThoseOfTheNew()
    {
        var store = (await OpenAsync()).Reports;
        await PublishAsync(store, Report("a", "alfa", 2023));
        var renamed = Report("a", "beta", 2024);

        await PublishAsync(store, renamed);

        Assert.Empty(await Figures(store, new FigureFilter(Organisation: "alfa")));
        Assert.Equal(FigureRow.Of(renamed), await Figures(store, new FigureFilter(Organisation: "beta")));
        Assert.Single(await Figures(store, new FigureFilter(Codes: [Code], Scenario: Scenario.Actual)));
    }

    private static async Task<List<FigureRow>> Figures(IReportStore store, FigureFilter filter)
    {
        var figures = new List<FigureRow>();
        await foreach (var figure in store.FiguresAsync(filter, CancellationToken.None))
            figures.Add(figure);
        return figures;
    }
}
