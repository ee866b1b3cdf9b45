using System.Net;
using System.Security.Claims;

namespace FinsamIngest.Site.Tests.Api;

public sealed class AccessTests
{
    [Fact]
    public async Task Behind_a_login_nobody_gets_past_it()
    {
        await using var host = await ApiHost.StartAsync(new ReviewSiteOptions { PrincipalHeader = "X-User" });
        await (await host.Client.GetAsync("/api/v1/reports")).IsProblemAsync(HttpStatusCode.Unauthorized);
        host.Client.DefaultRequestHeaders.Add("X-User", "Eva");
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
