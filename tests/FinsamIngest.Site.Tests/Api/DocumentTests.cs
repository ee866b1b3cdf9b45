using System.Text.Json;

namespace FinsamIngest.Site.Tests.Api;

/// <summary>The OpenAPI document against what the endpoints do.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Document_has_every_operation_and_nothing_else()
    {
        await using var host = await ApiHost.StartAsync();
        var document = await host.GetAsync("/openapi/v1.json");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "get /api/v1/export", "get /api/v1/figures", "get /api/v1/reports", "get /api/v1/reports/{id}", "get /api/v1/reports/{id}/decisions",
                "get /api/v1/reports/{id}/export", "get /api/v1/reports/{id}/findings", "get /api/v1/reports/{id}/findings/{key}",
                "get /api/v1/reports/{id}/findings/{key}/decisions", "get /api/v1/reports/{id}/normalised", "get /api/v1/reports/{id}/source",
                "post /api/v1/reports", "post /api/v1/reports/{id}/findings/{key}/decisions",
            ],
            document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name} {path.Name}")).Order(StringComparer.Ordinal));
        var bodies = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Value.TryGetProperty("requestBody", out _))
            .ToDictionary(operation => operation.Value.GetProperty("operationId").GetString()!, operation => operation.Value.GetProperty("requestBody").GetProperty("content"));
        Assert.Equal(["decide", "uploadReport"], bodies.Keys.Order());
        Assert.Contains("verdict", bodies["decide"].GetRawText() + document.GetProperty("components").GetProperty("schemas").GetRawText(), StringComparison.Ordinal);
        Assert.True(bodies["uploadReport"].TryGetProperty("multipart/form-data", out _));
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString()), operation.Value.GetProperty("operationId").GetString());
            if (operation.Value.TryGetProperty("parameters", out var parameters))
                Assert.All(parameters.EnumerateArray(), parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
        }
    }

    [Theory]
    [InlineData("listReports", "/api/v1/reports")]
    [InlineData("getReport", "/api/v1/reports/{id}")]
    [InlineData("listFigures", "/api/v1/figures?top=3")]
    [InlineData("listFindings", "/api/v1/reports/{id}/findings")]
    [InlineData("getFinding", "/api/v1/reports/{id}/findings/{key}")]
    [InlineData("listDecisions", "/api/v1/reports/{id}/decisions")]
    public async Task Answers_are_as_described(string operation, string address)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.PublishAsync("roslagen-2024");
        var key = (await host.GetAsync($"/api/v1/reports/{id}/findings")).Texts("key")[0];
        await host.Client.PostAsync($"/api/v1/reports/{id}/findings/{key}/decisions", Problems.Decision("accepted", 1));
        var document = await host.GetAsync("/openapi/v1.json");
        var schema = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Single(found => found.Value.GetProperty("operationId").GetString() == operation).Value
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var answer = await host.GetAsync(address.Replace("{id}", id, StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal));
        Assert.True(Schemas.Fit(document, schema, answer, "$") is null, Schemas.Fit(document, schema, answer, "$"));
    }

    /// <summary>As much of JSON Schema as the document uses.</summary>
    private static class Schemas
    {
        /// <summary>What does not fit; null when all does.</summary>
        public static string? Fit(JsonElement document, JsonElement schema, JsonElement value, string path)
        {
            if (schema.TryGetProperty("$ref", out var reference))
                return Fit(document, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), value, path);
            if (schema.TryGetProperty("oneOf", out var choices))
                return choices.EnumerateArray().Any(choice => Fit(document, choice, value, path) is null) ? null : $"{path}: none of the choices";
            if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && TypesOf(type).Contains("number")))
                return $"{path}: {TypeOf(value)} instead of {type}";
            if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
                return value.EnumerateArray().Select((item, i) => Fit(document, items, item, $"{path}[{i}]")).FirstOrDefault(wrong => wrong is not null);
            if (value.ValueKind != JsonValueKind.Object)
                return null;
            var known = schema.TryGetProperty("properties", out var properties);
            foreach (var property in value.EnumerateObject())
                if (known && properties.TryGetProperty(property.Name, out var inner))
                {
                    if (Fit(document, inner, property.Value, $"{path}.{property.Name}") is { } wrong)
                        return wrong;
                }
                else if (!schema.TryGetProperty("additionalProperties", out _))
                {
                    return $"{path}.{property.Name} is not described";
                }

            return schema.TryGetProperty("required", out var required)
                ? required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing").FirstOrDefault()
                : null;
        }

        private static string[] TypesOf(JsonElement type) =>
            type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

        private static string TypeOf(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
    }
}
