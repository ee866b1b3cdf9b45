using System.Text;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Local;
using FinsamIngest.Storage.Tests.Contract;

namespace FinsamIngest.Storage.Tests.Local;

/// <summary>What only a folder can get wrong.</summary>
public sealed class LocalFolderTests(LocalPlaces places) : IClassFixture<LocalPlaces>
{
    private readonly string _folder = places.PathOf(Guid.NewGuid().ToString("n"));

    [Fact]
    public async Task EveryFile_LiesInTheFolder_UnderAPlainName()
    {
        var storage = Open();
        await Put(storage, "../../ut/ur\\mappen.pdf", "x");
        await SampleReports.PublishAsync(storage.Reports, SampleReports.Report("a", organisation: "../../b"));
        await storage.Decisions.AppendAsync(new Decision("../../c", "../../d", 1, Verdict.Accepted, "e", SampleReports.Noon), CancellationToken.None);

        var files = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder, path)).ToList();

        Assert.Equal(8, files.Count);
        Assert.All(files, file => Assert.Matches("^[A-Za-z0-9/\\\\.-]+$", file));
        Assert.DoesNotContain(files, file => file.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_WhoeverReadsWhenAFileIsReplaced_ReadsTheOldOneToTheEnd()
    {
        var storage = Open();
        await Put(storage, "a.txt", new string('1', 300_000));
        await using var stream = (await storage.Inbox.OpenAsync("a.txt", CancellationToken.None))!;
        stream.ReadByte();

        await Put(storage, "a.txt", "2");

        using var reader = new StreamReader(stream);
        Assert.Equal(new string('1', 299_999), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Sweep_DeletesWhatAKilledWriterLeft()
    {
        var storage = Open();
        await Put(storage, "a.txt", "x");
        var unfinished = Path.Combine(_folder, "unfinished", "0123");
        var unreferenced = Path.Combine(_folder, "inbox", "content", "4567");
        await File.WriteAllTextAsync(unfinished, "ha");
        await File.WriteAllTextAsync(unreferenced, "lv");

        await storage.Reports.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(-1), CancellationToken.None);
        Assert.True(File.Exists(unfinished) && File.Exists(unreferenced));

        await storage.Reports.SweepAsync(DateTimeOffset.UtcNow.AddMinutes(1), CancellationToken.None);
        Assert.False(File.Exists(unfinished) || File.Exists(unreferenced));
        await using var stream = await storage.Inbox.OpenAsync("a.txt", CancellationToken.None);
        Assert.NotNull(stream);
    }

    [Fact]
    public async Task Save_WaitsForWhoeverHoldsTheLock()
    {
        var storage = Open();
        var entry = SampleReports.Entry(SampleReports.Report("a"));
        Task<ReportEntry> saving;
        using (new FileStream(Path.Combine(_folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            saving = storage.Reports.SaveAsync(entry, CancellationToken.None);
            await Task.Delay(100);
            Assert.False(saving.IsCompleted);
        }

        Assert.NotNull((await saving.WaitAsync(TimeSpan.FromSeconds(20))).Version);
    }

    [Fact]
    public async Task Read_FileThatSomeoneHasEdited_SaysWhich()
    {
        var storage = Open();
        await storage.Reports.SaveAsync(SampleReports.Entry(SampleReports.Report("a")), CancellationToken.None);
        var row = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "reports")));
        await File.WriteAllTextAsync(row, "{");

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => storage.Reports.FindAsync(SampleReports.Id("a"), CancellationToken.None));

        Assert.Contains(row, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhereAFileStands_IsAnIOException()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        File.WriteAllText(_folder, "");

        Assert.ThrowsAny<IOException>(Open);
    }

    private LocalStorage Open() => new(_folder, TimeProvider.System);

    private static Task<InboxItem> Put(LocalStorage storage, string name, string content) =>
        storage.Inbox.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(content)), CancellationToken.None);
}
