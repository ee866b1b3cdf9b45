using System.Net;
using System.Security.Claims;

namespace FinsamIngest.Site.Tests.Api;

public sealed class AccessTests
{
    [Fact]
    public async Task Behind_a_login_nobody_gets_past_it_and_a_name_alone_may_do_nothing()
    {
        await using var host = await ApiHost.StartAsync(new ReviewSiteOptions { PrincipalHeader = "X-User" });
        await (await host.Client.GetAsync("/api/v1/reports")).IsProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.GetAsync("/")).StatusCode);

        host.Client.DefaultRequestHeaders.Add("X-User", "Eva");

        await (await host.Client.GetAsync("/api/v1/reports")).IsProblemAsync(HttpStatusCode.Forbidden);
        await (await host.Client.PostAsync("/api/v1/reports?name=a.txt", new StringContent("text"))).IsProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Who_has_signed_in_and_has_no_role_may_do_nothing()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Eva")], "test"));
        await using var host = await ApiHost.StartAsync(user: user);
        await (await host.Client.GetAsync("/api/v1/figures")).IsProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", null, null, HttpStatusCode.OK)]
    [InlineData("::1", "localhost:5080", null, HttpStatusCode.OK)]
    [InlineData("127.0.0.1", null, "127.0.0.1:51234", HttpStatusCode.OK)]
    [InlineData("203.0.113.9", null, null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "ond.example", null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", null, "203.0.113.9", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", null, "127.0.0.1, 203.0.113.9:80", HttpStatusCode.Forbidden)]
    public async Task Without_a_login_only_this_machine_may_do_anything(string from, string? name, string? forwarded, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync(from: IPAddress.Parse(from));
        host.Client.DefaultRequestHeaders.Host = name;
        if (forwarded is not null)
            host.Client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        Assert.Equal(expected, (await host.Client.GetAsync("/api/v1/reports")).StatusCode);
        Assert.Equal(expected, (await host.Client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Other_machines_may_where_that_is_asked_for()
    {
        await using var host = await ApiHost.StartAsync(new ReviewSiteOptions { AllowsRemote = true }, from: IPAddress.Parse("203.0.113.9"));
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/api/v1/reports")).StatusCode);
    }

    [Theory]
    [InlineData("Reader", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("Reviewer", HttpStatusCode.OK, HttpStatusCode.Accepted)]
    [InlineData("Gardener", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Roles_decide(string role, HttpStatusCode reading, HttpStatusCode uploading)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Eva"), new Claim(ClaimTypes.Role, role)], "test"));
        await using var host = await ApiHost.StartAsync(user: user);
        Assert.Equal(reading, (await host.Client.GetAsync("/api/v1/figures")).StatusCode);
        Assert.Equal(uploading, (await host.Client.PostAsync("/api/v1/reports?name=a.txt", new StringContent("text"))).StatusCode);
    }

    [Fact]
    public async Task Log_tells_the_logins_name_not_the_one_that_is_said()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Eva"), new Claim(ClaimTypes.Role, "Reviewer")], "test"));
        await using var host = await ApiHost.StartAsync(user: user);
        var report = "/api/v1/reports/" + await host.PublishAsync("roslagen-2024");
        var key = (await host.GetAsync($"{report}/findings")).Texts("key")[0];
        await host.Client.PostAsync($"{report}/findings/{key}/decisions", Problems.Decision("accepted", 1, by: "Chefen"));
        Assert.Equal(["Eva"], (await host.GetAsync($"{report}/decisions")).Texts("by"));
    }
}
