using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamIngest.Storage.Azure.Http;

/// <summary>Dates and signs a request. It runs anew for each attempt, because a signature is only valid for some minutes.</summary>
/// <param name="key">Whose signature.</param>
/// <param name="scheme">SharedKey or SharedKeyLite.</param>
/// <param name="stringToSign">What the service wants signed.</param>
internal sealed class SharedKeyPolicy(SharedKey key, string scheme, Func<Request, string, string> stringToSign) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", DateTimeOffset.UtcNow.ToString("r", CultureInfo.InvariantCulture));
        request.Headers.SetValue("Authorization", $"{scheme} {key.AccountName}:{key.Sign(stringToSign(request, key.AccountName))}");
    }
}
