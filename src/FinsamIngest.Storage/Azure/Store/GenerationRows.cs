using Azure;
using Azure.Data.Tables;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>
/// Rows of the table Generations: which generations there are, and how far they have come. Each step is a write of a known version, so that of a publisher and a
/// sweeper who meet on a generation only one can go on.
/// </summary>
internal sealed class GenerationRows(TableClient table)
{
    /// <summary>Announces a generation before anything of it is written: what is written can then always be found and swept.</summary>
    public Task<ETag> BeginAsync(string id, string generation, DateTimeOffset begun, CancellationToken cancellation) =>
        ConditionalWrite.InsertAsync(table, Row(id, generation, begun, GenerationState.Writing), () => $"Generation {generation} of {id} is there already.", cancellation);

    /// <summary>The row of a generation; null when there is none (any more).</summary>
    public Task<TableEntity?> FindAsync(string id, string generation, CancellationToken cancellation) =>
        table.FindAsync(PartitionOf(id), generation, cancellation);

    /// <summary>Takes the next step.</summary>
    /// <exception cref="StoreConflictException">Someone else has taken one since that version.</exception>
    public Task<ETag> MoveAsync(string id, string generation, DateTimeOffset begun, GenerationState state, ETag version, CancellationToken cancellation) =>
        ConditionalWrite.ReplaceAsync(table, Row(id, generation, begun, state), version, () => $"Generation {generation} of {id} has been swept or published meanwhile.", cancellation);

    /// <summary>Takes the next step from a row that was read.</summary>
    public Task<ETag> MoveAsync(TableEntity row, GenerationState state, CancellationToken cancellation) =>
        MoveAsync(row.GetString("ReportId")!, row.RowKey, row.GetDateTimeOffset("Begun")!.Value, state, row.ETag, cancellation);

    /// <summary>Forgets a generation of which nothing is left.</summary>
    public Task DeleteAsync(string id, string generation, CancellationToken cancellation) =>
        table.DeleteEntityAsync(PartitionOf(id), generation, ETag.All, cancellation);

    /// <summary>The generations that were begun before a time.</summary>
    public IAsyncEnumerable<TableEntity> ListAsync(DateTimeOffset begunBefore, CancellationToken cancellation) =>
        table.ListAsync(TableClient.CreateQueryFilter($"RowKey lt {GenerationName.Before(begunBefore)}"), cancellation);

    /// <summary>How far the generation of a row has come.</summary>
    public static GenerationState StateOf(TableEntity row) => Enum.Parse<GenerationState>(row.GetString("State")!);

    private static string PartitionOf(string id) => TableKeys.Escape(id);

    private static TableEntity Row(string id, string generation, DateTimeOffset begun, GenerationState state) => new(PartitionOf(id), generation)
    {
        ["ReportId"] = id,
        ["Begun"] = begun,
        ["State"] = state.ToString(),
    };
}
