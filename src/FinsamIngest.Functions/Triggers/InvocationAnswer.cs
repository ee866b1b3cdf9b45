using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Functions.Triggers;

/// <summary>
/// An answer to the host. It always has a JSON body, since the host waits for one until its timeout when there is none. What is not 2xx makes the host
/// deliver the message again.
/// </summary>
/// <param name="status">The status.</param>
/// <param name="logs">Lines for the invocation's log; the host takes them from a 2xx only.</param>
internal sealed class InvocationAnswer(int status, params string[] logs) : IResult
{
    /// <summary>Done: the message is deleted.</summary>
    public static InvocationAnswer Done(string log) => new(StatusCodes.Status200OK, log);

    /// <summary>Not done: the message comes again.</summary>
    public static InvocationAnswer Again { get; } = new(StatusCodes.Status500InternalServerError);

    /// <summary>Not from the host.</summary>
    public static InvocationAnswer Refused { get; } = new(StatusCodes.Status404NotFound);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("Outputs");
            json.WriteEndObject();
            json.WriteStartArray("Logs");
            foreach (var line in logs)
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), CancellationToken.None).ConfigureAwait(false);
    }
}
