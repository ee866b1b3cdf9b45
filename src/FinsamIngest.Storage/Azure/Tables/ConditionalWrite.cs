using Azure;
using Azure.Data.Tables;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>
/// Writes that must not overwrite another's. When the answer to such a write is lost, its repetition is refused although the write was done; therefore every
/// write leaves a mark of its own in the row (<c>WriteId</c>), by which it knows itself again.
/// </summary>
internal static class ConditionalWrite
{
    private const string WriteId = "WriteId";

    /// <summary>Inserts a row and gives its version.</summary>
    /// <exception cref="StoreConflictException">There is one already.</exception>
    public static Task<ETag> InsertAsync(TableClient table, TableEntity entity, Func<string> conflict, CancellationToken cancellation) =>
        WriteAsync(table, entity, null, conflict, cancellation);

    /// <summary>Replaces the row of a version and gives its new version.</summary>
    /// <exception cref="StoreConflictException">It has another version, or is not there.</exception>
    public static Task<ETag> ReplaceAsync(TableClient table, TableEntity entity, ETag version, Func<string> conflict, CancellationToken cancellation) =>
        WriteAsync(table, entity, version, conflict, cancellation);

    private static async Task<ETag> WriteAsync(TableClient table, TableEntity entity, ETag? version, Func<string> conflict, CancellationToken cancellation)
    {
        var mark = Guid.NewGuid();
        entity[WriteId] = mark;
        try
        {
            return version is { } known
                ? VersionOf(await table.UpdateEntityAsync(entity, known, TableUpdateMode.Replace, cancellation).ConfigureAwait(false))
                : VersionOf(await table.AddEntityAsync(entity, cancellation).ConfigureAwait(false));
        }
        catch (RequestFailedException e) when (e is { Status: 409, ErrorCode: "EntityAlreadyExists" } or { Status: 412 } or { Status: 404, ErrorCode: "ResourceNotFound" })
        {
            var present = await table.FindAsync(entity.PartitionKey, entity.RowKey, cancellation).ConfigureAwait(false);
            return present?[WriteId] is Guid id && id == mark ? present.ETag : throw new StoreConflictException(conflict(), e);
        }
    }

    private static ETag VersionOf(Response response) => response.Headers.ETag ?? default;
}
