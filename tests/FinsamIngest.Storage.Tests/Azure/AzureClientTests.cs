using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Store;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Tests.Azure;

/// <summary>What comes of it when the service refuses, and of what a table may not hold.</summary>
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
    public async Task MissingTable_IsAnErrorWithItsCode_AndNoConflict()
    {
        var table = azurite.Emulator.Account().Tables.GetTableClient("FinnsInte");

        var error = await Assert.ThrowsAsync<RequestFailedException>(
            () => ConditionalWrite.InsertAsync(table, new TableEntity("p", "r"), () => "taken", CancellationToken.None));

        Assert.Equal((404, "TableNotFound"), (error.Status, error.ErrorCode));
    }

    [Fact]
    public async Task LargeUploadsOfOneName_AtTheSameTime_AreNeverMixed()
    {
        var inbox = (await azurite.OpenAsync("u" + Guid.NewGuid().ToString("n")[..16])).Inbox;
        async Task<int> PutAsync(int i)
        {
            try
            {
                await inbox.PutAsync("stor.pdf", new MemoryStream([.. Enumerable.Repeat((byte)i, 9_000_000)]), CancellationToken.None);
                return i;
            }
            catch (RequestFailedException e) when (e.ErrorCode == "InvalidBlockList")
            {
                // The other one's commit has thrown away the pieces: refused, and to be sent again.
                return 0;
            }
        }

        var stored = await Task.WhenAll(PutAsync(1), PutAsync(2));

        await using var stream = await inbox.OpenAsync("stor.pdf", CancellationToken.None);
        using var bytes = new MemoryStream();
        await stream!.CopyToAsync(bytes);
        Assert.Equal(9_000_000, bytes.Length);
        Assert.Contains((int)Assert.Single(bytes.ToArray().Distinct()), stored);
    }

    [Fact]
    public async Task Transaction_IsNoLargerThanReckoned()
    {
        var sent = new RequestSizes();
        var account = azurite.Emulator.Account(new StorageClientOptions { Configure = options => options.AddPolicy(sent, HttpPipelinePosition.PerCall) });
        var table = account.Tables.GetTableClient("T" + Guid.NewGuid().ToString("n"));
        await table.CreateIfNotExistsAsync();
        List<TableEntity> rows =
        [
            .. Enumerable.Range(0, 50).Select(i => new TableEntity("partition å|'", $"rad {i} å") { ["A"] = i, ["Tid"] = DateTimeOffset.UtcNow, ["Belopp"] = long.MinValue, ["Tal"] = -Math.PI, ["Id"] = Guid.NewGuid() }),
            .. Enumerable.Range(0, 50).Select(i => new TableEntity("partition å|'", $"text {i}") { ["Svår"] = string.Concat(Enumerable.Repeat("å😀<'\"\\\n", 50)), ["Lätt"] = new string('x', 300) }),
        ];

        await StoreTables.SubmitAsync(table, TableTransactionActionType.UpsertReplace, rows, CancellationToken.None);

        Assert.InRange(sent.Largest, 1, rows.Sum(TableBatch.SizeOf));
    }

    [Fact]
    public async Task Row_OfEveryType_ComesBack_WithoutWhatHasNoValue()
    {
        var table = azurite.Emulator.Account().Tables.GetTableClient("T" + Guid.NewGuid().ToString("n"));
        await table.CreateIfNotExistsAsync();
        var (time, id) = (new DateTimeOffset(2025, 3, 14, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567), Guid.NewGuid());
        var written = new TableEntity("p'", "r å")
        {
            ["S"] = "å 😀 'x'", ["I"] = -7, ["L"] = long.MaxValue, ["D"] = 12.0, ["E"] = 1e-7, ["B"] = true, ["T"] = time, ["G"] = id, ["N"] = null,
        };

        await ConditionalWrite.InsertAsync(table, written, () => "taken", CancellationToken.None);
        await Assert.ThrowsAsync<StoreConflictException>(() => ConditionalWrite.InsertAsync(table, new TableEntity(written), () => "taken", CancellationToken.None));

        var row = await table.FindAsync("p'", "r å", CancellationToken.None);
        Assert.Equal(("å 😀 'x'", -7, long.MaxValue, 12.0), (row!.GetString("S"), row.GetInt32("I"), row.GetInt64("L"), row.GetDouble("D")));
        Assert.Equal((1e-7, true, time, id), (row.GetDouble("E"), row["B"], row.GetDateTimeOffset("T"), row["G"]));
        Assert.False(row.ContainsKey("N"));
    }

    private sealed class RequestSizes : HttpPipelineSynchronousPolicy
    {
        public long Largest { get; private set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content is { } content && content.TryComputeLength(out var length))
                Largest = Math.Max(Largest, length);
        }
    }
}
