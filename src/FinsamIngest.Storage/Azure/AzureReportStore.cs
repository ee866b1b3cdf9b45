using Azure;
using Azure.Storage.Blobs.Models;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Store;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure;

/// <summary>Results in Table Storage, and the whole normalised report of each generation in a blob. docs/tables.md describes the tables for their readers.</summary>
internal sealed class AzureReportStore(StoreTables tables, TimeProvider clock) : IReportStore
{
    private readonly GenerationRows _generations = new(tables.Generations);
    private readonly FigureReader _figures = new(tables);

    public async Task<ReportEntry?> FindAsync(string id, CancellationToken cancellation)
    {
        var row = await tables.Reports.FindAsync(ReportRows.PartitionOf(id), ReportRows.KeyOf(id), cancellation).ConfigureAwait(false);
        return row is null ? null : ReportRows.Read(row);
    }

    public IAsyncEnumerable<ReportEntry> ListAsync(CancellationToken cancellation) =>
        tables.Reports.ListAsync(null, cancellation).Select(ReportRows.Read);

    public async Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = ReportRows.Write(entry);
        string Conflict() => $"The row of {entry.Id} was changed by someone else.";
        var version = entry.Version is { } known
            ? await ConditionalWrite.ReplaceAsync(tables.Reports, row, new ETag(known), Conflict, cancellation).ConfigureAwait(false)
            : await ConditionalWrite.InsertAsync(tables.Reports, row, Conflict, cancellation).ConfigureAwait(false);
        return entry with { Version = version.ToString() };
    }

    public Task<string> WriteGenerationAsync(NormalisedReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new GenerationWriter(tables, _generations, clock).WriteAsync(report, cancellation);
    }

    public async Task<ReportEntry> PublishAsync(ReportEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Generation is not { } generation)
            throw new ArgumentException("A row without a generation publishes nothing.", nameof(entry));

        // Announcing the publication and marking for the sweep are writes of the same version of the same row: one of them fails.
        var row = GenerationName.IsValid(generation) ? await _generations.FindAsync(entry.Id, generation, cancellation).ConfigureAwait(false) : null;
        if (row is null || GenerationRows.StateOf(row) is not (GenerationState.Written or GenerationState.Published))
            throw new StoreConflictException($"Generation {generation} of {entry.Id} is not there (any more).");
        await _generations.MoveAsync(row, GenerationState.Published, cancellation).ConfigureAwait(false);

        var saved = await SaveAsync(entry, cancellation).ConfigureAwait(false);
        if (entry.Version is null)
            await ConfirmNewRowAsync(saved, cancellation).ConfigureAwait(false);
        return saved;
    }

    public async Task<NormalisedReport?> ReadAsync(string id, string generation, CancellationToken cancellation)
    {
        if (!GenerationName.IsValid(generation))
            return null;
        BlobDownloadResult blob;
        try
        {
            blob = await tables.ReportOf(id, generation).DownloadContentAsync(cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }

        var reading = ReportJson.Read(blob.Content.ToMemory());
        return reading.Report ?? throw new InvalidDataException($"Generation {generation} of {id} is not a normalised report: {reading.Error}");
    }

    public IAsyncEnumerable<FigureRow> FiguresAsync(FigureFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _figures.ReadAsync(filter, cancellation);
    }

    public Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation) =>
        new GenerationSweeper(tables, _generations).SweepAsync(begunBefore, cancellation);

    /// <summary>
    /// A sweeper shuts a late publisher out by a new version of the report's row, which he cannot while there is no row: whoever has inserted one looks again.
    /// </summary>
    private async Task ConfirmNewRowAsync(ReportEntry saved, CancellationToken cancellation)
    {
        var row = await _generations.FindAsync(saved.Id, saved.Generation!, cancellation).ConfigureAwait(false);
        if (row is not null && GenerationRows.StateOf(row) == GenerationState.Published)
            return;
        await tables.Reports.DeleteEntityAsync(ReportRows.PartitionOf(saved.Id), ReportRows.KeyOf(saved.Id), new ETag(saved.Version!), cancellation).ConfigureAwait(false);
        throw new StoreConflictException($"Generation {saved.Generation} of {saved.Id} was swept while it was published.");
    }
}
