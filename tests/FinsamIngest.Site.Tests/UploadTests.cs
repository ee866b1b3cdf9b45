using System.Net;
using System.Text;

namespace FinsamIngest.Site.Tests;

public sealed class UploadTests
{
    [Theory]
    [InlineData("rapport.exe", "MZ", HttpStatusCode.UnsupportedMediaType, ".exe")]
    [InlineData("rapport.txt", "MZ\u0090\0\u0003", HttpStatusCode.UnsupportedMediaType, "ett program")]
    [InlineData("rapport.pdf", "PK\u0003\u0004", HttpStatusCode.UnsupportedMediaType, "ZIP")]
    [InlineData("rapport.txt", "%PDF-1.7", HttpStatusCode.UnsupportedMediaType, ".pdf")]
    [InlineData("rapport", "text", HttpStatusCode.UnsupportedMediaType, "utan filändelse")]
    [InlineData("rapport.pdf", "", HttpStatusCode.BadRequest, "tom")]
    public async Task What_is_no_report_is_refused_in_Swedish_and_kept_out(string name, string content, HttpStatusCode status, string reason)
    {
        await using var site = await SiteHost.StartAsync();
        var answer = await SendAsync(site, name, Encoding.Latin1.GetBytes(content));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(reason, System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Null(await site.Inbox.FindAsync(name, default));
        Assert.Empty(site.Inbox.Requested);
    }

    [Fact]
    public async Task File_over_the_limit_is_refused_whether_it_says_so_or_not()
    {
        await using var site = await SiteHost.StartAsync(new ReviewSiteOptions { MaxUploadBytes = 100_000, DefaultReviewer = "Ada" });
        var bytes = Enumerable.Repeat((byte)'a', 400_000).ToArray();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(site, "lång.txt", bytes)).StatusCode);
        // A little over, so that only counting tells.
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(site, "lång.txt", bytes[..120_000])).StatusCode);
        Assert.Null(await site.Inbox.FindAsync("lång.txt", default));
    }

    [Fact]
    public async Task Two_files_of_one_name_both_stay_and_the_same_bytes_are_one()
    {
        await using var site = await SiteHost.StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(site, "arsredovisning.txt", "ett förbund"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(site, "arsredovisning.txt", "ett annat"u8.ToArray())).StatusCode);
        Assert.Equal(["arsredovisning.txt", "arsredovisning (2).txt"], site.Inbox.Requested);

        await site.PublishAsync(Samples.Name, Samples.Bytes());
        var again = await SendAsync(site, "kopia.txt", Samples.Bytes());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("/rapport/sha256-", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await site.Inbox.FindAsync("kopia.txt", default));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\mapp\\årsredovisning.txt", "årsredovisning.txt")]
    public async Task Folders_of_the_sender_are_left_out(string sent, string stored)
    {
        await using var site = await SiteHost.StartAsync();
        await SendAsync(site, sent, "text"u8.ToArray());
        Assert.NotNull(await site.Inbox.FindAsync(stored, default));
    }

    [Fact]
    public async Task File_without_the_pages_secret_is_not_taken()
    {
        await using var site = await SiteHost.StartAsync();
        using var content = new MultipartFormDataContent { { new ByteArrayContent("text"u8.ToArray()), "filer", "a.txt" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.PostAsync("/uppladdning", content)).StatusCode);
        Assert.Null(await site.Inbox.FindAsync("a.txt", default));
    }

    private static async Task<HttpResponseMessage> SendAsync(SiteHost site, string name, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/uppladdning")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "filer", name } },
        };
        request.Headers.Add("X-Finsam-Token", await SiteTests.TokenAsync(site));
        return await site.Client.SendAsync(request);
    }
}
