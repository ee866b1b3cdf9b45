using Azure.Core;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.Storage.Tests.Azure;

public sealed class AzureStorageAccountTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10000/devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=eA==;EndpointSuffix=core.windows.net", "https://a.blob.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=eA==", "https://a.blob.core.windows.net/")]
    public void ConnectionString_SaysWhere(string text, string blobs) =>
        Assert.Equal(new Uri(blobs), AzureStorageAccount.FromConnectionString(text).Blobs.Uri);

    [Fact]
    public void ConnectionString_MayHoldASignatureInsteadOfAKey()
    {
        var account = AzureStorageAccount.FromConnectionString("BlobEndpoint=https://x/;QueueEndpoint=https://y/;TableEndpoint=https://z/;SharedAccessSignature=sv=1&sig=a%3D");

        Assert.Equal(("x", "y", "z"), (account.Blobs.Uri.Host, account.Queues.Uri.Host, account.Tables.Uri.Host));
        Assert.Contains("sig=a%3D", account.Blobs.Uri.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hemligt")]
    [InlineData("=hemligt")]
    [InlineData("AccountName=a;AccountName=hemligt;AccountKey=hemligt")]
    [InlineData("AccountName=a")]
    [InlineData("AccountName=a;AccountKey=eA==;BlobEndpoint=hemligt")]
    [InlineData("SharedAccessSignature=hemligt")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=hemligt!")]
    public void ConnectionString_ThatIsNone_IsSaidToBeNone_WithoutItsValues(string text)
    {
        var error = Assert.Throws<FormatException>(() => AzureStorageAccount.FromConnectionString(text));

        Assert.DoesNotContain("hemligt", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_NeedsAnEncryptedConnection()
    {
        var address = new Uri("http://127.0.0.1:1/a");

        Assert.Throws<ArgumentException>(() => AzureStorageAccount.FromIdentity(address, address, address, new NoCredential()));
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("hemlig", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
