using Azure.Data.Tables;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Blobs;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>Writes the rows of a generation, in an order that leaves nothing unaccounted for wherever it is interrupted.</summary>
internal sealed class GenerationWriter(StoreTables tables, GenerationRows generations, TimeProvider clock)
{
    /// <summary>Writes a generation and gives its name.</summary>
    /// <exception cref="StoreConflictException">It took so long that it was swept meanwhile.</exception>
    public async Task<string> WriteAsync(NormalisedReport report, CancellationToken cancellation)
    {
        var (id, begun) = (report.DocumentId, clock.GetUtcNow());
        FigureRow[] figures = [.. FigureRow.Of(report)];
        var generation = GenerationName.New(begun, figures.Length);

        var version = await generations.BeginAsync(id, generation, begun, cancellation).ConfigureAwait(false);
        await Task.WhenAll(
            UpsertAsync(tables.Figures, figures.Select((figure, i) => FigureRows.ByReport(figure, generation, i)), cancellation),
            UpsertAsync(tables.Checks, CheckRows.Of(report, generation), cancellation),
            UpsertAsync(tables.Findings, FindingRows.Of(report, generation), cancellation)).ConfigureAwait(false);

        // The index comes after the figures, because whoever sweeps finds its rows by theirs; the report last, for it is the largest.
        await UpsertAsync(tables.FiguresByCode, ByCode(figures, generation), cancellation).ConfigureAwait(false);
        using (var json = new MemoryStream())
        {
            ReportJson.WriteLine(report, json);
            json.Position = 0;
            await tables.ReportOf(id, generation).PutAsync(json, "application/json", cancellation).ConfigureAwait(false);
        }

        await generations.MoveAsync(id, generation, begun, GenerationState.Written, version, cancellation).ConfigureAwait(false);
        return generation;
    }

    private static IEnumerable<TableEntity> ByCode(FigureRow[] figures, string generation)
    {
        for (var i = 0; i < figures.Length; i++)
            if (figures[i].Code is not null)
                yield return FigureRows.ByCode(figures[i], generation, i);
    }

    // A generation is nobody else's: writing a row again, after a lost answer, is writing it once.
    private static Task UpsertAsync(TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation) =>
        StoreTables.SubmitAsync(table, TableTransactionActionType.UpsertReplace, rows, cancellation);
}
