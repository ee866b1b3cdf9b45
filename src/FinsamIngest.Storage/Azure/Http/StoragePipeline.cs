using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamIngest.Storage.Azure.Http;

/// <summary>Sends requests to one storage service and turns its refusals into <see cref="RequestFailedException"/>.</summary>
/// <param name="pipeline">Azure.Core's pipeline: retries, credentials, diagnostics.</param>
/// <param name="endpoint">Root of the service, without the last slash: <c>http://127.0.0.1:10000/devstoreaccount1</c>.</param>
/// <param name="apiVersion">The version of the REST interface that is spoken.</param>
internal sealed class StoragePipeline(HttpPipeline pipeline, string endpoint, string apiVersion)
{
    /// <summary>Root of the service, without the last slash.</summary>
    public string Endpoint => endpoint;

    /// <summary>A message to an address below the endpoint.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="pathAndQuery">Begins with a slash; every part is escaped already.</param>
    public HttpMessage Message(RequestMethod method, string pathAndQuery)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(endpoint + pathAndQuery));
        message.Request.Headers.Add("x-ms-version", apiVersion);
        return message;
    }

    /// <summary>Sends, and gives the answer if its status is one of those expected.</summary>
    /// <exception cref="RequestFailedException">Any other status, or no answer after all retries (status 0).</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation, params int[] expected)
    {
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        return Array.IndexOf(expected, message.Response.Status) >= 0 ? message.Response : throw new RequestFailedException(message.Response);
    }
}
