using System.Text;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamIngest.Ingestion.Tests;

/// <summary>A store in a folder of its own, with an ingestor on it.</summary>
internal sealed class Bench : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("finsam-ingest-").FullName;

    public Bench()
    {
        var storage = new LocalStorage(Folder, Clock);
        (Inbox, Store, Decisions) = (storage.Inbox, storage.Reports, storage.Decisions);
        Ingestor = NewIngestor();
    }

    public MovingClock Clock { get; } = new();

    public IReportInbox Inbox { get; }

    public IReportStore Store { get; }

    public IDecisionLog Decisions { get; }

    public IngestorOptions Options { get; } = new() { Engine = "1.0.0" };

    public ReportIngestor Ingestor { get; }

    public ReportIngestor NewIngestor(IngestorOptions? options = null, Faults? faults = null) => faults is null
        ? new(Inbox, Store, Decisions, options ?? Options, TimeProvider.System, NullLogger<ReportIngestor>.Instance)
        : new(new FaultyInbox(Inbox, faults), new FaultyStore(Store, faults), new FaultyDecisions(Decisions, faults), options ?? Options, TimeProvider.System, NullLogger<ReportIngestor>.Instance);

    public Task<InboxItem> PutAsync(string name, string text) => Inbox.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    /// <summary>Drops a file and ingests it.</summary>
    public async Task<IngestOutcome> IngestAsync(string name, string text)
    {
        await PutAsync(name, text);
        return await Ingestor.IngestAsync(name, 1, CancellationToken.None);
    }

    public async Task<List<ReportEntry>> RowsAsync()
    {
        var rows = new List<ReportEntry>();
        await foreach (var row in Store.ListAsync(CancellationToken.None))
            rows.Add(row);
        return [.. rows.OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    public async Task<ReportEntry> RowAsync(string name) => Assert.Single(await RowsAsync(), row => row.Name == name);

    public async Task<NormalisedReport> ReportAsync(ReportEntry row) => (await Store.ReadAsync(row.Id, row.Generation!, CancellationToken.None))!;

    public async Task<List<FigureRow>> FiguresAsync()
    {
        var figures = new List<FigureRow>();
        await foreach (var figure in Store.FiguresAsync(new FigureFilter(), CancellationToken.None))
            figures.Add(figure);
        return figures;
    }

    /// <summary>All that readers can see, except when it came about and after how many attempts.</summary>
    public async Task<string> SeenAsync()
    {
        var seen = new StringBuilder();
        foreach (var row in await RowsAsync())
        {
            seen.AppendLine($"{row.Name} {row.Id} {row.State} {row.Engine} {row.Reason} {row.MediaType} {row.Bytes} {row.Pages} {row.Organisation} {row.FiscalYear} {row.Findings} {row.Undecided} {row.Coverage}");
            seen.AppendLine($"  supersedes {string.Join(' ', row.Supersedes)} superseded by {row.SupersededBy}");
            if (row.Generation is null)
                continue;
            using var json = new MemoryStream();
            ReportJson.Write(await ReportAsync(row), json);
            seen.AppendLine(Encoding.UTF8.GetString(json.ToArray()));
        }

        foreach (var figure in await FiguresAsync())
            seen.AppendLine(figure.ToString());
        return seen.ToString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
