using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Figures;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Tests.Figures;

public sealed class FiguresLoaderTests
{
    [Fact]
    public async Task All_after_a_publication_reads_the_new_report_only()
    {
        await using var site = await SiteHost.StartAsync();
        var loader = new FiguresLoader(site.Store);
        await PublishAsync(site, 1, "alfa", 100);
        await PublishAsync(site, 2, "beta", 200);
        Assert.Equal(["Alfa", "Beta"], (await loader.AllAsync(default)).Select(association => association.Name));
        Assert.Equal(2, site.Store.Reads.Count);

        await loader.AllAsync(default);
        Assert.Equal(2, site.Store.Reads.Count);

        await PublishAsync(site, 2, "beta", 300);
        Assert.Equal(300_000, (await loader.AllAsync(default))[1].Find(Measure.Income, 2024)!.Amount);
        Assert.Equal(3, site.Store.Reads.Count);
    }

    [Fact]
    public async Task All_of_many_reports_is_what_each_of_them_alone_gives()
    {
        await using var site = await SiteHost.StartAsync();
        var (stepwise, atOnce) = (new FiguresLoader(site.Store), new FiguresLoader(site.Store));
        for (var i = 0; i < 60; i++)
        {
            await PublishAsync(site, i, "förbund " + i.ToString("d2"), i + 1);
            await stepwise.AllAsync(default);
        }

        var (one, other) = (await stepwise.AllAsync(default), await atOnce.AllAsync(default));

        Assert.Equal(60, one.Length);
        Assert.Equal(one.Select(Amount), other.Select(Amount));
    }

    private static (string, decimal?) Amount(AssociationFigures association) => (association.Name, association.Find(Measure.Income, 2024)?.Amount);

    private static async Task PublishAsync(SiteHost site, int number, string organisation, decimal income)
    {
        var table = new ReportTable("t1", Statement.IncomeStatement, null, null, Unit.Tkr, null, UnitBasis.Document, 1, new LineRange(1, 2),
            [new ReportColumn("c1", "2024", Scenario.Actual, "2024")],
            [new ReportRow("r1", "Intäkter", "operating_revenue", 1, null, RowKind.Item, 1, 1, 1, null, [new ReportCell("c1", income, income * 1000, "5", null, null, 1, DecodedBy.Layout, [])])]);
        var item = await site.Inbox.PutAsync($"{number}.txt", new MemoryStream([1]), default);
        await site.PublishAsync(
            Samples.Report() with { DocumentId = $"sha256:{number:x64}", Organisation = new Organisation(organisation, char.ToUpperInvariant(organisation[0]) + organisation[1..], 1), FiscalYear = 2024, Tables = [table], Findings = [], Checks = [] }, item);
    }
}
