using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using FinsamIngest.Storage.Azure.Blobs;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>
/// What a message in the queue asks for. Understood are Event Grid's BlobCreated (its own schema and CloudEvents, alone or as an array of one) and the plain
/// <c>{"container":"reports-in","name":"2025/a.pdf"}</c>; each also in base64, which many programs write.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The file's name in the inbox; null unless <see cref="IngestMessageKind.Ingest"/>.</param>
/// <param name="Problem">Why it asks for nothing, for the log, without any of its content; null for <see cref="IngestMessageKind.Ingest"/>.</param>
public sealed record IngestMessage(IngestMessageKind Kind, string? Name, string? Problem)
{
    private const string SubjectStart = "/blobServices/default/containers/";
    private const string SubjectMiddle = "/blobs/";
    private const string Created = "Microsoft.Storage.BlobCreated";

    /// <summary>Reads a message. Nothing that it holds is an exception.</summary>
    /// <param name="text">The message as it stood in the queue.</param>
    /// <param name="inbox">The container that reports are dropped into; files of other containers are none of ours.</param>
    public static IngestMessage Read(string text, string inbox = StorageNames.Inbox)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var json = Parse(text);
            if (json is null)
                return Unreadable("it is not JSON");
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
            {
                if (root.GetArrayLength() != 1)
                    return Unreadable($"it is an array of {root.GetArrayLength()} values");
                root = root[0];
            }

            if (root.ValueKind != JsonValueKind.Object)
                return Unreadable($"it is a JSON {root.ValueKind}");
            return Text(root, "subject") is { } subject ? OfEvent(root, subject, inbox) : OfName(Text(root, "container"), Text(root, "name"), inbox);
        }
        catch (InvalidOperationException)
        {
            // The one thing that well-formed JSON can hold and a string cannot: half a character.
            return Unreadable("its text is no Unicode");
        }
    }

    private static IngestMessage OfEvent(JsonElement message, string subject, string inbox)
    {
        var type = Text(message, "eventType") ?? Text(message, "type");
        if (type != Created)
            return new IngestMessage(IngestMessageKind.Ignore, null, type is null ? "it is an event without a type" : "it is an event of another type");
        var middle = subject.IndexOf(SubjectMiddle, StringComparison.Ordinal);
        if (!subject.StartsWith(SubjectStart, StringComparison.Ordinal) || middle < SubjectStart.Length)
            return Unreadable("its subject names no blob");
        return OfName(subject[SubjectStart.Length..middle], BlobNames.Decode(subject[(middle + SubjectMiddle.Length)..]), inbox);
    }

    private static IngestMessage OfName(string? container, string? name, string inbox)
    {
        if (string.IsNullOrEmpty(name))
            return Unreadable("it names no file");
        return container is null || container == inbox
            ? new IngestMessage(IngestMessageKind.Ingest, name, null)
            : new IngestMessage(IngestMessageKind.Ignore, null, "it is about another container");
    }

    private static IngestMessage Unreadable(string problem) => new(IngestMessageKind.Unreadable, null, problem);

    private static JsonDocument? Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (text.Length > 0 && text.AsSpan().TrimStart() is not ['{' or '[', ..] && Base64.IsValid(text))
            bytes = Convert.FromBase64String(text);
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
