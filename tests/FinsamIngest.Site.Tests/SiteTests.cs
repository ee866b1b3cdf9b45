using System.Net;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Inbox;

namespace FinsamIngest.Site.Tests;

public sealed class SiteTests
{
    private const string Attack = "<script>alert(1)</script>";

    [Fact]
    public async Task Text_of_a_report_is_never_markup()
    {
        await using var site = await SiteHost.StartAsync();
        var report = Samples.Report();
        var label = Attack + new string('x', 2000);
        report = report with { Tables = [.. report.Tables.Select(t => t with { Title = Attack, Rows = [.. t.Rows.Select(r => r with { Label = label })] })] };
        var item = await site.Inbox.PutAsync(Attack + ".txt", new MemoryStream(Samples.Bytes()), default);
        var id = await site.PublishAsync(report, item);
        var address = "/rapport/" + id.Replace(':', '-');
        foreach (var page in (string[])["/", address, address + "/tabeller", address + "/lista", $"{address}/siffra/{report.Findings[0].Cells[0]}"])
        {
            var answer = await site.Client.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(Attack, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Long_list_is_shown_in_parts_and_the_rest_is_a_link_away()
    {
        await using var site = await SiteHost.StartAsync();
        for (var i = 0; i < InboxQuery.Step + 1; i++)
            await site.Store.SaveAsync(new ReportEntry($"sha256:{i:x64}", $"{i:d3}.pdf", ReportState.Reading, DateTimeOffset.UnixEpoch.AddSeconds(i), DateTimeOffset.UnixEpoch), default);

        var first = await site.Client.GetStringAsync("/?q=pdf&lage=lases");
        Assert.Contains("300 av 301 visas", first, StringComparison.Ordinal);
        Assert.DoesNotContain("000.pdf", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=pdf&amp;lage=lases&amp;antal=600\"", first, StringComparison.Ordinal);

        var all = await site.Client.GetStringAsync("/?q=pdf&lage=lases&antal=600");
        Assert.Contains("000.pdf", all, StringComparison.Ordinal);
        Assert.DoesNotContain("antal=900", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rapport/sha256-finnsinte")]
    [InlineData("/rapport/sha256-finnsinte/original")]
    [InlineData("/rapport/sha256-finnsinte/fynd/abc")]
    [InlineData("/rapport/..%2F..%2Fetc%2Fpasswd")]
    public async Task Report_that_does_not_exist_is_404_in_Swedish(string address)
    {
        await using var site = await SiteHost.StartAsync();
        var answer = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("finns inte", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Original_that_has_been_replaced_is_not_shown_as_the_report()
    {
        await using var site = await SiteHost.StartAsync();
        var id = await site.PublishAsync(Samples.Name, Samples.Bytes());
        var address = "/rapport/" + id.Replace(':', '-');
        Assert.Equal(Samples.Bytes(), await site.Client.GetByteArrayAsync(address + "/original"));
        await site.Inbox.PutAsync(Samples.Name, new MemoryStream("annat"u8.ToArray()), default);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(address + "/original")).StatusCode);
        Assert.Contains("finns inte kvar", WebUtility.HtmlDecode(await site.Client.GetStringAsync(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_from_another_site_changes_nothing()
    {
        await using var site = await SiteHost.StartAsync();
        var id = await site.PublishAsync(Samples.Name, Samples.Bytes());
        var key = FindingKey.Of(Samples.Report())[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/rapport/{id.Replace(':', '-')}/beslut")
        {
            Content = new FormUrlEncodedContent(Form(await TokenAsync(site), key)),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.SendAsync(request)).StatusCode);
        Assert.Empty(await site.Decisions.ListAsync(id, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000000000000000000000000000000000000000000000")]
    public async Task Form_without_its_secret_changes_nothing_and_loses_nothing(string token)
    {
        await using var site = await SiteHost.StartAsync();
        var id = await site.PublishAsync(Samples.Name, Samples.Bytes());
        var key = FindingKey.Of(Samples.Report())[0];
        await TokenAsync(site);
        var answer = await site.Client.PostAsync($"/rapport/{id.Replace(':', '-')}/beslut", new FormUrlEncodedContent(Form(token, key)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("kollat mot huvudboken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await site.Decisions.ListAsync(id, default));
    }

    [Fact]
    public async Task Without_scripts_a_decision_leads_to_the_next_finding()
    {
        await using var site = await SiteHost.StartAsync();
        var id = await site.PublishAsync(Samples.Name, Samples.Bytes());
        var key = FindingKey.Of(Samples.Report())[0];
        var answer = await site.Client.PostAsync($"/rapport/{id.Replace(':', '-')}/beslut", new FormUrlEncodedContent(Form(await TokenAsync(site), key)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("?fynd=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var decision = Assert.Single(await site.Decisions.ListAsync(id, default));
        Assert.Equal(("Ada", Verdict.Accepted, "kollat mot huvudboken"), (decision.By, decision.Verdict, decision.Comment));
    }

    [Theory]
    [InlineData("sv", "Inkorg")]
    [InlineData("en", "Inbox")]
    [InlineData("en-GB,sv;q=0.5", "Inbox")]
    [InlineData("de,sv;q=0.5,en;q=0.4", "Inkorg")]
    [InlineData("fi", "Inkorg")]
    public async Task Language_follows_the_browser_and_is_Swedish_otherwise(string accepted, string heading)
    {
        await using var site = await SiteHost.StartAsync();
        site.Client.DefaultRequestHeaders.Add("Accept-Language", accepted);
        Assert.Contains($"<h1>{heading}</h1>", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_that_was_chosen_stays()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Client.GetAsync("/?lang=en");
        Assert.Contains("<h1>Inbox</h1>", await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inbox_shows_what_waits_what_failed_and_why_and_filters()
    {
        await using var site = await SiteHost.StartAsync();
        await site.PublishAsync(Samples.Name, Samples.Bytes());
        await site.Inbox.PutAsync("ny.pdf", new MemoryStream([1]), default);
        await site.Store.SaveAsync(
            new ReportEntry("name:1", "trasig.pdf", ReportState.Failed, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) { Reason = new("Filen har ett lösenord.", "Password.") }, default);
        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync("/"));
        Assert.Contains("Filen har ett lösenord.", page, StringComparison.Ordinal);
        Assert.Contains("väntar", page, StringComparison.Ordinal);
        var filtered = await site.Client.GetStringAsync("/lista?q=roslagen%202023&lage=att-granska");
        Assert.Contains(Samples.Name, filtered, StringComparison.Ordinal);
        Assert.DoesNotContain("trasig", filtered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_script_and_style_that_a_page_asks_for_is_there_for_good()
    {
        await using var site = await SiteHost.StartAsync();
        var id = await site.PublishAsync(Samples.Name, Samples.Bytes());
        foreach (var page in (string[])["/", "/rapport/" + id.Replace(':', '-')])
        {
            var html = await site.Client.GetStringAsync(page);
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"(/static/[^\"]+[a-z])\""))
            {
                var answer = await site.Client.GetAsync(match.Groups[1].Value);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            }
        }
    }

    internal static async Task<string> TokenAsync(SiteHost site) => await site.Client.GetStringAsync("/formularnyckel");

    private static Dictionary<string, string> Form(string token, string key) => new()
    {
        ["_token"] = token, ["fynd"] = key, ["sekvens"] = "1", ["beslut"] = "accepted", ["kommentar"] = "kollat mot huvudboken",
    };
}
