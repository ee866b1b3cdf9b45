using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Tests.Api;

namespace FinsamIngest.Site.Tests.Figures;

public sealed partial class FiguresPageTests
{
    [Fact]
    public async Task Association_shows_its_years_and_every_amount_leads_to_its_place()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PublishAsync("roslagen-2022");
        await host.PublishAsync("roslagen-2024");
        var page = await host.Client.GetStringAsync("/siffror/roslagen");

        Assert.Contains("<h1>Samordningsförbundet Roslagen</h1>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var plots = Svg().Matches(page).Select(match => XElement.Parse(match.Value)).ToList();
        Assert.Equal(4, plots.Count);
        Assert.All(plots, plot =>
        {
            Assert.Equal(["title", "desc"], plot.Elements().Take(2).Select(element => element.Name.LocalName));
            Assert.Contains(plot.Descendants(), element => element.Name.LocalName == "a");
            Assert.DoesNotContain(plot.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        });
        Assert.Contains("Intäkter 2024: 10 803", WebUtility.HtmlDecode(page).Replace('\u202F', ' ').Replace('\u00A0', ' '), StringComparison.Ordinal);

        var places = Place().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
        Assert.InRange(places.Count, 100, 400);
        foreach (var place in places.Where((_, i) => i % 20 == 0))
            Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(place)).StatusCode);
    }

    [Fact]
    public async Task Associations_stand_side_by_side_with_their_share_of_equity()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var name in new[] { "roslagen-2024", "uppsala-2024", "lekeberg-orebro-2024" })
            await host.PublishAsync(name);
        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync("/siffror")).Replace('\u202F', ' ').Replace('\u00A0', ' ');
        foreach (var text in new[] { "57,6 %", "23,6 %", "61,3 %", "över 20 %", "26 533", "href=\"/siffror/uppsala-lan\"" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("Roslagen", await host.Client.GetStringAsync("/siffror?ar=2019&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_report_is_seen_at_once()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Contains("Här blir det siffror", WebUtility.HtmlDecode(await host.Client.GetStringAsync("/siffror")), StringComparison.Ordinal);
        await host.PublishAsync("roslagen-2024");
        Assert.Contains("Roslagen", await host.Client.GetStringAsync("/siffror"), StringComparison.Ordinal);
        await host.PublishAsync("uppsala-2024");
        Assert.Contains("Uppsala", await host.Client.GetStringAsync("/siffror"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_association_is_404_in_Swedish()
    {
        await using var host = await ApiHost.StartAsync();
        var answer = await host.Client.GetAsync("/siffror/finns-inte");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("inga siffror för det förbundet", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_report_is_no_markup()
    {
        await using var host = await ApiHost.StartAsync();
        var report = Core.ReportReader.Read(Core.Documents.TextDocumentReader.Read("x"u8.ToArray(), "x.txt").Document!);
        var table = new ReportTable("t1", Statement.IncomeStatement, null, null, Unit.Tkr, null, UnitBasis.Document, 1, new LineRange(1, 2),
            [new ReportColumn("c1", "2024", Scenario.Actual, "2024")],
            [new ReportRow("r1", "<script>alert(1)</script>", "operating_revenue", 1, null, RowKind.Item, 1, 1, 1, null, [new ReportCell("c1", 5, 5000, "5", null, null, 1, DecodedBy.Layout, [])])]);
        await host.PublishAsync("x.txt", "x"u8.ToArray(), report with { Organisation = new Organisation("a\"b", "<img src=x onerror=alert(1)>", 1), FiscalYear = 2024, Tables = [table] });

        foreach (var address in new[] { "/siffror", "/siffror/" + Uri.EscapeDataString("a\"b") })
        {
            var page = await host.Client.GetStringAsync(address);
            Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<svg class=\"plot.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();

    [GeneratedRegex("href=\"(/rapport/[^\"]+)\"")]
    private static partial Regex Place();
}
