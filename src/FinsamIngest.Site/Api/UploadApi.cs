using System.ComponentModel;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Api.Answers;
using FinsamIngest.Site.Api.Models;
using FinsamIngest.Site.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace FinsamIngest.Site.Api;

/// <summary>Takes a file in, as the body itself or as the first file of a form, and asks for it to be read.</summary>
internal static class UploadApi
{
    /// <summary>What a form adds around its file.</summary>
    private const long FormOverhead = 64 * 1024;

    [EndpointSummary("Uploads a report, to be read by a worker")]
    [EndpointDescription("The body is the file (give its name as ?name=) or a form with one file. Reading takes a moment: the answer says where to look.")]
    public static async Task<IResult> PostAsync(HttpContext http, [Description("File name, with its extension; only when the body is the file itself")] string? name)
    {
        var services = http.RequestServices;
        var limit = services.GetRequiredService<ReviewSiteOptions>().MaxUploadBytes;
        if (http.Request.ContentLength > limit + FormOverhead)
        {
            // What is left of the file would only be read to be thrown away.
            http.Response.Headers.Connection = "close";
            return ApiProblem.Of(http, StatusCodes.Status413PayloadTooLarge, UploadRules.TooLarge(limit));
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = limit + FormOverhead;
        if (await FileOf(http.Request, name, http.RequestAborted) is not { } file)
            return ApiProblem.Of(http, StatusCodes.Status400BadRequest, new LocalisedText(
                "Det kom ingen fil med ett namn. Sänd den som formulärfil, eller som innehåll med ?name=rapport.pdf.",
                "No file with a name arrived. Send it as a form's file, or as the body with ?name=report.pdf."));

        var receiver = new UploadReceiver(services.GetRequiredService<IReportInbox>(), services.GetRequiredService<IReportStore>(), limit);
        var outcome = await receiver.ReceiveAsync(file.Name, file.Content, http.RequestAborted);
        if (outcome.Reason is { } reason)
            return ApiProblem.Of(http, outcome.Status, reason);
        if (outcome.Existing is { } existing)
            return ApiJson.Done(new UploadModel(null, existing, ReportModel.AddressOf(existing)), StatusCodes.Status200OK);
        await services.GetRequiredService<IIngestRequests>().EnqueueAsync(outcome.InboxName!, http.RequestAborted);
        var link = $"{ApiEndpoints.Prefix}/reports?name={Uri.EscapeDataString(outcome.InboxName!)}";
        http.Response.Headers.Location = link;
        return ApiJson.Done(new UploadModel(outcome.InboxName, null, link), StatusCodes.Status202Accepted);
    }

    private static async Task<(string Name, Stream Content)?> FileOf(HttpRequest request, string? name, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return string.IsNullOrWhiteSpace(name) ? null : (name, request.Body);
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 200 } boundary)
            return null;
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFileDisposition()
                    && (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value is { Length: > 0 } sent)
                    return (sent, section.Body);
        }
        catch (IOException)
        {
            // A form that ends before its boundary.
        }

        return null;
    }
}
