using System.Globalization;
using System.Text;
using Azure;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>
/// An entity group transaction as the multipart body that OData prescribes: all or nothing, one partition, at most 100 rows and 4 MiB
/// ("Performing entity group transactions" in the Azure Storage REST reference).
/// </summary>
internal static class TableBatch
{
    /// <summary>Most rows in one transaction.</summary>
    public const int MaxRows = 100;

    /// <summary>Largest body of one transaction, less a margin for headers that the service may count differently.</summary>
    public const int MaxBytes = (4 * 1024 * 1024) - (64 * 1024);

    // Verb, address, headers and boundaries of one step without keys; measured 330, rounded up.
    private const int StepOverhead = 400;

    /// <summary>Cuts the steps of one partition into transactions that are as full as the limits allow, keeping their order.</summary>
    public static IEnumerable<List<TableAction>> Split(IEnumerable<TableAction> actions)
    {
        var batch = new List<TableAction>();
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = StepOverhead + (3 * (action.Entity.PartitionKey.Length + action.Entity.RowKey.Length))
                + (action.Kind == TableActionKind.Delete ? 0 : action.Json.Length);
            if (batch.Count == MaxRows || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>The body, and the content type that names its boundary.</summary>
    /// <param name="tableAddress">Full address of the table.</param>
    /// <param name="actions">The steps.</param>
    /// <param name="id">Makes the boundaries unlike anything in the rows.</param>
    public static (string ContentType, byte[] Body) Write(string tableAddress, IReadOnlyList<TableAction> actions, Guid id)
    {
        using var bytes = new MemoryStream(actions.Count * 1024);
        void Line(string text)
        {
            bytes.Write(Encoding.ASCII.GetBytes(text));
            bytes.Write("\r\n"u8);
        }

        Line($"--batch_{id}");
        Line($"Content-Type: multipart/mixed; boundary=changeset_{id}");
        Line("");
        foreach (var action in actions)
        {
            Line($"--changeset_{id}");
            Line("Content-Type: application/http");
            Line("Content-Transfer-Encoding: binary");
            Line("");
            Line($"{Verb(action.Kind)} {(action.Kind == TableActionKind.Add ? tableAddress : tableAddress + TableClient.KeyPath(action.Entity.PartitionKey, action.Entity.RowKey))} HTTP/1.1");
            Line("Accept: application/json;odata=minimalmetadata");
            Line("DataServiceVersion: 3.0;");
            if (action.Kind is TableActionKind.Delete or TableActionKind.UpdateReplace)
                Line($"If-Match: {action.IfMatch.ToString("H")}");
            if (action.Kind == TableActionKind.Delete)
            {
                Line("");
                continue;
            }

            if (action.Kind == TableActionKind.Add)
                Line("Prefer: return-no-content");
            Line("Content-Type: application/json");
            Line("");
            bytes.Write(action.Json);
            Line("");
        }

        Line($"--changeset_{id}--");
        Line($"--batch_{id}--");
        return ($"multipart/mixed; boundary=batch_{id}", bytes.ToArray());
    }

    /// <summary>The refusal in the answer to a transaction, which is itself a success (202) that contains it; null when all was done.</summary>
    public static RequestFailedException? Failure(string answer)
    {
        const string StatusLine = "HTTP/1.1 ";
        for (var at = answer.IndexOf(StatusLine, StringComparison.Ordinal); at >= 0; at = answer.IndexOf(StatusLine, at + 1, StringComparison.Ordinal))
        {
            if (!int.TryParse(answer.AsSpan(at + StatusLine.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status < 400)
                continue;
            var part = answer.AsSpan(at);
            return new RequestFailedException(status, Field(part, "\"value\":\"") ?? $"The transaction failed with status {status}.", Field(part, "\"code\":\""), null);
        }

        return null;
    }

    private static string Verb(TableActionKind kind) => kind switch
    {
        TableActionKind.Add => "POST",
        TableActionKind.Delete => "DELETE",
        TableActionKind.UpsertReplace or TableActionKind.UpdateReplace => "PUT",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string? Field(ReadOnlySpan<char> json, string before)
    {
        var start = json.IndexOf(before);
        if (start < 0)
            return null;
        var rest = json[(start + before.Length)..];
        var end = rest.IndexOf('"');
        return end < 0 ? null : rest[..end].ToString();
    }
}
