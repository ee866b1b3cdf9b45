using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>Turns what nobody foresaw into a problem that says so, with the number under which the log has it.</summary>
internal static partial class ApiErrorFilter
{
    public static async ValueTask<object?> Catch(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException e)
        {
            // The server's own limits: a body that is too large, too slow or cut off.
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ApiProblem.Of(http, e.StatusCode, new("Begäran är för stor.", "The request is too large."))
                : ApiProblem.Of(http, StatusCodes.Status400BadRequest, new("Begäran är ofullständig.", "The request is incomplete."));
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            LogFailure(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("FinsamIngest.Site.Api"), e, http.Request.Path, http.TraceIdentifier);
            return ApiProblem.Of(http, StatusCodes.Status500InternalServerError, new(
                $"Försök igen om en stund. Felet står i loggen som {http.TraceIdentifier}.", $"Try again in a moment. The log has the error as {http.TraceIdentifier}."));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed ({Trace})")]
    private static partial void LogFailure(ILogger logger, Exception exception, string path, string trace);
}
