using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Queues;

namespace FinsamIngest.Storage.Azure;

/// <summary>Asks for files to be read by messages in the queue that Event Grid writes to as well: <c>{"container":"reports-in","name":"2025/a.pdf"}</c>.</summary>
internal sealed class AzureIngestRequests(QueueClient queue, string container) : IIngestRequests
{
    public Task EnqueueAsync(string name, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("container", container);
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        return queue.SendAsync(Encoding.UTF8.GetString(bytes.ToArray()), cancellation);
    }
}
