using System.Net;
using System.Text.Json;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Functions.Tests;

/// <summary>The app on a folder, called as the host calls it.</summary>
public sealed class TriggerTests : IAsyncLifetime, IDisposable
{
    private readonly Folder _folder = new();
    private App _app = null!;

    public async Task InitializeAsync() => _app = await App.StartAsync(_folder);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _app?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Ingest_MessagesOfEveryKind_PublishTheirFiles()
    {
        (string Name, Func<string, string> Body)[] messages =
        [
            ("2025/plain å.txt", name => Payloads.Queue(Payloads.Plain(name))),
            ("2025/event å (2).txt", name => Payloads.Queue(Payloads.Event(name))),
            ("array.txt", name => Payloads.Queue($"[{Payloads.Event(name)}]")),
            ("100 %25.txt", name => Payloads.Queue(Payloads.Plain(name), attempt: 5)),
            ("unquoted.txt", name => JsonSerializer.Serialize(new { Data = new { message = Payloads.Plain(name) }, Metadata = new { DequeueCount = 2 } })),
            ("object.txt", name => "{\"Data\":{\"message\":" + Payloads.Plain(name) + "}}"),
        ];
        foreach (var (name, body) in messages)
        {
            await _folder.PutAsync(name, Payloads.Text + name + "\n");
            await AssertDoneAsync(await _app.InvokeAsync("/Ingest", body(name)));
        }

        var rows = await _folder.RowsAsync();
        Assert.Equal(messages.Select(m => m.Name).Order(StringComparer.Ordinal), rows.Select(r => r.Name).Order(StringComparer.Ordinal));
        // All are versions of one report.
        Assert.Single(rows, row => row is { State: ReportState.ToReview, Generation: not null });
    }

    [Fact]
    public async Task Ingest_MessagesThatAskForNothing_AreAcknowledged()
    {
        string[] messages =
        [
            "", "\"\"", "inte json", "{\"container\":\"reports-in\"}", "[]", "null", "42", "{\"container\":\"andra\",\"name\":\"a.txt\"}", "{\"name\":\"\\ud800.txt\"}",
            new string('x', 3_000_000),
        ];
        foreach (var message in messages)
            await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(message)));

        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Ingest_EventsOfOtherKinds_AreAcknowledged()
    {
        await _folder.PutAsync("a.txt", Payloads.Text);

        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Event("a.txt", type: "Microsoft.Storage.BlobDeleted"))));
        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Event("a.txt", container: "results"))));

        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Ingest_BodiesThatAreNoInvocation_AreAcknowledged()
    {
        string[] bodies = ["", "null", "[1]", "{", "{\"Data\":null}", "{\"Data\":{}}", "{\"Data\":{\"message\":null},\"Metadata\":{\"DequeueCount\":\"\\\"x\\\"\"}}"];
        foreach (var body in bodies)
            await AssertDoneAsync(await _app.InvokeAsync("/Ingest", body));

        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Ingest_FileThatIsGoneOrUnreadable_FailsVisiblyAndIsAcknowledged()
    {
        await _folder.PutAsync("tom.pdf", "");

        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Plain("borta.pdf"))));
        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Plain("tom.pdf"))));

        var rows = await _folder.RowsAsync();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(ReportState.Failed, row.State));
    }

    [Fact]
    public async Task Ingest_TroubleInTheStore_ComesAgain()
    {
        await _folder.PutAsync("a.txt", Payloads.Text);
        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Plain("a.txt"))));
        var row = Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "reports")));
        var sound = await File.ReadAllBytesAsync(row);
        await File.WriteAllTextAsync(row, "{");

        using var answer = await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Plain("a.txt"), attempt: 2));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await AssertBodyAsync(answer);
        await File.WriteAllBytesAsync(row, sound);
        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Plain("a.txt"), attempt: 3)));
    }

    [Fact]
    public async Task Poison_Message_MakesItsFileFail()
    {
        await _folder.PutAsync("gift.txt", Payloads.Text);

        await AssertDoneAsync(await _app.InvokeAsync("/Poison", Payloads.Queue(Payloads.Event("gift.txt"))));
        await AssertDoneAsync(await _app.InvokeAsync("/Poison", Payloads.Queue("skräp")));

        var row = Assert.Single(await _folder.RowsAsync());
        Assert.Equal(("gift.txt", ReportState.Failed), (row.Name, row.State));
        Assert.Contains("flera försök", row.Reason!.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_FindsAForgottenFile()
    {
        using var folder = new Folder(new Yesterday());
        await folder.PutAsync("glömd.txt", Payloads.Text);
        using var app = await App.StartAsync(folder);

        await AssertDoneAsync(await app.InvokeAsync("/Sweep", Payloads.Timer));

        for (var i = 0; i < 200 && (await folder.RowsAsync()) is not [{ State: ReportState.ToReview }]; i++)
            await Task.Delay(100);
        Assert.Equal("glömd.txt", Assert.Single(await folder.RowsAsync()).Name);
    }

    [Fact]
    public async Task Triggers_AskedForFromOutside_AreNotFound()
    {
        await _folder.PutAsync("a.txt", Payloads.Text);
        (string Header, string? Value)[] marks =
        [
            ("X-Forwarded-For", "203.0.113.9"), ("X-MS-CLIENT-PRINCIPAL", "e30="), ("Cookie", "a=b"), ("Host", "finsam.azurewebsites.net"), ("X-Azure-Functions-InvocationId", null),
        ];
        foreach (var (header, value) in marks)
            foreach (var path in new[] { "/Ingest", "/Poison", "/Sweep", "/ingest" })
            {
                using var answer = await _app.SendAsync(path, Payloads.Queue(Payloads.Plain("a.txt")), headers =>
                {
                    headers.Remove(header);
                    if (value is not null)
                        headers.TryAddWithoutValidation(header, value);
                });
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{header} {path} {answer.StatusCode}");
            }

        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Log_HoldsNamesAndNothingOfWhatReportsHold()
    {
        await _folder.PutAsync("rapport.txt", Payloads.Text);
        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue(Payloads.Plain("rapport.txt"))));
        await AssertDoneAsync(await _app.InvokeAsync("/Ingest", Payloads.Queue("hemligt innehåll")));

        await _app.StopAsync();

        Assert.Contains("rapport.txt is published", _app.Output, StringComparison.Ordinal);
        foreach (var content in new[] { "Norrviken", "Leverantörsskulder", "9257", "hemligt" })
            Assert.DoesNotContain(content, _app.Output, StringComparison.Ordinal);
    }

    private static async Task AssertDoneAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await AssertBodyAsync(answer);
        }
    }

    private static async Task AssertBodyAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(JsonValueKind.Object, json.RootElement.GetProperty("Outputs").ValueKind);
        Assert.All(json.RootElement.GetProperty("Logs").EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
    }

    private sealed class Yesterday : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddDays(-1);
    }
}
