using FinsamIngest.Site.Api.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FinsamIngest.Site.Api.OpenApi;

/// <summary>The OpenAPI document, made from the endpoints themselves, at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    /// <summary>Whole numbers in queries, which are read as text so that a wrong one is answered by a problem that names it.</summary>
    private static readonly string[] WholeNumbers = ["fromYear", "toYear", "top"];

    private static readonly string[] UploadTypes = ["application/pdf", "text/plain", "text/markdown", "application/octet-stream"];

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith(ApiEndpoints.Prefix[1..], StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "FinsamIngest";
            document.Info.Version = Name;
            document.Info.Description = "Annual reports of Swedish samordningsförbund: figures, findings, decisions, exports. Errors are application/problem+json, in Swedish or English by Accept-Language. GETs have ETags and honour If-None-Match.";
            // Where the document was fetched from is no part of the contract.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            operation.RequestBody = operation.OperationId switch
            {
                "decide" => Body(("application/json", await context.GetOrCreateSchemaAsync(typeof(DecisionInput), null, cancellation))),
                "uploadReport" => Body(UploadTypes.Select(type => (type, File)).Append(("multipart/form-data", Form)).ToArray()),
                _ => operation.RequestBody,
            };
            foreach (var parameter in operation.Parameters ?? [])
                if (WholeNumbers.Contains(parameter.Name) && parameter is OpenApiParameter own)
                    own.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" };
        });
    });

    private static OpenApiSchema File => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiSchema Form => new() { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = File } };

    // Told here and not with the endpoints: there it would make another type's request look for another address, and be answered by 404.
    private static OpenApiRequestBody Body(params ReadOnlySpan<(string Type, OpenApiSchema Schema)> content)
    {
        var body = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>() };
        foreach (var (type, schema) in content)
            body.Content.Add(type, new OpenApiMediaType { Schema = schema });
        return body;
    }

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json");
}
