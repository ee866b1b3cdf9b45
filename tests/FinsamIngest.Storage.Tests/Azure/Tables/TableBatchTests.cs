using System.Text;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Tests.Azure.Tables;

public sealed class TableBatchTests
{
    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(100, new[] { 100 })]
    [InlineData(250, new[] { 100, 100, 50 })]
    public void Split_SmallRows_FillsTransactions(int rows, int[] expected) =>
        Assert.Equal(expected, TableBatch.Split(Rows(rows, 10)).Select(batch => batch.Count));

    [Fact]
    public void Split_LargeRows_KeepsWithinTheBody()
    {
        var batches = TableBatch.Split(Rows(100, 100_000)).ToList();

        Assert.True(batches.Count > 1);
        Assert.Equal(100, batches.Sum(batch => batch.Count));
        Assert.All(batches.SkipLast(1), batch => Assert.InRange(TableBatch.Write("http://x/T", batch, Guid.NewGuid()).Body.Length, 3_900_000, 4 * 1024 * 1024));
    }

    [Fact]
    public void Write_NamesVersionsOnlyWhereTheyAreDemanded()
    {
        var row = new TableEntity("p'", "r/å") { ["Text"] = "å\n--changeset_1", ["Amount"] = 12L };
        TableAction[] actions = [new(TableActionKind.UpsertReplace, row), new(TableActionKind.Delete, row)];

        var (type, bytes) = TableBatch.Write("http://x/T", actions, Guid.Empty);
        var body = Encoding.ASCII.GetString(bytes);

        Assert.Equal("multipart/mixed; boundary=batch_00000000-0000-0000-0000-000000000000", type);
        Assert.Contains("PUT http://x/T(PartitionKey='p%27%27',RowKey='r%2F%C3%A5') HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0;\r\nContent-Type", body, StringComparison.Ordinal);
        Assert.Contains("DELETE http://x/T(PartitionKey='p%27%27',RowKey='r%2F%C3%A5') HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0;\r\nIf-Match: *\r\n\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\"Text\":\"\\u00E5\\n--changeset_1\",\"Amount@odata.type\":\"Edm.Int64\",\"Amount\":\"12\"}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_IsFoundInsideASuccess()
    {
        const string Answer = """
            --batchresponse_1
            Content-Type: application/http

            HTTP/1.1 204 No Content

            --changesetresponse_1
            HTTP/1.1 409 Conflict
            Content-Type: application/json

            {"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"7:The specified entity already exists."}}}
            """;

        var failure = TableBatch.Failure(Answer);

        Assert.Equal((409, "EntityAlreadyExists"), (failure!.Status, failure.ErrorCode));
        Assert.StartsWith("7:The specified entity", failure.Message, StringComparison.Ordinal);
        Assert.Null(TableBatch.Failure("HTTP/1.1 204 No Content\r\nHTTP/1.1 201 Created"));
    }

    private static IEnumerable<TableAction> Rows(int count, int bytes) =>
        Enumerable.Range(0, count).Select(i => new TableAction(TableActionKind.UpsertReplace, new TableEntity("p", "r" + i) { ["Text"] = new string('x', bytes) }));
}
