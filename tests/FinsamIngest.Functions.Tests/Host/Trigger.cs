using System.Security.Cryptography;
using FinsamIngest.Functions.Tests.Host.Messages;

namespace FinsamIngest.Functions.Tests.Host;

/// <summary>What has fired: the value of the trigger's parameter, and what the host knows of it beside.</summary>
internal sealed record Trigger(string Parameter, TypedData Data)
{
    public IReadOnlyDictionary<string, TypedData> Metadata { get; init; } = new Dictionary<string, TypedData>();

    /// <summary>The host's trace, which the worker's own belong to.</summary>
    public string TraceParent { get; init; } = $"00-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}-01";

    /// <summary>An HTTP request; the request itself is forwarded beside the stream.</summary>
    public static Trigger Http { get; } = new("request", new TypedData { Http = new RpcHttp() });

    public static Trigger Timer { get; } = new("timer", new TypedData
    {
        Json = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-20T21:45:00+00:00","Next":"2026-11-20T22:00:00+00:00","LastUpdated":"2026-11-20T21:45:00+00:00"},"IsPastDue":false}""",
    });
}
