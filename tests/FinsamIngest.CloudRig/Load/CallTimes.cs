using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FinsamIngest.CloudRig.Load;

/// <summary>Counts and times the calls to the storage, by service and kind.</summary>
internal sealed class CallTimes : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, (long Calls, double Milliseconds)> _times = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _open;
    private long _begun;
    private long _busy;

    /// <summary>Calls and their summed times, by kind.</summary>
    public IReadOnlyDictionary<string, (long Calls, double Milliseconds)> Times => _times;

    /// <summary>How long at least one call was under way.</summary>
    public double BusyMilliseconds => Stopwatch.GetElapsedTime(0, _busy).TotalMilliseconds;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var begun = Stopwatch.GetTimestamp();
        lock (_gate)
            if (_open++ == 0)
                _begun = begun;
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            var ended = Stopwatch.GetTimestamp();
            lock (_gate)
                if (--_open == 0)
                    _busy += ended - _begun;
            var milliseconds = Stopwatch.GetElapsedTime(begun, ended).TotalMilliseconds;
            _times.AddOrUpdate(KindOf(message.Request), (1, milliseconds), (_, sum) => (sum.Calls + 1, sum.Milliseconds + milliseconds));
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();

    private static string KindOf(Request request)
    {
        var (path, type) = (request.Uri.Path ?? "", request.Headers.TryGetValue("Content-Type", out var value) ? value : "");
        var service = request.Headers.Contains("DataServiceVersion") ? "table" : path.Contains("/messages", StringComparison.Ordinal) ? "queue" : "blob";
        return $"{service} {(type!.StartsWith("multipart", StringComparison.Ordinal) ? "batch" : service == "table" && path.EndsWith("()", StringComparison.Ordinal) ? "query" : request.Method.Method)}";
    }
}
