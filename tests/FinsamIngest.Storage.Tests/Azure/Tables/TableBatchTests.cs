using Azure.Data.Tables;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Tests.Azure.Tables;

public sealed class TableBatchTests
{
    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(100, new[] { 100 })]
    [InlineData(250, new[] { 100, 100, 50 })]
    public void Split_SmallRows_FillsTransactions(int rows, int[] expected) =>
        Assert.Equal(expected, TableBatch.Split(Rows(rows, "å", 10)).Select(batch => batch.Count));

    [Theory]
    [InlineData("x", 40)]
    [InlineData("å", 6)]
    public void Split_LargeRows_KeepsWithinTheBody(string letter, int first)
    {
        var batches = TableBatch.Split(Rows(100, letter, 100_000)).ToList();

        Assert.Equal(first, batches[0].Count);
        Assert.Equal(100, batches.Sum(batch => batch.Count));
    }

    private static IEnumerable<TableEntity> Rows(int count, string letter, int length) =>
        Enumerable.Range(0, count).Select(i => new TableEntity("p", "r" + i) { ["Text"] = string.Concat(Enumerable.Repeat(letter, length)) });
}
