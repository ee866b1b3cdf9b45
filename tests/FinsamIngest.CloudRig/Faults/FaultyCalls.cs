using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamIngest.CloudRig.Faults;

/// <summary>
/// Spoils a share of the calls: a third each by 429, by 500 and by a lost connection; and of the last two half only after the service has done what it was asked, which
/// is the worst that can happen to a write.
/// </summary>
/// <param name="share">0–1.</param>
/// <param name="seed">The same for the same faults in the same order of calls.</param>
internal sealed class FaultyCalls(double share, int seed) : HttpPipelinePolicy
{
    private readonly Random _random = new(seed);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        double roll;
        lock (_random)
            roll = _random.NextDouble() / share;
        if (roll >= 1)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var kind = (int)(roll * 6);
        if (kind is 3 or 5)
            await ProcessNextAsync(message, pipeline);
        if (kind >= 4)
            throw new IOException("A connection that was lost on purpose.");
        message.Response = new MadeUpResponse(kind < 2 ? 429 : 500, message.Request.ClientRequestId);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();
}
