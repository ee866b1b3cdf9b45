using FinsamIngest.Site.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Site.Security;

/// <summary>Turns what nobody foresaw into a page that says so, with the number under which the log has it.</summary>
internal static partial class ErrorFilter
{
    public static async ValueTask<object?> Catch(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            var result = await next(context);
            return result is IResult page ? new Guarded(page) : result;
        }
        catch (Exception e) when (e is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            return Failed(http, e);
        }
    }

    private static IResult Failed(HttpContext http, Exception e)
    {
        LogFailure(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("FinsamIngest.Site"), e, http.Request.Path, http.TraceIdentifier);
        var page = http.RequestServices.GetRequiredService<PageContext>();
        return PageRenderer.Page<ProblemPage>(
            new Problem(
                page.Say("Något gick fel", "Something went wrong"),
                page.Say(
                    $"Sidan kunde inte visas. Försök igen om en stund; inga beslut har gått förlorade. Felet står i loggen som {http.TraceIdentifier}.",
                    $"The page could not be shown. Try again in a moment; no decisions have been lost. The log has the error as {http.TraceIdentifier}.")),
            StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed ({Trace})")]
    private static partial void LogFailure(ILogger logger, Exception exception, string path, string trace);

    /// <summary>Components run when the result does, after the filters.</summary>
    private sealed class Guarded(IResult page) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            try
            {
                await page.ExecuteAsync(httpContext);
            }
            catch (Exception e) when (!httpContext.Response.HasStarted && !httpContext.RequestAborted.IsCancellationRequested)
            {
                await Failed(httpContext, e).ExecuteAsync(httpContext);
            }
        }
    }
}
