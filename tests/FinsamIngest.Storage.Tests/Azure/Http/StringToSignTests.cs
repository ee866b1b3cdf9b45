using Azure.Core;
using Azure.Core.Pipeline;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Tests.Azure.Http;

/// <summary>The worked examples of "Authorize with Shared Key" in the Azure Storage REST reference.</summary>
public sealed class StringToSignTests
{
    private const string Date = "Fri, 26 Jun 2015 23:39:12 GMT";

    [Fact]
    public void Blob_GetContainerMetadata()
    {
        var request = Request(RequestMethod.Get, "http://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=metadata&timeout=20");
        request.Headers.Add("x-ms-date", Date);
        request.Headers.Add("x-ms-version", "2015-02-21");

        Assert.Equal(
            $"GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:{Date}\nx-ms-version:2015-02-21\n/myaccount/mycontainer\ncomp:metadata\nrestype:container\ntimeout:20",
            StringToSign.ForBlobOrQueue(request, "myaccount"));
    }

    [Fact]
    public void Blob_ListBlobs_ValuesOfOneParameterAreSortedAndJoined()
    {
        var request = Request(RequestMethod.Get,
            "http://myaccount.blob.core.windows.net/mycontainer?restype=container&comp=list&include=snapshots&include=metadata&include=uncommittedblobs");
        request.Headers.Add("x-ms-date", Date);
        request.Headers.Add("x-ms-version", "2015-02-21");

        Assert.Equal(
            $"GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:{Date}\nx-ms-version:2015-02-21\n/myaccount/mycontainer\ncomp:list\ninclude:metadata,snapshots,uncommittedblobs\nrestype:container",
            StringToSign.ForBlobOrQueue(request, "myaccount"));
    }

    [Fact]
    public void Blob_PutBlob_HasLengthTypeAndMetadata()
    {
        var request = Request(RequestMethod.Put, "http://myaccount.blob.core.windows.net/mycontainer/hello.txt?timeout=20");
        request.Headers.Add("x-ms-version", "2015-02-21");
        request.Headers.Add("x-ms-date", Date);
        request.Headers.Add("Content-Type", "text/plain; charset=UTF-8");
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add("x-ms-meta-m2", "v2");
        request.Headers.Add("x-ms-meta-m1", "v1");
        request.Content = RequestContent.Create("hello world"u8.ToArray());

        Assert.Equal(
            $"PUT\n\n\n11\n\ntext/plain; charset=UTF-8\n\n\n\n\n\n\nx-ms-blob-type:BlockBlob\nx-ms-date:{Date}\nx-ms-meta-m1:v1\nx-ms-meta-m2:v2\nx-ms-version:2015-02-21\n/myaccount/mycontainer/hello.txt\ntimeout:20",
            StringToSign.ForBlobOrQueue(request, "myaccount"));
    }

    [Fact]
    public void Blob_EmptyBody_HasNoLengthSinceVersion2015()
    {
        var request = Request(RequestMethod.Put, "http://myaccount.blob.core.windows.net/mycontainer?restype=container");
        request.Headers.Add("x-ms-date", Date);
        request.Content = RequestContent.Create(Array.Empty<byte>());

        Assert.Equal($"PUT\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:{Date}\n/myaccount/mycontainer\nrestype:container", StringToSign.ForBlobOrQueue(request, "myaccount"));
    }

    [Fact]
    public void Blob_EmulatorAddress_NamesTheAccountTwice()
    {
        var request = Request(RequestMethod.Get, "http://127.0.0.1:10000/devstoreaccount1/mycontainer/%C3%A5%20b.pdf");
        request.Headers.Add("x-ms-date", Date);

        Assert.EndsWith("\n/devstoreaccount1/devstoreaccount1/mycontainer/%C3%A5%20b.pdf", StringToSign.ForBlobOrQueue(request, "devstoreaccount1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_SharedKey_IsDateAndResourceAfterVerbAndType()
    {
        var request = Request(RequestMethod.Post, "http://testaccount1.table.core.windows.net/Tables");
        request.Headers.Add("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT");
        request.Headers.Add("Content-Type", "text/plain; charset=UTF-8");

        Assert.Equal("POST\n\ntext/plain; charset=UTF-8\nSun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables", StringToSign.ForTable(request, "testaccount1"));
    }

    [Theory]
    [InlineData("http://testaccount1.table.core.windows.net/Tables", "/testaccount1/Tables")]
    [InlineData("http://testaccount1.table.core.windows.net/?comp=properties&restype=service", "/testaccount1/?comp=properties")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/Figures(PartitionKey='a',RowKey='b')?$select=x", "/testaccount1/devstoreaccount1/Figures(PartitionKey='a',RowKey='b')")]
    public void Table_SharedKeyLite_IsDateAndResource(string address, string resource)
    {
        var request = Request(RequestMethod.Get, address);
        request.Headers.Add("x-ms-date", "Sun, 11 Oct 2009 19:52:39 GMT");

        Assert.Equal("Sun, 11 Oct 2009 19:52:39 GMT\n" + resource, StringToSign.ForTableLite(request, "testaccount1"));
    }

    [Fact]
    public void Sign_IsHmacSha256InBase64() =>
        // RFC 4231, test case 2.
        Assert.Equal(
            Convert.ToBase64String(Convert.FromHexString("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")),
            new SharedKey("a", Convert.ToBase64String("Jefe"u8)).Sign("what do ya want for nothing?"));

    private static Request Request(RequestMethod method, string address)
    {
        var request = HttpPipelineBuilder.Build(new StorageOptions()).CreateRequest();
        request.Method = method;
        request.Uri.Reset(new Uri(address));
        return request;
    }

    private sealed class StorageOptions : ClientOptions;
}
