using Azure;
using Azure.Core;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Tests.Azure;

/// <summary>What the clients say when the service refuses, and how they sign.</summary>
[Collection(SharedAzurite.Name)]
public sealed class AzureClientTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task WrongKey_IsAClearError()
    {
        var wrong = azurite.Emulator.ConnectionString.Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal);
        var storage = new AzureStorage(AzureStorageAccount.FromConnectionString(wrong), new StorageNames(), TimeProvider.System);

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => storage.Inbox.FindAsync("a.pdf", CancellationToken.None));

        Assert.Equal(403, error.Status);
    }

    [Fact]
    public async Task MissingTable_IsAnErrorWithItsCode()
    {
        var table = new TableClient(azurite.Emulator.Account(), "FinnsInte");

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), CancellationToken.None));

        Assert.Equal((404, "TableNotFound"), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task Transaction_ThatCannotBeDone_DoesNothingAndNamesTheCode()
    {
        var table = new TableClient(azurite.Emulator.Account(), "T" + Guid.NewGuid().ToString("n"));
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        await table.AddEntityAsync(new TableEntity("p", "b"), CancellationToken.None);

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(
            [new TableAction(TableActionKind.Add, new TableEntity("p", "a")), new TableAction(TableActionKind.Add, new TableEntity("p", "b"))], CancellationToken.None));

        Assert.Equal(409, error.Status);
        Assert.Null(await table.GetEntityIfExistsAsync("p", "a", CancellationToken.None));
    }

    [Fact]
    public async Task Entity_OfEveryType_ComesBack()
    {
        var table = new TableClient(azurite.Emulator.Account(), "T" + Guid.NewGuid().ToString("n"));
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        var (time, id) = (new DateTimeOffset(2025, 3, 14, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567), Guid.NewGuid());
        await table.AddEntityAsync(
            new TableEntity("p", "r") { ["S"] = "å 😀 'x'", ["I"] = -7, ["L"] = long.MaxValue, ["D"] = 12.0, ["E"] = 1e-7, ["B"] = true, ["T"] = time, ["G"] = id }, CancellationToken.None);

        var row = await table.GetEntityIfExistsAsync("p", "r", CancellationToken.None);

        Assert.Equal(("å 😀 'x'", -7, long.MaxValue, 12.0), (row!.Text("S"), row.Int32("I"), row.Int64("L"), row.Double("D")));
        Assert.Equal((1e-7, true, time, id), (row.Double("E"), row["B"], row.Time("T"), row["G"]));
    }

    [Fact]
    public void Identity_NeedsAnEncryptedConnection()
    {
        var account = AzureStorageAccount.FromIdentity(
            new Uri("http://127.0.0.1:1/a"), new Uri("http://127.0.0.1:1/a"), new Uri("http://127.0.0.1:1/a"), new NoCredential());
        var storage = new AzureStorage(account, new StorageNames(), TimeProvider.System);

        Assert.ThrowsAny<InvalidOperationException>(() => storage.Inbox.FindAsync("a.pdf", CancellationToken.None).GetAwaiter().GetResult());
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("hemlig", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
