using System.Text;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Functions.Tests;

/// <summary>A worker that ends in the middle of its work, by force or of itself.</summary>
public sealed class CrashTests
{
    // Tables of a report, by how long reading it takes on a quick machine that does nothing else.
    private const int SomeSeconds = 1500;
    private const int HalfAMinute = 12_000;

    [Fact]
    public async Task Ingest_WorkerKilledMidway_IsDoneByTheNext()
    {
        using var folder = new Folder();
        await folder.PutAsync("a.txt", Long(SomeSeconds));
        var delivery = Payloads.Plain("a.txt");
        await using (var first = await App.StartAsync(folder))
        {
            var invocation = first.InvokeAsync("Ingest", Payloads.Queue(delivery));
            await Task.Delay(300);
            Assert.False(invocation.IsCompleted);
            first.Kill();
            Assert.False((await invocation).Succeeded);
        }

        await using var second = await App.StartAsync(folder);
        var outcome = await second.InvokeAsync("Ingest", Payloads.Queue(delivery, attempt: 2));

        Assert.True(outcome.Succeeded, outcome.Error);
        var row = Assert.Single(await folder.RowsAsync());
        Assert.Equal(("a.txt", ReportState.ToReview), (row.Name, row.State));
    }

    [Fact]
    public async Task Readings_ThatDoNotEnd_EndTheWorkerForAnother()
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(folder, ("FINSAM_READING_LIMIT_SECONDS", "1"));
        for (var i = 1; i <= 3; i++)
        {
            await folder.PutAsync($"{i}.txt", Long(HalfAMinute) + i);
            var outcome = await app.InvokeAsync("Ingest", Payloads.Queue(Payloads.Plain($"{i}.txt")));
            Assert.True(outcome.Succeeded, outcome.Error);
        }

        // The one exit code after which the host starts another worker without counting a crash.
        Assert.Equal(200, await app.EndAsync());
        Assert.All(await folder.RowsAsync(), row => Assert.Equal(ReportState.Failed, row.State));
    }

    /// <summary>A report that takes long to read.</summary>
    private static string Long(int tables)
    {
        var text = new StringBuilder("Samordningsförbundet Norrviken\nÅrsredovisning 2024\n\n");
        for (var i = 0; i < tables; i++)
        {
            text.Append("Balansräkning\nBelopp i tkr\t2024\t2023\n");
            for (var row = 0; row < 12; row++)
                text.Append($"Post {i} {row}\t{1000 + (i * 7) + row}\t{2000 + (i * 3) + row}\n");
            text.Append('\n');
        }

        return text.ToString();
    }
}
