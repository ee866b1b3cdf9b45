using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Azure.Queues;

/// <summary>A queue of text messages. They are sent as they are, not in base64: that is how Event Grid writes them.</summary>
internal sealed class QueueClient(AzureStorageAccount account, string name)
{
    private readonly StoragePipeline _service = account.Queues;

    /// <summary>Creates the queue unless it is there.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Put, $"/{name}");
        await _service.SendAsync(message, cancellation, 201, 204).ConfigureAwait(false);
    }

    /// <summary>Adds a message.</summary>
    /// <param name="text">At most 64 KiB; characters that XML forbids are replaced by U+FFFD.</param>
    /// <param name="visibleAfter">How long nobody gets it; null for at once.</param>
    /// <param name="timeToLive">How long it is kept; null for ever.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task SendMessageAsync(string text, TimeSpan? visibleAfter, TimeSpan? timeToLive, CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Post,
            $"/{name}/messages?visibilitytimeout={Seconds(visibleAfter ?? TimeSpan.Zero)}&messagettl={(timeToLive is { } kept ? Seconds(kept) : "-1")}");
        message.Request.Content = RequestContent.Create(Body(text));
        await _service.SendAsync(message, cancellation, 201).ConfigureAwait(false);
    }

    /// <summary>Takes up to 32 messages, which nobody else gets for a while.</summary>
    public async Task<ImmutableArray<QueueMessage>> ReceiveMessagesAsync(int maxMessages, TimeSpan visibilityTimeout, CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Get,
            string.Create(CultureInfo.InvariantCulture, $"/{name}/messages?numofmessages={maxMessages}&visibilitytimeout={Seconds(visibilityTimeout)}"));
        return Read(await _service.SendAsync(message, cancellation, 200).ConfigureAwait(false));
    }

    /// <summary>Looks at up to 32 messages without taking them.</summary>
    public async Task<ImmutableArray<QueueMessage>> PeekMessagesAsync(int maxMessages, CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Get,
            string.Create(CultureInfo.InvariantCulture, $"/{name}/messages?peekonly=true&numofmessages={maxMessages}"));
        return Read(await _service.SendAsync(message, cancellation, 200).ConfigureAwait(false));
    }

    /// <summary>Keeps a taken message for longer (or gives it back, with zero). Gives the message's new pop receipt; null when it is someone else's by now.</summary>
    public async Task<string?> UpdateVisibilityAsync(QueueMessage taken, TimeSpan visibilityTimeout, CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Put, $"{Path(taken)}&visibilitytimeout={Seconds(visibilityTimeout)}");
        var response = await _service.SendAsync(message, cancellation, 204, 404, 400).ConfigureAwait(false);
        return response.Status == 204 && response.Headers.TryGetValue("x-ms-popreceipt", out var receipt) ? receipt : null;
    }

    /// <summary>Deletes a taken message; false when it is someone else's by now, or gone.</summary>
    public async Task<bool> DeleteMessageAsync(QueueMessage taken, CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Delete, Path(taken));
        var response = await _service.SendAsync(message, cancellation, 204, 404, 400).ConfigureAwait(false);
        return response.Status == 204;
    }

    /// <summary>About how many messages there are, those taken at the moment included.</summary>
    public async Task<int> GetApproximateCountAsync(CancellationToken cancellation)
    {
        using var message = _service.Message(RequestMethod.Get, $"/{name}?comp=metadata");
        var response = await _service.SendAsync(message, cancellation, 200).ConfigureAwait(false);
        return response.Headers.TryGetValue("x-ms-approximate-messages-count", out var count) ? int.Parse(count!, CultureInfo.InvariantCulture) : 0;
    }

    private string Path(QueueMessage taken) =>
        $"/{name}/messages/{Uri.EscapeDataString(taken.MessageId)}?popreceipt={Uri.EscapeDataString(taken.PopReceipt)}";

    private static string Seconds(TimeSpan time) => ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static byte[] Body(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return Encoding.UTF8.GetBytes(new XElement("QueueMessage", new XElement("MessageText", clean.ToString())).ToString(SaveOptions.DisableFormatting));
    }

    private static ImmutableArray<QueueMessage> Read(global::Azure.Response response) =>
        [.. XDocument.Load(response.ContentStream!).Root!.Elements("QueueMessage").Select(element => new QueueMessage(
            element.Element("MessageId")!.Value, element.Element("PopReceipt")?.Value ?? "", element.Element("MessageText")!.Value,
            DateTimeOffset.Parse(element.Element("InsertionTime")!.Value, CultureInfo.InvariantCulture),
            long.Parse(element.Element("DequeueCount")!.Value, CultureInfo.InvariantCulture)))];
}
