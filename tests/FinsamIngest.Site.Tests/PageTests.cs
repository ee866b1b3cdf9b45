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

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/siffror", HttpStatusCode.OK)]
    [InlineData("/finns/inte", HttpStatusCode.NotFound)]
    public async Task A_page_answers_HEAD_as_GET_without_the_page(string path, HttpStatusCode expected)
    {
        await using var site = await SiteHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var answer = await site.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
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
