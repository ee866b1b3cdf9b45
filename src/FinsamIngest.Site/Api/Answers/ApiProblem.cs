using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Api.Models;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>Errors as <c>application/problem+json</c> (RFC 9457), in the language that the asker prefers.</summary>
internal static class ApiProblem
{
    public static IResult Of(HttpContext http, int status, LocalisedText detail, ImmutableArray<ProblemField>? errors = null, DecisionModel? decision = null)
    {
        var language = ApiLanguage.Of(http);
        http.Response.Headers.ContentLanguage = language.Tag();
        http.Response.Headers.CacheControl = "no-store";
        var model = new ProblemModel(
            $"https://www.rfc-editor.org/rfc/rfc9110#status.{status}", TitleOf(status).In(language), status, detail.In(language), http.Request.Path, errors, decision);
        return Results.Json(model, ApiJson.Options, "application/problem+json; charset=utf-8", status);
    }

    public static IResult NotFound(HttpContext http) => Of(http, StatusCodes.Status404NotFound, new("Det finns inget på den här adressen.", "There is nothing at this address."));

    public static IResult NoReport(HttpContext http) => Of(http, StatusCodes.Status404NotFound, new(
        "Rapporten finns inte, eller så är den inte färdigläst.", "There is no such report, or it is not read to the end yet."));

    public static IResult NoFinding(HttpContext http) => Of(http, StatusCodes.Status404NotFound, new(
        "Rapporten har inget sådant fynd (längre).", "The report has no such finding (any more)."));

    private static LocalisedText TitleOf(int status) => status switch
    {
        400 => new("Begäran går inte att förstå", "The request cannot be understood"),
        401 => new("Inloggning krävs", "Signing in is required"),
        403 => new("Inte tillåtet", "Not allowed"),
        404 => new("Finns inte", "Not found"),
        409 => new("Någon annan hann före", "Someone else was quicker"),
        410 => new("Listan har ändrats", "The list has changed"),
        412 => new("Underlaget har ändrats", "The basis has changed"),
        413 => new("För stort", "Too large"),
        415 => new("Fel slags innehåll", "Wrong kind of content"),
        422 => new("Beslutet går inte att skriva ned", "The decision cannot be written down"),
        428 => new("Villkor saknas", "A condition is missing"),
        _ => new("Något gick fel", "Something went wrong"),
    };
}
