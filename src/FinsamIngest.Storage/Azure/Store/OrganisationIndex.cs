using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>
/// The table Organisations: one partition with every spelling of every name, and one for each organisation with its reports. Rows of Reports lie elsewhere and cannot
/// be written in the same transaction; therefore a report is noted here before its row says so, and whoever reads a note looks at the row. So there may be too
/// much here and never too little, and nothing has to be undone when a worker dies.
/// </summary>
internal sealed class OrganisationIndex(StoreTables tables)
{
    /// <summary>What the partitions of an organisation's reports begin with; no name of an organisation can, as <c>|</c> is escaped in it.</summary>
    internal const string ReportsOf = "of|";

    private const string NamesPartition = "names";
    private const string MarkerPartition = "index";
    private const string MarkerRow = "built";

    // Rows of one organisation are looked at together: some twenty years of it.
    private const int Parallel = 8;

    private readonly ConcurrentDictionary<(string Id, string Name), byte> _noted = new();
    private volatile bool _isBuilt;

    /// <summary>Notes that a report is about to be published as an organisation's.</summary>
    public async Task NoteAsync(Organisation organisation, string reportId, CancellationToken cancellation)
    {
        await BuildAsync(cancellation).ConfigureAwait(false);
        var spelling = (organisation.Id, organisation.Name);
        // Spellings are never deleted, so each process writes each of them once.
        if (!_noted.ContainsKey(spelling))
        {
            await tables.Organisations.UpsertEntityAsync(NameRow(organisation), TableUpdateMode.Replace, cancellation).ConfigureAwait(false);
            _noted[spelling] = 0;
        }

        await tables.Organisations.UpsertEntityAsync(ReportRow(organisation.Id, reportId), TableUpdateMode.Replace, cancellation).ConfigureAwait(false);
    }

    /// <summary>Every organisation by every spelling of its name.</summary>
    public async Task<ImmutableArray<Organisation>> NamesAsync(CancellationToken cancellation)
    {
        await BuildAsync(cancellation).ConfigureAwait(false);
        var names = ImmutableArray.CreateBuilder<Organisation>();
        await foreach (var row in tables.Organisations.ListAsync(TableFilter.Partition(NamesPartition), cancellation).ConfigureAwait(false))
            names.Add(new Organisation(row.GetString("OrganisationId"), row.GetString("Organisation"), row.GetDouble("OrganisationConfidence") ?? 0));
        return names.ToImmutable();
    }

    /// <summary>The rows of an organisation's published reports.</summary>
    public async Task<ImmutableArray<ReportEntry>> OfAsync(string organisationId, CancellationToken cancellation)
    {
        await BuildAsync(cancellation).ConfigureAwait(false);
        var ids = new List<string>();
        await foreach (var note in tables.Organisations.ListAsync(TableFilter.Partition(PartitionOf(organisationId)), cancellation).ConfigureAwait(false))
            ids.Add(note.GetString("ReportId"));
        var found = new ConcurrentBag<ReportEntry>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation };
        await System.Threading.Tasks.Parallel.ForEachAsync(ids, options, async (id, token) =>
        {
            if (await tables.Reports.FindAsync(ReportRows.PartitionOf(id), ReportRows.KeyOf(id), token).ConfigureAwait(false) is { } row
                && row.GetString("OrganisationId") == TableText.Cut(organisationId))
                found.Add(ReportRows.Read(row));
        }).ConfigureAwait(false);
        return [.. found];
    }

    /// <summary>
    /// Deletes notes that are not true, and adds those that a worker of an earlier version has left out. Only notes from before a time are deleted, and only in the version that
    /// was read: who publishes notes anew first.
    /// </summary>
    public async Task TidyAsync(DateTimeOffset notedBefore, CancellationToken cancellation)
    {
        var notes = new Dictionary<(string Organisation, string Report), TableEntity>();
        await foreach (var note in tables.Organisations.ListAsync(null, cancellation).ConfigureAwait(false))
            if (note.GetString("ReportId") is { } report)
                notes[(note.GetString("OrganisationId"), report)] = note;
        // The rows are read after the notes: a note whose publisher was on his way is younger than the time, or his row is there by now.
        var missing = new List<TableEntity>();
        await foreach (var row in PublishedAsync(cancellation).ConfigureAwait(false))
            if (!notes.Remove((row.Organisation.Id, row.Report)))
                missing.AddRange(NameRow(row.Organisation), ReportRow(row.Organisation.Id, row.Report));

        await UpsertAsync(missing, cancellation).ConfigureAwait(false);
        foreach (var wrong in notes.Values.Where(note => note.Timestamp < notedBefore))
        {
            try
            {
                await tables.Organisations.DeleteEntityAsync(wrong.PartitionKey, wrong.RowKey, wrong.ETag, cancellation).ConfigureAwait(false);
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                // Noted anew this very moment.
            }
        }
    }

    internal static string PartitionOf(string organisationId) => ReportsOf + TableKeys.Escape(TableText.Cut(organisationId)!);

    /// <summary>Makes the table of a store that an earlier version has filled, and notes what is published there. Several may do so at a time.</summary>
    private async Task BuildAsync(CancellationToken cancellation)
    {
        if (_isBuilt)
            return;
        if (await tables.Organisations.FindAsync(MarkerPartition, MarkerRow, cancellation).ConfigureAwait(false) is null)
        {
            await tables.Organisations.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
            var rows = new List<TableEntity>();
            await foreach (var row in PublishedAsync(cancellation).ConfigureAwait(false))
                rows.AddRange(NameRow(row.Organisation), ReportRow(row.Organisation.Id, row.Report));
            await UpsertAsync(rows, cancellation).ConfigureAwait(false);
            await tables.Organisations.UpsertEntityAsync(new TableEntity(MarkerPartition, MarkerRow), TableUpdateMode.Replace, cancellation).ConfigureAwait(false);
        }

        _isBuilt = true;
    }

    private async IAsyncEnumerable<(Organisation Organisation, string Report)> PublishedAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.Reports.ListAsync(null, cancellation, "ReportId", "Generation", "OrganisationId", "Organisation", "OrganisationConfidence").ConfigureAwait(false))
            if (row.GetString("Generation") is not null && row.GetString("OrganisationId") is { } id)
                yield return (new Organisation(id, row.GetString("Organisation") ?? id, row.GetDouble("OrganisationConfidence") ?? 0), row.GetString("ReportId"));
    }

    private Task UpsertAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation) => StoreTables.SubmitAsync(
        tables.Organisations, TableTransactionActionType.UpsertReplace, rows.DistinctBy(row => (row.PartitionKey, row.RowKey)), cancellation);

    private static TableEntity NameRow(Organisation organisation) => new(NamesPartition, TableKeys.Join(TableText.Cut(organisation.Id)!, TableText.Cut(organisation.Name)!))
    {
        ["OrganisationId"] = TableText.Cut(organisation.Id),
        ["Organisation"] = TableText.Cut(organisation.Name),
        ["OrganisationConfidence"] = organisation.Confidence,
    };

    private static TableEntity ReportRow(string organisationId, string reportId) => new(PartitionOf(organisationId), TableKeys.Escape(reportId))
    {
        ["OrganisationId"] = TableText.Cut(organisationId),
        ["ReportId"] = reportId,
    };
}
