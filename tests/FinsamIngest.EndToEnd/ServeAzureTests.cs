using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FinsamIngest.CloudRig;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.EndToEnd;

/// <summary><c>finsam serve --azure</c> against a real Azurite: upload → queue → tables → API, without the Functions host.</summary>
public sealed class ServeAzureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_report_handed_in_is_read_from_the_tables()
    {
        using var emulator = new Azurite();
        await emulator.StartAsync();
        using var finsam = new Server(emulator.ConnectionString);
        using var client = new HttpClient { BaseAddress = await finsam.AddressAsync() };

        var file = Finsam.Fixture("reports", "arsredovisning-roslagen-2023.txt");
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        using var answer = await client.PostAsync(new Uri("/api/v1/reports?name=r%C3%A5 100%25.txt", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);

        var report = await PublishedAsync(client);
        Assert.Equal("rå 100%.txt", report.GetProperty("name").GetString());
        Assert.Equal(2023, report.GetProperty("fiscalYear").GetInt32());

        using var figures = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/figures?code=result_for_the_year&organisation=roslagen", UriKind.Relative)));
        Assert.NotEqual(0, figures.RootElement.GetProperty("items").GetArrayLength());

        // What downstream systems read, without the program.
        var rows = 0;
        await foreach (var row in new AzureStorage(emulator.Account(), new StorageNames(), TimeProvider.System).Reports.ListAsync(CancellationToken.None))
            rows += row.Generation is null ? 0 : 1;
        Assert.Equal(1, rows);
    }

    [Fact]
    public void An_account_that_does_not_answer_is_said_to_be_so()
    {
        var run = Finsam.RunWith(
            new() { ["ReportsStorage"] = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=bm8=;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a" },
            "serve", "--azure", "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, run.Code);
        Assert.StartsWith("finsam: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> PublishedAsync(HttpClient client)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience; await Task.Delay(200))
        {
            using var list = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/reports", UriKind.Relative)));
            foreach (var report in list.RootElement.GetProperty("items").EnumerateArray())
                if (report.GetProperty("state").GetString() == "to_review")
                    return report.Clone();
        }

        throw new TimeoutException("The report was not published.");
    }

    /// <summary>The program as a server, until disposed.</summary>
    private sealed class Server : IDisposable
    {
        private readonly Process process;

        public Server(string connection) =>
            process = Process.Start(Finsam.StartOf(new() { ["ReportsStorage"] = connection }, "serve", "--azure", "--urls", "http://127.0.0.1:0"))!;

        public async Task<Uri> AddressAsync()
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? await process.StandardError.ReadToEndAsync();
            return new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]);
        }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }
}
