using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FinsamIngest.Site.Tests.Api;

internal static class Problems
{
    /// <summary>The answer as a problem of a status.</summary>
    public static async Task<JsonElement> IsProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        return problem;
    }

    public static string[] Texts(this JsonElement page, string property) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(property).ToString())];

    public static JsonContent Decision(string verdict, int? sequence, string? comment = null, string? by = null) =>
        JsonContent.Create(new { verdict, sequence, comment, by });
}
