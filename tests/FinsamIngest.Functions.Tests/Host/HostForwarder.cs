using System.Net;

namespace FinsamIngest.Functions.Tests.Host;

/// <summary>
/// Answers a request as the host does: it invokes the function with the HTTP trigger and forwards the request to the worker beside that, with the invocation's
/// number. It states client, host and scheme itself, whatever the client says of them.
/// </summary>
internal sealed class HostForwarder(WorkerLink worker) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>The client's address; this machine's own when it is not set.</summary>
    public static readonly HttpRequestOptionsKey<string> Client = new("client");

    private const int Attempts = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        request.Headers.TryAddWithoutValidation("x-ms-invocation-id", id);
        State(request, "X-Forwarded-For", request.Options.TryGetValue(Client, out var client) ? client : "127.0.0.1");
        State(request, "X-Forwarded-Host", request.Headers.Host ?? request.RequestUri!.Authority);
        State(request, "X-Forwarded-Proto", "http");
        request.Headers.Host = null;
        request.RequestUri = new Uri(worker.HttpUri!, request.RequestUri!.PathAndQuery);

        var invocation = worker.InvokeAsync("Site", id, Trigger.Http);
        var answer = await ForwardAsync(request, cancellationToken);
        // Otherwise a large answer waits for its reader, and the function for the answer.
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        if ((await invocation).Succeeded)
            return answer;
        answer.Dispose();
        return new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("The invocation failed.") };
    }

    /// <summary>The worker says that its functions are loaded a moment before it takes requests; the host tries again, too.</summary>
    private async Task<HttpResponseMessage> ForwardAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await base.SendAsync(request, cancellation);
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError && attempt < Attempts)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private static void State(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
