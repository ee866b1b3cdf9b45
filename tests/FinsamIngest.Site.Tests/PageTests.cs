using System.Net;

namespace FinsamIngest.Site.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task Unknown_address_is_404_in_Swedish()
    {
        await using var site = await SiteHost.StartAsync();
        var answer = await site.Client.GetAsync("/finns/inte");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Sidan finns inte", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_forbid_inline_and_foreign_scripts()
    {
        await using var site = await SiteHost.StartAsync();
        var answer = await site.Client.GetAsync("/");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.DoesNotContain("http", policy);
    }
}
