using FinsamIngest.Ingestion.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Triggers;

/// <summary>Where the host calls when a trigger fires: one path for each function, by its name.</summary>
internal static class TriggerEndpoints
{
    /// <summary>A queue message has at most 64 kB; escaped twice it may have some times as much.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>So many readings that do not end hold as many cores and their memory.</summary>
    private const int MostStuck = 3;

    public static void MapTriggers(this IEndpointRouteBuilder app)
    {
        var host = app.MapGroup("").AddEndpointFilter(HostOnly.Filter);
        host.MapPost("/Ingest", (HttpContext http, QueueTriggers triggers) => InvokeAsync(http, triggers.IngestAsync));
        host.MapPost("/Poison", (HttpContext http, QueueTriggers triggers) => InvokeAsync(http, triggers.PoisonAsync));
        host.MapPost("/Sweep", (HttpContext http, QueueTriggers triggers) => triggers.SweepAsync(http.RequestAborted));
        host.AddEndpointFilter(EndWhenStuck);
    }

    private static async Task<InvocationAnswer> InvokeAsync(HttpContext http, Func<Invocation, CancellationToken, Task<InvocationAnswer>> function)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + read > MostBytes)
                return await function(new Invocation(null, 1, null, null), http.RequestAborted).ConfigureAwait(false);
            body.Write(buffer, 0, read);
        }

        // What the host never posts is a message that nobody can read: acknowledged and logged like one.
        var invocation = Invocation.Read(body.GetBuffer().AsMemory(0, (int)body.Length)) ?? new Invocation(null, 1, null, null);
        return await function(invocation, http.RequestAborted).ConfigureAwait(false);
    }

    private static async ValueTask<object?> EndWhenStuck(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context).ConfigureAwait(false);
        if (Deadline.Abandoned >= MostStuck)
        {
            var services = context.HttpContext.RequestServices;
            ((ILoggerFactory)services.GetService(typeof(ILoggerFactory))!).CreateLogger("FinsamIngest.Functions").Stuck(Deadline.Abandoned);
            context.HttpContext.Response.OnCompleted(() =>
            {
                ((IHostApplicationLifetime)services.GetService(typeof(IHostApplicationLifetime))!).StopApplication();
                return Task.CompletedTask;
            });
        }

        return answer;
    }
}
