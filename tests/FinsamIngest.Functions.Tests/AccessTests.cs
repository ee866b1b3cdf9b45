using System.Net;
using System.Text;
using System.Text.Json;
using FinsamIngest.Functions.Tests.Host;

namespace FinsamIngest.Functions.Tests;

/// <summary>Who gets in.</summary>
public sealed class AccessTests
{
    private static readonly (string, string)[] Guarded = [("WEBSITE_AUTH_ENABLED", "True"), ("WEBSITE_SITE_NAME", "finsam")];

    [Theory]
    [InlineData("")]
    [InlineData("entra")]
    public async Task Site_WhereNothingVouchesForAnybody_LetsNobodyIn(string mode)
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(("FINSAM_DATA", folder.Path), ("FINSAM_ACCESS", mode));

        foreach (var path in new[] { "/", "/api/reports", "/openapi.json", "/finns-inte" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(app, path, null));
            Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(app, path, Principal("Reviewer")));
        }

        // The triggers do not depend on it.
        await folder.PutAsync("a.txt", Payloads.Text);
        Assert.True((await app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("a.txt")))).Succeeded);
    }

    [Fact]
    public async Task Site_BehindEntra_LetsInWhoHasARole()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync([("FINSAM_DATA", folder.Path), .. Guarded]);

        foreach (var nobody in new[] { null, "inte base64!", Convert.ToBase64String("inte json"u8), Convert.ToBase64String("[1]"u8), Convert.ToBase64String("{\"claims\":[]}"u8) })
            Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(app, "/", nobody));
        foreach (var withoutRole in new[] { Principal(), Principal("Admin"), Principal("reader") })
            Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(app, "/", withoutRole));
        foreach (var role in new[] { Principal("Reader"), Principal("Reviewer"), Principal("Admin", "Reader"), Principal(["Reader"], "http://schemas.microsoft.com/ws/2008/06/identity/claims/role") })
            Assert.Equal(HttpStatusCode.OK, await GetAsync(app, "/", role));
    }

    [Fact]
    public async Task Site_BehindEntra_LetsOnlyReviewersChange()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync([("FINSAM_DATA", folder.Path), .. Guarded]);

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(app, method, "/finns/inte", Principal("Reader")));
            // Past the gate, where there is no such page.
            Assert.Contains(await SendAsync(app, method, "/finns/inte", Principal("Reviewer")), new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        }
    }

    [Fact]
    public async Task Api_Refusal_IsProblemJson()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync([("FINSAM_DATA", folder.Path), .. Guarded]);

        using var answer = await app.Http.GetAsync("/api/reports");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(401, json.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Site_OnOneMachine_IsThereForThisMachineOnly()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(folder);

        Assert.Equal(HttpStatusCode.OK, await GetAsync(app, "/", null));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(app, "/", null, ("Host", "127.0.0.1:7071")));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(app, "/", null, ("Host", "ond.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(app, "/", null, ("client", "203.0.113.9")));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(app, "/", null, ("client", "203.0.113.9"), ("X-Forwarded-For", "127.0.0.1")));
    }

    [Fact]
    public async Task Site_AskedPastTheHost_ServesNothing()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(folder);
        using var past = new HttpClient { BaseAddress = app.Worker.HttpUri };

        Assert.True(app.Worker.HttpUri!.IsLoopback);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(app, "/", null));
        using var answer = await past.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("FINSAM_ACCESS=local cannot", "FINSAM_ACCESS=local", "FINSAM_DATA=/tmp", "WEBSITE_SITE_NAME=finsam")]
    [InlineData("FINSAM_ACCESS is entra or local", "FINSAM_ACCESS=alla", "FINSAM_DATA=/tmp")]
    [InlineData("None is set", "FINSAM_ACCESS=local")]
    [InlineData("More than one is set", "FINSAM_DATA=/tmp", "ReportsStorage__accountName=x")]
    [InlineData("ReportsStorage__queueServiceUri is not an address", "ReportsStorage__blobServiceUri=https://a.example", "ReportsStorage__queueServiceUri=skräp")]
    [InlineData("FINSAM_MAX_FILE_MB is a whole number", "FINSAM_DATA=/tmp", "FINSAM_MAX_FILE_MB=mycket")]
    public async Task Start_WrongSettings_SaysWhichAndEnds(string problem, params string[] settings)
    {
        var (code, output) = await App.RunAsync([.. settings.Select(setting => (setting.Split('=')[0], setting.Split('=')[1]))]);

        Assert.Equal(2, code);
        Assert.Contains(problem.Replace("local cannot", "local lets anyone in", StringComparison.Ordinal), output, StringComparison.Ordinal);
    }

    private static string Principal(params string[] roles) => Principal(roles, "roles");

    private static string Principal(string[] roles, string type) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        name_typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        claims = roles.Select(role => new { typ = type, val = role }).Prepend(new { typ = "name", val = "Åsa Öberg" }),
    })));

    private static Task<HttpStatusCode> GetAsync(App app, string path, string? principal, params (string Name, string Value)[] headers) =>
        SendAsync(app, HttpMethod.Get, path, principal, headers);

    private static async Task<HttpStatusCode> SendAsync(App app, HttpMethod method, string path, string? principal, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (principal is not null)
            request.Headers.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL", principal);
        foreach (var (name, value) in headers)
            if (name == HostForwarder.Client.Key)
                request.Options.Set(HostForwarder.Client, value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
