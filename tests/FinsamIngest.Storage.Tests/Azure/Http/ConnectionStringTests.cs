using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Tests.Azure.Http;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10000/devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=eA==;EndpointSuffix=core.windows.net", "https://a.blob.core.windows.net")]
    [InlineData("AccountName=a;AccountKey=eA==", "https://a.blob.core.windows.net")]
    [InlineData("AccountName=a;AccountKey=eA==;BlobEndpoint=http://127.0.0.1:1/a", "http://127.0.0.1:1/a")]
    [InlineData(" BlobEndpoint = https://x/ ; SharedAccessSignature = sv=1&sig=a%3D ", "https://x")]
    public void Endpoint_OfTheBlobService(string text, string expected) =>
        Assert.Equal(new Uri(expected), ConnectionString.Parse(text).Endpoint("blob"));

    [Theory]
    [InlineData("")]
    [InlineData("hemligt")]
    [InlineData("=hemligt")]
    [InlineData("AccountName=a;AccountName=hemligt;AccountKey=hemligt")]
    [InlineData("AccountName=a")]
    [InlineData("AccountName=a;AccountKey=eA==;BlobEndpoint=hemligt")]
    [InlineData("AccountName=a;AccountKey=eA==;TableEndpoint=ftp://hemligt/")]
    [InlineData("SharedAccessSignature=hemligt")]
    [InlineData("AccountName=a;AccountKey=hemligt!")]
    public void Account_OfWhatIsNoConnectionString_SaysSoWithoutItsValues(string text)
    {
        var error = Assert.Throws<FormatException>(() => AzureStorageAccount.FromConnectionString(text));

        Assert.DoesNotContain("hemligt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_MayHoldEqualsSigns() => Assert.Equal("sv=1&sig=a%3D", ConnectionString.Parse("BlobEndpoint=https://x;SharedAccessSignature=sv=1&sig=a%3D")["sharedaccesssignature"]);
}
