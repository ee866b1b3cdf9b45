using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace FinsamIngest.Site.Inbox;

/// <summary>Takes files in. They stream through a temporary file into the inbox, so that a large one costs no memory and half a one is never seen.</summary>
internal static class UploadEndpoint
{
    /// <summary>A form's other fields and boundaries are a few hundred bytes.</summary>
    private const long FormOverhead = 64 * 1024;

    /// <summary>More files at once than people drop; a form with more is no form of ours.</summary>
    private const int MostFiles = 200;

    public static async Task<IResult> ReceiveAsync(HttpContext http, PageContext page)
    {
        var options = http.RequestServices.GetRequiredService<ReviewSiteOptions>();
        var isScript = http.Request.Headers.ContainsKey(FormGuard.Header);
        var limit = isScript ? options.MaxUploadBytes + FormOverhead : (options.MaxUploadBytes * MostFiles) + FormOverhead;
        if (http.Request.ContentLength > limit)
        {
            // What is left of the file would only be read to be thrown away.
            http.Response.Headers.Connection = "close";
            return Answer(http, page, [Refused("", UploadRules.TooLarge(options.MaxUploadBytes), StatusCodes.Status413PayloadTooLarge)], isScript);
        }

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 200 } boundary)
            return Answer(http, page, [Refused("", new LocalisedText("Det kom ingen fil.", "No file arrived."), StatusCodes.Status400BadRequest)], isScript);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = limit;

        var outcomes = new List<UploadOutcome>();
        var accepted = isScript && FormGuard.Accepts(http, http.Request.Headers[FormGuard.Header]);
        var receiver = new UploadReceiver(http.RequestServices.GetRequiredService<IReportInbox>(), http.RequestServices.GetRequiredService<IReportStore>(), options.MaxUploadBytes);
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section && outcomes.Count < MostFiles)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;
            if (disposition.IsFormDisposition() && disposition.Name.Value == FormGuard.Field)
                accepted |= FormGuard.Accepts(http, await section.ReadAsStringAsync(http.RequestAborted));
            if (!disposition.IsFileDisposition())
                continue;
            var name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value ?? "";
            if (name.Length == 0)
                continue;
            if (!accepted)
                return Answer(http, page, [Refused(name, new LocalisedText("Sidan var för gammal. Ladda om den och försök igen.", "The page was too old. Reload it and try again."), StatusCodes.Status400BadRequest)], isScript);
            var outcome = await receiver.ReceiveAsync(name, section.Body, http.RequestAborted);
            if (outcome.InboxName is { } stored)
                await http.RequestServices.GetRequiredService<IIngestRequests>().EnqueueAsync(stored, http.RequestAborted);
            outcomes.Add(outcome);
        }

        if (outcomes.Count == 0)
            outcomes.Add(Refused("", new LocalisedText("Det kom ingen fil.", "No file arrived."), StatusCodes.Status400BadRequest));
        return Answer(http, page, outcomes, isScript);
    }

    private static UploadOutcome Refused(string name, LocalisedText reason, int status) => new(name, null, null, reason, status);

    /// <summary>Scripts send one file at a time and get its outcome; a plain form gets the inbox, or a page that says what was not taken.</summary>
    private static IResult Answer(HttpContext http, PageContext page, List<UploadOutcome> outcomes, bool isScript)
    {
        var worst = outcomes.Max(outcome => outcome.Status);
        if (isScript)
            return Results.Json(
                new UploadAnswer(outcomes[0].Reason?.In(page.Language), outcomes[0].Existing is { } id ? ReportAddress.Of(id) : null),
                UploadJson.Default.UploadAnswer,
                statusCode: worst);
        if (worst < StatusCodes.Status400BadRequest)
            return Results.Redirect("/");
        var refused = outcomes.Where(outcome => outcome.Reason is not null).Select(outcome => $"{outcome.Name}: {outcome.Reason!.In(page.Language)}".TrimStart(':', ' '));
        return PageRenderer.Page<ProblemPage>(new Problem(page.Say("Allt togs inte emot", "Not everything was taken"), string.Join(" ", refused)), worst);
    }
}
