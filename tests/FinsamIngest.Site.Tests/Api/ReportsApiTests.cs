using System.Net;
using System.Text;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Site.Tests.Api;

public sealed class ReportsApiTests
{
    [Fact]
    public async Task Reports_are_listed_filtered_and_paged()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var name in new[] { "roslagen-2022", "roslagen-2024", "uppsala-2024" })
            await host.PublishAsync(name);

        var all = await host.GetAsync("/api/v1/reports");
        Assert.Equal(["2024", "2022", "2024"], all.Texts("fiscalYear"));
        Assert.Equal(["2022"], (await host.GetAsync("/api/v1/reports?toYear=2023")).Texts("fiscalYear"));
        Assert.Equal(["uppsala-2024.txt"], (await host.GetAsync("/api/v1/reports?name=uppsala-2024.txt")).Texts("name"));
        Assert.Empty((await host.GetAsync("/api/v1/reports?state=failed")).Texts("name"));

        var first = await host.GetAsync("/api/v1/reports?top=2");
        var rest = await host.GetAsync("/api/v1/reports?top=2&continuation=" + first.GetProperty("continuation").GetString());
        Assert.Equal(all.Texts("id"), first.Texts("id").Concat(rest.Texts("id")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rest.GetProperty("continuation").ValueKind);
    }

    [Fact]
    public async Task Report_leads_to_its_parts_and_each_has_a_tag()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.PublishAsync("roslagen-2024");
        var report = await host.GetAsync("/api/v1/reports/" + id);
        Assert.Equal("to_review", report.GetProperty("state").GetString());
        foreach (var link in report.GetProperty("links").EnumerateObject().Where(link => link.Name != "page"))
        {
            var answer = await host.Client.GetAsync(link.Value.GetString());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var again = new HttpRequestMessage(HttpMethod.Get, link.Value.GetString());
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            var same = await host.Client.SendAsync(again);
            Assert.True(same.StatusCode == HttpStatusCode.NotModified, $"{link.Name}: {same.StatusCode}");
            Assert.Empty(await same.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Normalised_report_is_the_contracts()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.PublishAsync("uppsala-2024");
        var read = ReportJson.Read(await host.Client.GetByteArrayAsync($"/api/v1/reports/{id}/normalised"));
        Assert.Equal(id, read.Report!.DocumentId.Replace(':', '-'));
    }

    [Fact]
    public async Task Source_is_the_bytes_that_were_handed_in_under_a_harmless_name()
    {
        await using var host = await ApiHost.StartAsync();
        var report = Core.ReportReader.Read(Core.Documents.TextDocumentReader.Read("Årsredovisning"u8.ToArray(), "x.txt").Document!);
        var id = await host.PublishAsync("mapp/å \"; filename=x.html\r.txt".Replace("\r", "", StringComparison.Ordinal), "Årsredovisning"u8.ToArray(), report);
        var answer = await host.Client.GetAsync($"/api/v1/reports/{id}/source");
        Assert.Equal("Årsredovisning", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal("attachment; filename=a-filename-x.html.txt; filename*=UTF-8''a-filename-x.html.txt", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/api/v1/reports/sha256-00")]
    [InlineData("/api/v1/reports/..%2f..%2fetc")]
    [InlineData("/api/v1/reports/sha256-00/normalised")]
    [InlineData("/api/v1/reports/sha256-00/source")]
    [InlineData("/api/v1/reports/sha256-00/findings")]
    [InlineData("/api/v1/reports/sha256-00/decisions")]
    [InlineData("/api/v1/reports/sha256-00/export")]
    [InlineData("/api/v1/finns-inte")]
    public async Task Unknown_is_a_problem_in_the_askers_language(string address)
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Equal("Finns inte", (await (await host.Client.GetAsync(address)).IsProblemAsync(HttpStatusCode.NotFound)).GetProperty("title").GetString());
        host.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de, en;q=0.8, sv;q=0.1");
        Assert.Equal("Not found", (await (await host.Client.GetAsync(address)).IsProblemAsync(HttpStatusCode.NotFound)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Every_value_that_makes_no_sense_is_named()
    {
        await using var host = await ApiHost.StartAsync();
        var problem = await (await host.Client.GetAsync("/api/v1/reports?fromYear=i+fjol&toYear=99999&state=borta&top=0&continuation=!!"))
            .IsProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["fromYear", "toYear", "state", "top", "continuation"], problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("name").GetString()));
    }
}
