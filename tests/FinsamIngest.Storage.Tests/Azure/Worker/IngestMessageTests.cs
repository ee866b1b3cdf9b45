using System.Text;
using FinsamIngest.Storage.Azure.Worker;

namespace FinsamIngest.Storage.Tests.Azure.Worker;

public sealed class IngestMessageTests
{
    private const string Event = """
        {"topic":"/subscriptions/x/resourceGroups/y/providers/Microsoft.Storage/storageAccounts/z","subject":"/blobServices/default/containers/reports-in/blobs/2025/å b%20/c.pdf",
         "eventType":"Microsoft.Storage.BlobCreated","id":"831e1650-001e-001b-66ab-eeb76e069631","data":{"api":"PutBlockList","contentLength":524288,"url":"https://z.blob.core.windows.net/reports-in/2025"},
         "dataVersion":"","metadataVersion":"1","eventTime":"2025-03-14T12:00:00.0000000Z"}
        """;

    private const string CloudEvent = """{"specversion":"1.0","type":"Microsoft.Storage.BlobCreated","source":"/subscriptions/x","subject":"/blobServices/default/containers/reports-in/blobs/blobs/a.pdf","data":{}}""";

    public static TheoryData<string, string> Asking => new()
    {
        { Event, "2025/å b%20/c.pdf" },
        { "[" + Event + "]", "2025/å b%20/c.pdf" },
        { Convert.ToBase64String(Encoding.UTF8.GetBytes(Event)), "2025/å b%20/c.pdf" },
        { CloudEvent, "blobs/a.pdf" },
        { CloudEvent.Replace("blobs/a.pdf", "~(2e)~(2e)/a.pdf", StringComparison.Ordinal), "../a.pdf" },
        { """{"container":"reports-in","name":"a/😀 \"b\".pdf"}""", "a/😀 \"b\".pdf" },
        { """{"name":"a.pdf"}""", "a.pdf" },
    };

    [Theory]
    [MemberData(nameof(Asking))]
    public void Read_MessageThatAsksForAFile_GivesItsName(string text, string name) =>
        Assert.Equal(new IngestMessage(IngestMessageKind.Ingest, name, null), IngestMessage.Read(text));

    [Theory]
    [InlineData("""{"subject":"/blobServices/default/containers/reports-in/blobs/a.pdf","eventType":"Microsoft.Storage.BlobDeleted"}""")]
    [InlineData("""{"subject":"/blobServices/default/containers/results/blobs/a.json","eventType":"Microsoft.Storage.BlobCreated"}""")]
    [InlineData("""{"container":"results","name":"a.pdf"}""")]
    [InlineData("""{"subject":"x"}""")]
    public void Read_MessageAboutSomethingElse_IsIgnored(string text)
    {
        var message = IngestMessage.Read(text);

        Assert.Equal((IngestMessageKind.Ignore, null), (message.Kind, message.Name));
        Assert.NotNull(message.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hemlig rapport.pdf")]
    [InlineData("aGVtbGlnIHJhcHBvcnQ=")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"hemlig\"")]
    [InlineData("[]")]
    [InlineData("[{},{}]")]
    [InlineData("{}")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":7}""")]
    [InlineData("""{"name":"\ud83d hemlig"}""")]
    [InlineData("""{"name":"hemlig.pdf" """)]
    [InlineData("""{"subject":"/blobServices/default/containers/reports-in/hemlig","eventType":"Microsoft.Storage.BlobCreated"}""")]
    [InlineData("""{"subject":"/blobServices/default/containers/reports-in/blobs/","eventType":"Microsoft.Storage.BlobCreated"}""")]
    public void Read_WhatIsNoMessage_SaysWhyWithoutItsContent(string text)
    {
        var message = IngestMessage.Read(text);

        Assert.Equal((IngestMessageKind.Unreadable, null), (message.Kind, message.Name));
        Assert.DoesNotContain("hemlig", message.Problem!, StringComparison.Ordinal);
    }
}
