using FinsamIngest.Functions.Access;
using FinsamIngest.Functions.Hosting;
using FinsamIngest.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Site;

/// <summary>
/// The gate and the site behind it, as <c>finsam serve</c> has it, for one request at a time that the worker hands over. The worker's own pipeline ends in the
/// function; it has no place for middleware or for endpoints beside those of functions.
/// </summary>
internal sealed class SitePipeline
{
    private readonly RequestDelegate _site;
    private readonly ILogger<SitePipeline> _log;

    public SitePipeline(IServiceProvider services, FunctionsSettings settings, ILogger<SitePipeline> log)
    {
        var app = new ApplicationBuilder(services);
        app.UseMiddleware<AccessGate>(settings.Access);
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapReviewSite());
        (_site, _log) = (app.Build(), log);
    }

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        // The worker has routed the request to its function; the site has routes of its own.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        try
        {
            await _site(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
        }
#pragma warning disable CA1031 // the worker answers 200 with nothing in it when its function throws
        catch (Exception e) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            _log.SiteFailed(e, http.Request.Method);
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
