using System.Net;
using FinsamIngest.Core.Storage;
using FinsamIngest.Functions.Tests.Host;

namespace FinsamIngest.Functions.Tests;

/// <summary>The app on a folder, called as the host calls it.</summary>
public sealed class TriggerTests : IAsyncLifetime, IDisposable
{
    private readonly Folder _folder = new();
    private App _app = null!;

    public async Task InitializeAsync() => _app = await App.StartAsync(_folder);

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_MessagesOfEveryKind_PublishTheirFiles()
    {
        (string Name, Func<string, Trigger> Trigger)[] messages =
        [
            ("2025/plain å.txt", name => Payloads.Queue(Payloads.Plain(name))),
            ("2025/event å (2).txt", name => Payloads.Queue(Payloads.Event(name))),
            ("array.txt", name => Payloads.Queue($"[{Payloads.Event(name)}]")),
            ("100 %25.txt", name => Payloads.Queue(Payloads.Plain(name), attempt: 5)),
        ];
        foreach (var (name, trigger) in messages)
        {
            await _folder.PutAsync(name, Payloads.Text + name + "\n");
            AssertDone(await _app.InvokeAsync("Ingest", trigger(name)));
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
            AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(message)));

        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Ingest_EventsOfOtherKinds_AreAcknowledged()
    {
        await _folder.PutAsync("a.txt", Payloads.Text);

        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Event("a.txt", type: "Microsoft.Storage.BlobDeleted"))));
        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Event("a.txt", container: "results"))));

        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Ingest_FileThatIsGoneOrUnreadable_FailsVisiblyAndIsAcknowledged()
    {
        await _folder.PutAsync("tom.pdf", "");

        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("borta.pdf"))));
        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("tom.pdf"))));

        var rows = await _folder.RowsAsync();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(ReportState.Failed, row.State));
    }

    [Fact]
    public async Task Ingest_TroubleInTheStore_ComesAgain()
    {
        await _folder.PutAsync("a.txt", Payloads.Text);
        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("a.txt"))));
        var row = Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "reports")));
        var sound = await File.ReadAllBytesAsync(row);
        await File.WriteAllTextAsync(row, "{");

        for (var attempt = 1; attempt <= 5; attempt++)
            Assert.False((await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("a.txt"), attempt))).Succeeded);

        await File.WriteAllBytesAsync(row, sound);
        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("a.txt"), attempt: 5)));
    }

    [Fact]
    public async Task Poison_Message_MakesItsFileFail()
    {
        await _folder.PutAsync("gift.txt", Payloads.Text);

        AssertDone(await _app.InvokeAsync("Poison", Payloads.Queue(Payloads.Event("gift.txt"))));
        AssertDone(await _app.InvokeAsync("Poison", Payloads.Queue("skräp")));

        var row = Assert.Single(await _folder.RowsAsync());
        Assert.Equal(("gift.txt", ReportState.Failed), (row.Name, row.State));
        Assert.Contains("flera försök", row.Reason!.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_FindsAForgottenFile()
    {
        using var folder = new Folder(new Yesterday());
        await folder.PutAsync("glömd.txt", Payloads.Text);
        await using var app = await App.StartAsync(folder);

        AssertDone(await app.InvokeAsync("Sweep", Trigger.Timer));

        for (var i = 0; i < 200 && (await folder.RowsAsync()) is not [{ State: ReportState.ToReview }]; i++)
            await Task.Delay(100);
        Assert.Equal("glömd.txt", Assert.Single(await folder.RowsAsync()).Name);
    }

    [Theory]
    [InlineData("/Ingest")]
    [InlineData("/Poison")]
    [InlineData("/Sweep")]
    public async Task Triggers_AskedForOverHttp_AreNotThere(string path)
    {
        await _folder.PutAsync("a.txt", Payloads.Text);

        using var answer = await _app.Http.PostAsync(path, new StringContent(Payloads.Plain("a.txt")));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        Assert.Empty(await _folder.RowsAsync());
    }

    [Fact]
    public async Task Log_HoldsNamesAndNothingOfWhatReportsHold()
    {
        await _folder.PutAsync("rapport.txt", Payloads.Text);
        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain("rapport.txt"))));
        AssertDone(await _app.InvokeAsync("Ingest", Payloads.Queue("hemligt innehåll")));

        await _app.StopAsync();

        Assert.Contains("is acknowledged unread", _app.Output, StringComparison.Ordinal);
        Assert.Contains("rapport.txt is published", _app.Output, StringComparison.Ordinal);
        foreach (var content in new[] { "Norrviken", "Leverantörsskulder", "9257", "hemligt" })
            Assert.DoesNotContain(content, _app.Output, StringComparison.Ordinal);
    }

    private static void AssertDone(InvocationOutcome outcome) => Assert.True(outcome.Succeeded, outcome.Error);

    private sealed class Yesterday : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddDays(-1);
    }
}
