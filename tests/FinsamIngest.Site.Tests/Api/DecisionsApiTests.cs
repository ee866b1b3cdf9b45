using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FinsamIngest.Site.Tests.Api;

public sealed class DecisionsApiTests
{
    [Fact]
    public async Task Decision_is_written_once_and_stands_with_its_finding()
    {
        await using var host = await ApiHost.StartAsync();
        var (report, finding) = await FindingAsync(host);
        var answer = await host.Client.PostAsync($"{finding}/decisions", Problems.Decision("accepted", 1, "Stämmer enligt revisorn", "Bo"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.PostAsync($"{finding}/decisions", Problems.Decision("accepted", 1, "Stämmer enligt revisorn", "Bo"))).StatusCode);

        var stands = (await host.GetAsync(finding)).GetProperty("decision");
        Assert.Equal(("accepted", "Bo", 1), (stands.GetProperty("verdict").GetString(), stands.GetProperty("by").GetString(), stands.GetProperty("sequence").GetInt32()));
        Assert.Equal(["1"], (await host.GetAsync($"{report}/decisions")).Texts("sequence"));
        var entry = await host.GetAsync(report);
        Assert.Equal((await host.GetAsync($"{report}/findings")).GetProperty("items").EnumerateArray()
            .Count(item => item.GetProperty("severity").GetString() != "notice" && item.GetProperty("decision").ValueKind == JsonValueKind.Null), entry.GetProperty("undecided").GetInt32());
    }

    [Fact]
    public async Task Who_comes_second_learns_who_was_first()
    {
        await using var host = await ApiHost.StartAsync();
        var (_, finding) = await FindingAsync(host);
        var before = (await host.Client.GetAsync($"{finding}/decisions")).Headers.ETag!;
        await host.Client.PostAsync($"{finding}/decisions", Problems.Decision("unclear", 1, by: "Bo"));

        var conflict = await (await host.Client.PostAsync($"{finding}/decisions", Problems.Decision("accepted", 1, by: "Eva"))).IsProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("Bo", conflict.GetProperty("decision").GetProperty("by").GetString());
        var stale = await (await PostAsync(host, finding, before, Problems.Decision("accepted", null, by: "Eva"))).IsProblemAsync(HttpStatusCode.PreconditionFailed);
        Assert.Equal("Bo", stale.GetProperty("decision").GetProperty("by").GetString());

        var now = (await host.Client.GetAsync($"{finding}/decisions")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(host, finding, now, Problems.Decision("accepted", null, by: "Eva"))).StatusCode);
    }

    [Fact]
    public async Task Of_ten_at_once_one_is_written()
    {
        await using var host = await ApiHost.StartAsync();
        var (_, finding) = await FindingAsync(host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => host.Client.PostAsync($"{finding}/decisions", Problems.Decision("accepted", 1, by: "R" + i))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(9, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Single((await host.GetAsync($"{finding}/decisions")).Texts("by"));
    }

    [Theory]
    [InlineData("""{"verdict":"dismissed","sequence":1}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"verdict":"corrected","sequence":1}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"verdict":"withdrawn","sequence":1}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"verdict":"accepted"}""", HttpStatusCode.PreconditionRequired)]
    [InlineData("""{"verdict":"perhaps","sequence":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"verdict":"accepted","sequence":1,"reportId":"other"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"verdict":""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("""{"verdict":"accepted","sequence":7}""", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_written_is_refused_with_a_reason(string body, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        var (_, finding) = await FindingAsync(host);
        await (await host.Client.PostAsync($"{finding}/decisions", new StringContent(body, Encoding.UTF8, "application/json"))).IsProblemAsync(status);
        Assert.Empty((await host.GetAsync($"{finding}/decisions")).Texts("by"));
    }

    [Fact]
    public async Task Correction_needs_its_figure_and_a_finding_that_is_there()
    {
        await using var host = await ApiHost.StartAsync();
        var (report, finding) = await FindingAsync(host);
        var cell = (await host.GetAsync(finding)).GetProperty("cells")[0].GetString();
        var answer = await host.Client.PostAsync($"{finding}/decisions", JsonContent.Create(new { verdict = "corrected", sequence = 1, cell, correctedValue = -15.5m }));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("Ada", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("by").GetString());
        await (await host.Client.PostAsync($"{report}/findings/0123/decisions", Problems.Decision("accepted", 1))).IsProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_sites_page_cannot_decide()
    {
        await using var host = await ApiHost.StartAsync();
        var (_, finding) = await FindingAsync(host);
        var form = new HttpRequestMessage(HttpMethod.Post, $"{finding}/decisions") { Content = new StringContent("""{"verdict":"accepted","sequence":1}""", Encoding.UTF8, "text/plain") };
        await (await host.Client.SendAsync(form)).IsProblemAsync(HttpStatusCode.UnsupportedMediaType);
        var foreign = new HttpRequestMessage(HttpMethod.Post, $"{finding}/decisions") { Content = Problems.Decision("accepted", 1) };
        foreign.Headers.Add("Origin", "https://evil.example");
        var answer = await host.Client.SendAsync(foreign);
        await answer.IsProblemAsync(HttpStatusCode.Forbidden);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        var ask = new HttpRequestMessage(HttpMethod.Options, $"{finding}/decisions");
        ask.Headers.Add("Origin", "https://evil.example");
        ask.Headers.Add("Access-Control-Request-Method", "POST");
        Assert.False((await host.Client.SendAsync(ask)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<(string Report, string Finding)> FindingAsync(ApiHost host)
    {
        var report = "/api/v1/reports/" + await host.PublishAsync("roslagen-2024");
        return (report, $"{report}/findings/{(await host.GetAsync($"{report}/findings")).Texts("key")[0]}");
    }

    private static Task<HttpResponseMessage> PostAsync(ApiHost host, string finding, EntityTagHeaderValue tag, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{finding}/decisions") { Content = content };
        request.Headers.IfMatch.Add(tag);
        return host.Client.SendAsync(request);
    }
}
