using Azure;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>One step of an entity group transaction.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Entity">To which row; only its keys matter for a deletion.</param>
internal sealed record TableAction(TableActionKind Kind, TableEntity Entity)
{
    /// <summary>The version that the row must have; default for any.</summary>
    public ETag IfMatch { get; init; } = ETag.All;

    /// <summary>The row as it is sent; made once, though it is both measured and written.</summary>
    public byte[] Json => field ??= EntityJson.Write(Entity);
}

/// <summary>What an entity group transaction can do to a row.</summary>
internal enum TableActionKind
{
    /// <summary>Inserts the row; fails when it is there.</summary>
    Add,

    /// <summary>Writes the row, whatever was there: doing it twice is doing it once.</summary>
    UpsertReplace,

    /// <summary>Replaces the row of a version.</summary>
    UpdateReplace,

    /// <summary>Deletes the row of a version.</summary>
    Delete,
}
