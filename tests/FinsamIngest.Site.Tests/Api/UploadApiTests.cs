using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FinsamIngest.Site.Tests.Api;

public sealed class UploadApiTests
{
    [Fact]
    public async Task File_as_the_body_waits_in_the_inbox()
    {
        await using var host = await ApiHost.StartAsync();
        var answer = await host.Client.PostAsync("/api/v1/reports?name=%C3%A5r.txt", new ByteArrayContent("Årsredovisning 2024"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/v1/reports?name=%C3%A5r.txt", answer.Headers.Location!.OriginalString);
        Assert.Equal(["år.txt"], host.Asked.Names);
        Assert.NotNull(await host.Storage.Inbox.FindAsync("år.txt", default));
    }

    [Fact]
    public async Task File_of_a_form_waits_in_the_inbox()
    {
        await using var host = await ApiHost.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("x"), "note" }, { new ByteArrayContent("Text"u8.ToArray()), "file", "a.txt" } };
        Assert.Equal(HttpStatusCode.Accepted, (await host.Client.PostAsync("/api/v1/reports", form)).StatusCode);
        Assert.Equal(["a.txt"], host.Asked.Names);
    }

    [Fact]
    public async Task Bytes_that_are_a_report_already_are_not_taken_twice()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.PublishAsync("roslagen-2024");
        var bytes = await host.Client.GetByteArrayAsync($"/api/v1/reports/{id}/source");
        var answer = await host.Client.PostAsync("/api/v1/reports?name=igen.txt", new ByteArrayContent(bytes));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/api/v1/reports/" + id, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString());
        Assert.Empty(host.Asked.Names);
    }

    [Theory]
    [InlineData("a.exe", "MZ", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("a.pdf", "<html>", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("a.txt", "", HttpStatusCode.BadRequest)]
    [InlineData("", "x", HttpStatusCode.BadRequest)]
    public async Task What_is_no_report_is_refused(string name, string content, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        await (await host.Client.PostAsync("/api/v1/reports?name=" + name, new StringContent(content))).IsProblemAsync(status);
        Assert.Empty(host.Asked.Names);
    }

    [Fact]
    public async Task Too_large_is_refused_before_it_is_read()
    {
        await using var host = await ApiHost.StartAsync(new ReviewSiteOptions { MaxUploadBytes = 1000 });
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports?name=a.txt") { Content = new ByteArrayContent(new byte[200_000]) };
        request.Headers.ExpectContinue = true;
        await (await host.Client.SendAsync(request)).IsProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await (await host.Client.PostAsync("/api/v1/reports?name=a.txt", new ByteArrayContent(new byte[1001].Select(_ => (byte)'a').ToArray())))
            .IsProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }
}
