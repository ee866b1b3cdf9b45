using System.Net;

namespace FinsamIngest.Site.Tests.Api;

public sealed class FiguresApiTests
{
    [Fact]
    public async Task Pages_hold_every_figure_once()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PublishAsync("roslagen-2022");
        await host.PublishAsync("roslagen-2024");

        foreach (var filter in new[] { "", "&organisation=roslagen" })
        {
            var all = await host.GetAsync("/api/v1/figures?top=1000" + filter);
            var seen = new List<string>();
            for (string? token = ""; token is not null;)
            {
                var page = await host.GetAsync($"/api/v1/figures?top=100{filter}" + (token.Length == 0 ? "" : "&continuation=" + token));
                seen.AddRange(page.Texts("report").Zip(page.Texts("cell"), (report, cell) => report + cell));
                token = page.GetProperty("continuation").GetString();
            }

            Assert.Equal(all.Texts("report").Zip(all.Texts("cell"), (report, cell) => report + cell), seen);
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.InRange(seen.Count, 400, 600);
        }
    }

    [Fact]
    public async Task Filters_choose()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PublishAsync("roslagen-2022");
        await host.PublishAsync("roslagen-2024");
        var figures = await host.GetAsync("/api/v1/figures?organisation=roslagen&fromYear=2024&statement=income_statement&code=result_for_the_year&scenario=actual");

        Assert.Equal(["1546", "1814"], figures.Texts("value"));
        Assert.Equal(["2024", "2023"], figures.Texts("period"));
        Assert.Equal(["1546000", "1814000"], figures.Texts("amountSek"));
        Assert.All(figures.Texts("link"), link => Assert.StartsWith("/rapport/sha256-", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Continuation_of_a_report_that_is_gone_says_so()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PublishAsync("roslagen-2022");
        var token = (await host.GetAsync("/api/v1/figures?top=1")).GetProperty("continuation").GetString();
        await (await host.Client.GetAsync($"/api/v1/figures?fromYear=2024&continuation={token}")).IsProblemAsync(HttpStatusCode.Gone);
        await (await host.Client.GetAsync("/api/v1/figures?continuation=abc")).IsProblemAsync(HttpStatusCode.BadRequest);
    }
}
