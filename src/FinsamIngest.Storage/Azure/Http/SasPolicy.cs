using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamIngest.Storage.Azure.Http;

/// <summary>Adds a shared access signature to the address of a request, once.</summary>
/// <param name="signature">The parameters, <c>sv=…&amp;sig=…</c>, escaped as they were given.</param>
internal sealed class SasPolicy(string signature) : HttpPipelineSynchronousPolicy
{
    private readonly string _signature = signature.TrimStart('?');

    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri;
        uri.Query = uri.Query.Length > 1 ? $"{uri.Query}&{_signature}" : "?" + _signature;
    }
}
