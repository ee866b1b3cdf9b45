using System.Collections.Immutable;
using Azure;
using Azure.Storage.Blobs.Models;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Store;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure;

/// <summary>Results in Table Storage, and the whole normalised report of each generation in a blob. docs/tables.md describes the tables for their readers.</summary>
internal sealed class AzureReportStore : IReportStore
{
    private readonly StoreTables _tables;
    private readonly TimeProvider _clock;
    private readonly GenerationRows _generations;
    private readonly OrganisationIndex _organisations;
    private readonly FigureReader _figures;

    public AzureReportStore(StoreTables tables, TimeProvider clock)
    {
        (_tables, _clock) = (tables, clock);
        _generations = new GenerationRows(tables.Generations);
        _organisations = new OrganisationIndex(tables);
        _figures = new FigureReader(tables, _organisations);
    }

    public async Task<ReportEntry?> FindAsync(string id, CancellationToken cancellation)
    {
        var row = await _tables.Reports.FindAsync(ReportRows.PartitionOf(id), ReportRows.KeyOf(id), cancellation).ConfigureAwait(false);
        return row is null ? null : ReportRows.Read(row);
    }

    public IAsyncEnumerable<ReportEntry> ListAsync(CancellationToken cancellation) =>
        _tables.Reports.ListAsync(null, cancellation).Select(ReportRows.Read);

    public Task<ImmutableArray<Organisation>> OrganisationsAsync(CancellationToken cancellation) => _organisations.NamesAsync(cancellation);

    public Task<ImmutableArray<ReportEntry>> OfOrganisationAsync(string organisationId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisationId);
        return _organisations.OfAsync(organisationId, cancellation);
    }

    public async Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = ReportRows.Write(entry);
        string Conflict() => $"The row of {entry.Id} was changed by someone else.";
        var version = entry.Version is { } known
            ? await ConditionalWrite.ReplaceAsync(_tables.Reports, row, new ETag(known), Conflict, cancellation).ConfigureAwait(false)
            : await ConditionalWrite.InsertAsync(_tables.Reports, row, Conflict, cancellation).ConfigureAwait(false);
        return entry with { Version = version.ToString() };
    }

    public Task<string> WriteGenerationAsync(NormalisedReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new GenerationWriter(_tables, _generations, _clock).WriteAsync(report, cancellation);
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
        if (entry.Organisation is { } organisation)
            await _organisations.NoteAsync(organisation, entry.Id, cancellation).ConfigureAwait(false);
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
            blob = await _tables.ReportOf(id, generation).DownloadContentAsync(cancellation).ConfigureAwait(false);
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

    public async Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation)
    {
        var swept = await new GenerationSweeper(_tables, _generations).SweepAsync(begunBefore, cancellation).ConfigureAwait(false);
        await _organisations.TidyAsync(begunBefore, cancellation).ConfigureAwait(false);
        return swept;
    }

    /// <summary>
    /// A sweeper shuts a late publisher out by a new version of the report's row, which he cannot while there is no row: whoever has inserted one looks again.
    /// </summary>
    private async Task ConfirmNewRowAsync(ReportEntry saved, CancellationToken cancellation)
    {
        var row = await _generations.FindAsync(saved.Id, saved.Generation!, cancellation).ConfigureAwait(false);
        if (row is not null && GenerationRows.StateOf(row) == GenerationState.Published)
            return;
        await _tables.Reports.DeleteEntityAsync(ReportRows.PartitionOf(saved.Id), ReportRows.KeyOf(saved.Id), new ETag(saved.Version!), cancellation).ConfigureAwait(false);
        throw new StoreConflictException($"Generation {saved.Generation} of {saved.Id} was swept while it was published.");
    }
}
