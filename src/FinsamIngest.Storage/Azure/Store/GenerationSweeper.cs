using Azure;
using Azure.Data.Tables;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>
/// Deletes generations that no report's row points to. First the generation is marked, by a write that fails if its publisher was quicker; then, if a publisher
/// may still be on his way to the report's row, that row is given a new version, so that he comes too late; only then its rows are deleted.
/// </summary>
internal sealed class GenerationSweeper(StoreTables tables, GenerationRows generations)
{
    /// <summary>Deletes those begun before a time; gives their number.</summary>
    public async Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation)
    {
        // The generations are read before the reports' rows: one that is published in between has a newer version than the one read here.
        var old = new List<TableEntity>();
        await foreach (var row in generations.ListAsync(begunBefore, cancellation).ConfigureAwait(false))
            old.Add(row);
        if (old.Count == 0)
            return 0;
        var visible = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var row in tables.Reports.ListAsync(null, cancellation, "ReportId", "Generation").ConfigureAwait(false))
            visible[row.GetString("ReportId")!] = row.GetString("Generation");

        var swept = 0;
        foreach (var row in old)
            if (visible.GetValueOrDefault(row.GetString("ReportId")!) != row.RowKey && await SweepAsync(row, begunBefore, cancellation).ConfigureAwait(false))
                swept++;
        return swept;
    }

    private async Task<bool> SweepAsync(TableEntity row, DateTimeOffset begunBefore, CancellationToken cancellation)
    {
        var (id, state) = (row.GetString("ReportId")!, GenerationRows.StateOf(row));
        var isMarked = state is GenerationState.Sweeping or GenerationState.SweepingUnfinished;
        var marked = state is GenerationState.Writing or GenerationState.SweepingUnfinished ? GenerationState.SweepingUnfinished : GenerationState.Sweeping;
        try
        {
            if (!isMarked)
                await generations.MoveAsync(row, marked, cancellation).ConfigureAwait(false);
        }
        catch (StoreConflictException)
        {
            // Written, published or swept by another this very moment.
            return false;
        }

        if (state is GenerationState.Published or GenerationState.Sweeping && !await ShutOutPublisherAsync(id, row, cancellation).ConfigureAwait(false))
            return false;

        await DeleteRowsAsync(id, row.RowKey, cancellation).ConfigureAwait(false);

        // The mark of an unfinished one stays until the next sweep, which deletes what a writer who was only slow has added.
        if (marked == GenerationState.Sweeping || (isMarked ? row.Timestamp : DateTimeOffset.UtcNow) < begunBefore)
            await generations.DeleteAsync(id, row.RowKey, cancellation).ConfigureAwait(false);
        return !isMarked;
    }

    /// <summary>Sees to it that nobody who had begun to publish the generation can end it; false when he has ended already.</summary>
    private async Task<bool> ShutOutPublisherAsync(string id, TableEntity generation, CancellationToken cancellation)
    {
        while (true)
        {
            var report = await tables.Reports.FindAsync(ReportRows.PartitionOf(id), ReportRows.KeyOf(id), cancellation).ConfigureAwait(false);
            if (report is null)
                return true;
            if (report.GetString("Generation") == generation.RowKey)
            {
                var present = await generations.FindAsync(id, generation.RowKey, cancellation).ConfigureAwait(false);
                if (present is not null)
                    await generations.MoveAsync(present, GenerationState.Published, cancellation).ConfigureAwait(false);
                return false;
            }

            // He read the report's row before he announced himself in the generation's: if it was written since, his version of it is old already.
            if (GenerationRows.StateOf(generation) == GenerationState.Published && report.Timestamp > generation.Timestamp)
                return true;
            try
            {
                await ConditionalWrite.ReplaceAsync(tables.Reports, report, report.ETag, () => "", cancellation).ConfigureAwait(false);
                return true;
            }
            catch (StoreConflictException)
            {
                // Someone wrote it just now: look who.
            }
        }
    }

    private async Task DeleteRowsAsync(string id, string generation, CancellationToken cancellation)
    {
        var partition = FigureRows.PartitionOf(id, generation);
        await tables.ReportOf(id, generation).DeleteIfExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        var figures = await RowsAsync(tables.Figures, partition, cancellation, "PartitionKey", "RowKey", "ReportId", "Generation", "Position", "Code", "OrganisationId", "FiscalYear").ConfigureAwait(false);
        await DeleteAsync(tables.FiguresByCode, [.. figures.Select(FigureRows.KeysByCode).OfType<TableEntity>()], cancellation).ConfigureAwait(false);
        await DeleteAsync(tables.Figures, figures, cancellation).ConfigureAwait(false);
        foreach (var table in new[] { tables.Checks, tables.Findings })
            await DeleteAsync(table, await RowsAsync(table, partition, cancellation, "PartitionKey", "RowKey").ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    private static async Task<List<TableEntity>> RowsAsync(TableClient table, string partition, CancellationToken cancellation, params string[] select)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.ListAsync(TableFilter.Partition(partition), cancellation, select).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    private static async Task DeleteAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellation)
    {
        try
        {
            await StoreTables.SubmitAsync(table, TableTransactionActionType.Delete, rows, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Some are gone already (another sweep, or an answer that was lost), which spoils a whole transaction: one by one it does no harm.
            foreach (var row in rows)
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation).ConfigureAwait(false);
        }
    }
}
