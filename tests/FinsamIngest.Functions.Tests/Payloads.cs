using System.Text.Json;
using FinsamIngest.Functions.Tests.Host;
using FinsamIngest.Functions.Tests.Host.Messages;
using Google.Protobuf;

namespace FinsamIngest.Functions.Tests;

/// <summary>What triggers carry, as the Functions host hands it over.</summary>
internal static class Payloads
{
    public const string Text =
        "Samordningsförbundet Norrviken\nÅrsredovisning 2024\n\nBalansräkning\nBelopp i tkr\t2024\t2023\nKassa och bank\t9257\t7068\nLeverantörsskulder\t1546\t1814\n";

    /// <summary>A queue message, as the extension of the queues in the host describes it to a worker that binds to it whole.</summary>
    public static Trigger Queue(string message, int attempt = 1) => new("message", new TypedData
    {
        ModelBindingData = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageQueues",
            ContentType = "application/json",
            Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(new
            {
                MessageId = "5d3c1f0e-7c1a-4b86-9d54-0f2f7f1b6a11",
                PopReceipt = "AgAAAAMAAAAAAAAA",
                MessageText = message,
                DequeueCount = attempt,
                NextVisibleOn = "2026-11-20T22:10:00+00:00",
                InsertedOn = "2026-11-20T22:00:00+00:00",
                ExpiresOn = "2026-11-27T22:00:00+00:00",
            })),
        },
    })
    {
        Metadata = new Dictionary<string, TypedData>
        {
            ["DequeueCount"] = new() { String = $"{attempt}" },
            ["Id"] = new() { String = "5d3c1f0e-7c1a-4b86-9d54-0f2f7f1b6a11" },
            ["InsertionTime"] = new() { Json = "\"2026-11-20T22:00:00+00:00\"" },
        },
    };

    public static string Plain(string name, string container = "reports-in") => JsonSerializer.Serialize(new { container, name });

    /// <summary>What Event Grid writes when a blob was created; a blob's name stands escaped in the address and as it is in the subject.</summary>
    public static string Event(string name, string container = "reports-in", string type = "Microsoft.Storage.BlobCreated") => JsonSerializer.Serialize(new
    {
        topic = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/finsam/providers/Microsoft.Storage/storageAccounts/finsamdata",
        subject = $"/blobServices/default/containers/{container}/blobs/{name}",
        eventType = type,
        id = "831e1650-001e-001b-66ab-eeb76e069631",
        data = new
        {
            api = "PutBlockList",
            requestId = "831e1650-001e-001b-66ab-eeb76e000000",
            eTag = "0x8D4BCC2E4835CD0",
            contentType = "application/pdf",
            contentLength = 524288,
            blobType = "BlockBlob",
            url = $"https://finsamdata.blob.core.windows.net/{container}/{Uri.EscapeDataString(name)}",
            sequencer = "00000000000004420000000000028963",
        },
        dataVersion = "2",
        metadataVersion = "1",
        eventTime = "2026-11-20T22:00:00.0000000Z",
    });
}
