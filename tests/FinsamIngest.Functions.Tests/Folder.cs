using System.Text;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Local;

namespace FinsamIngest.Functions.Tests;

/// <summary>A folder that is the store of an app, and the store on it.</summary>
internal sealed class Folder : IDisposable
{
    public Folder(TimeProvider? clock = null)
    {
        var storage = new LocalStorage(Path, clock ?? TimeProvider.System);
        (Inbox, Reports) = (storage.Inbox, storage.Reports);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("finsam-functions-").FullName;

    public IReportInbox Inbox { get; }

    public IReportStore Reports { get; }

    public Task PutAsync(string name, string text) => Inbox.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    public async Task<List<ReportEntry>> RowsAsync()
    {
        var rows = new List<ReportEntry>();
        await foreach (var row in Reports.ListAsync(CancellationToken.None))
            rows.Add(row);
        return rows;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
