using Azure.Data.Tables;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>Cuts work on one partition into entity group transactions: all or nothing each, at most 100 rows and 4 MiB.</summary>
internal static class TableBatch
{
    /// <summary>Most rows in one transaction.</summary>
    public const int MaxRows = 100;

    /// <summary>Largest body of one transaction, less a margin for headers that the service may count differently.</summary>
    public const int MaxBytes = (4 * 1024 * 1024) - (64 * 1024);

    // Verb, address, headers and boundaries of one step, without keys; measured 420, rounded up.
    private const int StepOverhead = 500;

    // Name's quotes, colon, comma, the type that stands beside a value, and a number or time itself.
    private const int PropertyOverhead = 80;

    /// <summary>Transactions as full as the limits allow, in the order of the rows.</summary>
    public static IEnumerable<List<TableEntity>> Split(IEnumerable<TableEntity> rows)
    {
        var batch = new List<TableEntity>();
        var bytes = 0;
        foreach (var row in rows)
        {
            var size = SizeOf(row);
            if (batch.Count == MaxRows || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>At most so many bytes a row takes in the body of a transaction.</summary>
    internal static int SizeOf(TableEntity row)
    {
        // The keys stand in the row and, escaped for an address, before it.
        var size = StepOverhead + (9 * (row.PartitionKey.Length + row.RowKey.Length));
        foreach (var (name, value) in row)
            size += PropertyOverhead + (2 * name.Length) + (value is string text ? LengthInJson(text) : 0);
        return size;
    }

    /// <summary>The library escapes everything but plain ASCII, as six bytes for each UTF-16 unit.</summary>
    private static int LengthInJson(string text)
    {
        var length = text.Length;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '.' or ',' or ':' or ';' or '-' or '_' or '/' or '(' or ')' or '|'))
                length += 5;
        return length;
    }
}
