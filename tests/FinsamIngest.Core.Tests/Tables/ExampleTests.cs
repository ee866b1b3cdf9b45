namespace FinsamIngest.Core.Tests.Tables;

/// <summary>Specification by example: one small document a file, in Examples.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. Example.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Table_IsReadAsPrinted(string name)
    {
        var example = Example.Load(name);

        var read = TableText.Of(example.Read());

        Assert.True(example.Expected == read, $"expected:\n{example.Expected}\n\nread:\n{read}");
    }
}
