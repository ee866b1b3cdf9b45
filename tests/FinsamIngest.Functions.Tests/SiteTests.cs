using System.Net;
using System.Net.Http.Headers;

namespace FinsamIngest.Functions.Tests;

/// <summary>The site through the host: it has the routes, the status codes and the limits that it has everywhere.</summary>
public sealed class SiteTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public async Task Pages_FilesAndApi_AnswerUnderTheirOwnPaths()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(folder);

        foreach (var (path, status, type) in new[]
        {
            ("/", HttpStatusCode.OK, "text/html"), ("/api/v1/reports", HttpStatusCode.OK, "application/json"), ("/finns-inte", HttpStatusCode.NotFound, "text/html"),
            ("/api/v1/reports/finns-inte", HttpStatusCode.NotFound, "application/problem+json"),
        })
        {
            using var answer = await app.Http.GetAsync(path);
            Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Theory]
    // More than servers take by default (30 MB), less than the site does.
    [InlineData(40 * Megabyte, HttpStatusCode.Accepted)]
    [InlineData((64 * Megabyte) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Upload_IsTakenUpToTheSitesOwnLimit(int bytes, HttpStatusCode expected)
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(folder);
        var file = new byte[bytes];
        "%PDF-1.7\n"u8.CopyTo(file);
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };

        using var answer = await app.Http.PostAsync("/api/v1/reports?name=stor.pdf", content);

        Assert.Equal(expected, answer.StatusCode);
    }
}
