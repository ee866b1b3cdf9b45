using System.Net;
using System.Text;

namespace FinsamIngest.Functions.Tests;

/// <summary>Traces and metrics reach a collector, and hold nothing of what reports hold.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Ingest_SendsTracesAndMetrics()
    {
        using var collector = new Collector();
        using var folder = new Folder();
        await using var app = await App.StartAsync(folder, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await folder.PutAsync("a.txt", Payloads.Text);

        var trigger = Payloads.Queue(Payloads.Plain("a.txt"));
        var outcome = await app.InvokeAsync("Ingest", trigger);
        await app.StopAsync();

        Assert.True(outcome.Succeeded, outcome.Error);
        var (traces, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        foreach (var span in new[] { "ingest", "load", "read", "settle" })
            Assert.Contains(span, traces, StringComparison.Ordinal);
        foreach (var metric in new[] { "finsam.reports", "finsam.pages", "finsam.stage.duration", "finsam.queue.age" })
            Assert.Contains(metric, metrics, StringComparison.Ordinal);
        // The spans belong to the host's trace of the invocation.
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(trigger.TraceParent.Split('-')[1])), traces, StringComparison.Ordinal);
        Assert.DoesNotContain("Norrviken", traces + metrics, StringComparison.Ordinal);
    }

    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Dictionary<string, StringBuilder> _received = [];

        public Collector()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }

            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = ListenAsync();
        }

        public string Address { get; }

        public string Received(string path)
        {
            lock (_received)
                return _received.GetValueOrDefault(path, new StringBuilder()).ToString();
        }

        public void Dispose() => _listener.Close();

        private async Task ListenAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                var body = await reader.ReadToEndAsync();
                lock (_received)
                {
                    var path = context.Request.Url!.AbsolutePath;
                    if (!_received.TryGetValue(path, out var all))
                        _received[path] = all = new StringBuilder();
                    all.Append(body);
                }

                context.Response.Close();
            }
        }
    }
}
