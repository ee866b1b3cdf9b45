using System.Net;
using System.Text;
using FinsamIngest.CloudRig;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.Functions.Tests;

/// <summary>The app on a storage account.</summary>
public sealed class AzuriteTests
{
    [Fact]
    public async Task Ingest_BlobInTheAccount_IsPublishedInItsTables()
    {
        using var emulator = new Azurite();
        await emulator.StartAsync();
        await using var app = await App.StartAsync(("ReportsStorage", emulator.ConnectionString), ("FINSAM_ACCESS", "local"));
        var storage = new AzureStorage(emulator.Account(), new StorageNames(), TimeProvider.System);
        // The app creates what is not there by itself, beside answering.
        await storage.CreateIfNotExistsAsync(CancellationToken.None);
        await storage.Inbox.PutAsync("2025/å b.txt", new MemoryStream(Encoding.UTF8.GetBytes(Payloads.Text)), CancellationToken.None);

        var outcome = await app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Event("2025/å b.txt")));

        Assert.True(outcome.Succeeded, outcome.Error);
        var figures = new List<FigureRow>();
        await foreach (var figure in storage.Reports.FiguresAsync(new FigureFilter(), CancellationToken.None))
            figures.Add(figure);
        Assert.Equal(4, figures.Count);
        using var page = await app.Http.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
